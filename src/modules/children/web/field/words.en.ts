import type { Same } from '../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Contact and address',
  order: 'in the order to call',
  noGuardians: 'No guardian or carer is registered yet.',
  noPhone: 'No phone',
  blocked: 'To be avoided; do not contact',
  showPhones: 'Show phones',
  showAddress: 'Show address',
  address: 'Address',
  registeredAddress: 'Registered address',
  noAddress: 'No address is registered',
  childName: 'Child’s name',
  callNow: 'Call {phone}',
  hide: 'Hide again',
  ask: 'Show in full',
  askWhat: 'Looking is recorded: who, when and why.',
  fields: 'What to show',
  purpose: 'Purpose',
  reason: 'Reason',
  reasonFor: {
    visit: 'Home visit: address or name needed',
    contactFamily: 'To call the family before a visit',
    application: 'Helping the family to apply',
    referral: 'Needed for a referral',
    emergency: 'Urgent: contact needed at once',
    correction: 'Checking what is registered',
  },
  reasonNeeded: 'Please give the reason.',
  fieldsNeeded: 'Please choose at least one.',
  show: 'Show',
  offline: 'Without a network nothing can be shown in full.',
};
export default en;
