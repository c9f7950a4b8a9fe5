import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'For my decision',
  lead: 'A lower risk level and a closure are decided by a second person.',
  waiting: { one: '{count} waits', other: '{count} wait' },
  empty: 'Nothing waits for a decision.',
  kind: { downgrade: 'Lower level', closure: 'Closure' },
  askedBy: 'asked by {name}, {time}',
  levels: 'from {from} to {to}',
  suggested: 'From the assessment itself the system suggests: {level}',
  noLevel: 'not assessed',
  blocked: {
    asked: 'You asked for this; a colleague has to decide it.',
    assessed: 'The child stands at the gravest level and you made the assessment; a colleague has to decide on the closure.',
  },
  see: 'See the file',
  evidence: 'What the assessment rests on',
  reason: 'Reason for the lower level',
  childWords: 'The child’s own words',
  strengths: 'Strengths',
  triggers: 'Safety triggers',
  noTriggers: 'none',
  closure: {
    reason: 'Reason for closing',
    evaluation: 'Evaluation',
    remaining: 'Remaining needs',
    none: 'none',
    followUp: 'Follow-up on',
    noFollowUp: 'Why there is no follow-up',
    level: 'Present level',
  },
  approve: 'Approve',
  decline: 'Decline',
  note: 'Your word on it',
  noteHint: 'Say how you checked. Whoever asked will read it.',
  noteNeeded: 'Please write something',
  approveTitle: { downgrade: 'Approve the lower level', closure: 'Approve the closure' },
  declineTitle: { downgrade: 'Decline the lower level', closure: 'Decline the closure' },
  done: 'Decided',
  filterArea: 'Area',
};
export default en;
