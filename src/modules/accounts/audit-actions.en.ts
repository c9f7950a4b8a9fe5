import type zh from './audit-actions.zh-CN.ts';

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

const en: Same<typeof zh> = {
  access: { reviewed: 'Reviewed a broken glass' },
  area: { created: 'Added an area', renamed: 'Renamed an area', merged: 'Merged areas', moved: 'Moved an area', ended: 'Ended an area' },
  areas: { imported: 'Imported areas' },
  assessment: { recorded: 'Recorded an assessment', approved: 'Approved a lower level', declined: 'Declined a lower level' },
  audit: { read: 'Read the audit log', exported: 'Exported the audit log', checkpoint: 'Signed the log (system)' },
  calendar: { set: 'Set the holidays' },
  case: { opened: 'Opened a case', closureAsked: 'Asked to close a case', closed: 'Agreed to close a case', closureDeclined: 'Declined to close a case' },
  child: { created: 'Opened a new child’s file', opened: 'Looked at a child’s file', changed: 'Changed a child’s file', unmasked: 'Saw masked facts in clear', glassBroken: 'Broke the glass on a file', numberMet: 'Learnt that an identity number has a file' },
  children: { searched: 'Searched the register' },
  contact: { recorded: 'Recorded a visit or contact' },
  demo: { loaded: 'Loaded the demonstration data' },
  handover: { made: 'Handed over work' },
  invitation: { made: 'Invited somebody', revoked: 'Took back an invitation', accepted: 'Accepted an invitation' },
  lead: {
    received: 'Took in a report',
    opened: 'Looked at a report',
    triaged: 'Judged a report',
    acknowledged: 'Acknowledged a report',
    contacted: 'Recorded contact on a report',
    visited: 'Recorded seeing the child',
    linked: 'Joined a report to a child',
    answered: 'Answered the reporter',
    closed: 'Closed a report',
    merged: 'Merged reports',
    moved: 'Sent a report to its area',
  },
  organisation: { created: 'Entered an organisation', changed: 'Changed an organisation', ended: 'Ended an organisation' },
  person: { disabled: 'Disabled an account', enabled: 'Enabled an account', passwordChanged: 'Changed the password', phoneChanged: 'Changed the phone', recovered: 'Set a new password', secondFactorSet: 'Set up the second factor' },
  plan: { made: 'Made a plan', lineAdded: 'Added a line to a plan', lineChanged: 'Updated a line of a plan', reviewed: 'Reviewed a plan' },
  post: { given: 'Gave a post', ended: 'Ended a post' },
  recovery: { offered: 'Offered a way back into an account' },
  rules: { visitSet: 'Set a visit frequency', deadlineSet: 'Set a clock' },
  session: { started: 'Signed in', endedEverywhere: 'Signed out everywhere' },
  signIn: { locked: 'Sign-in paused after wrong tries' },
  visits: { reminded: 'Reminded those with late visits' },
};
export default en;
