import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Ask to close',
  lead: 'A colleague decides. Until then visits go on.',
  reason: 'Why close',
  evaluation: 'What was achieved',
  evaluationHint: 'Which goals are reached? How are child and family now?',
  remaining: 'What is still needed',
  remainingHint: 'Who looks after it from now on',
  followUp: 'Follow-up after closure',
  yes: 'On a date',
  no: 'None',
  followUpOn: 'Date of follow-up',
  whyNone: 'Why none',
  save: 'Ask to close',
  required: 'Please fill this in.',
  choose: 'Please choose one.',
  after: 'The date must be after today.',
  notNow: 'It cannot be closed now: there is no open case, or it has been asked for already.',
  stale: 'The case has just changed; the newest is loaded. Please send again.',
};
export default en;
