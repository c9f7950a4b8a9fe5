import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Sealed',
  recorded: 'Opened only by people with a special grant. Every opening is recorded apart.',
  reason: 'Reason',
  open: 'Open',
  none: 'Nothing here',
  text: 'Add to it',
  add: 'Add',
};
export default en;
