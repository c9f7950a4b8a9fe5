import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Emergency file access',
  warning: 'Children’s files are not opened by routine here',
  what: 'Only for an inquiry from above, an emergency and the like. One file at a time, closed after an hour; who opened it, when and why is recorded and looked at the next day by a colleague.',
  fileCode: 'File code',
  fileCodeHint: 'Such as C-2B3C4D5',
  reason: 'Reason',
  reasonHint: 'Say where it comes from, for instance who asked and about what',
  needed: 'Please fill this in',
  open: 'Open this file',
  banner: 'You are reading this file outside routine; it is recorded.',
  bannerUntil: 'You are reading this file outside routine until {time}; it is recorded.',
};
export default en;
