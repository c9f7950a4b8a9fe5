import type { Same } from '../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  notAssessed: 'Not assessed',
  recordVisit: 'Record visit',
  recordCall: 'Record call',
  report: 'Report',
  backToToday: 'Back to today',
  openFile: 'Open the file',
  needsNetwork: 'This page needs a network. It opens by itself once you are connected.',
  required: 'Please fill this in.',
  chooseOne: 'Please choose one.',
  notBefore: 'The date must be after today.',
};
export default en;
