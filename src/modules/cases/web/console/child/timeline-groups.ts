export const timelineGroups = ['contacts', 'assessments', 'plan', 'case'] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

const groups: Record<string, TimelineGroup> = {
  assessed: 'assessments',
  assessmentWaits: 'assessments',
  assessmentApproved: 'assessments',
  assessmentDeclined: 'assessments',
  planMade: 'plan',
  lineAdded: 'plan',
  lineChanged: 'plan',
  planReviewed: 'plan',
  visitRose: 'contacts',
};

/** What happened to the case itself is everything that is nothing else. */
export const groupOf = (kind: string): TimelineGroup => (kind.startsWith('contact.') ? 'contacts' : (groups[kind] ?? 'case'));
