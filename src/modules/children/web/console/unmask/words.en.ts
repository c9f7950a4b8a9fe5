import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'See in clear',
  recorded: 'See only what you need now. Who saw what, when and why is recorded; it is masked again after 60 seconds.',
  fields: 'What to see',
  purpose: 'Purpose',
  choose: 'Choose',
  reason: 'Reason',
  reasonHint: 'One plain sentence, e.g. to agree a time with the grandmother before tomorrow’s visit',
  show: 'Show',
  missing: { fields: 'Choose at least one', purpose: 'Choose a purpose', reason: 'Say why' },
  inClear: 'Shown in clear; this is recorded.',
  secondsLeft: { one: 'Masked again in {count} second', other: 'Masked again in {count} seconds' },
  hide: 'Mask now',
};
export default en;
