import type { SealedColumn } from '../../platform/module.ts';

export const labels = {
  leadBody: 'leads.body',
  leadPlace: 'leads.place',
  leadChild: 'leads.child',
  leadReporter: 'leads.reporter',
  leadNote: 'lead_events.note',
  closure: 'cases.closure',
  answers: 'assessments.answers',
  override: 'assessments.override_reason',
  secondNote: 'assessments.second_note',
  planGoal: 'care_plans.goal',
  planOpinion: 'care_plans.child_opinion',
  lineNeed: 'plan_lines.need',
  lineGoal: 'plan_lines.goal',
  lineMeasure: 'plan_lines.measure',
  lineNote: 'plan_lines.state_note',
  contactNote: 'contacts.note',
  eventNote: 'case_events.note',
} as const;

const of = (table: string, columns: Record<string, string>): SealedColumn[] =>
  Object.entries(columns).map(([column, label]) => ({ table, key: 'id', column, label }));

export const sealedColumns: readonly SealedColumn[] = [
  ...of('leads', { body_sealed: labels.leadBody, place_sealed: labels.leadPlace, child_sealed: labels.leadChild, reporter_sealed: labels.leadReporter }),
  ...of('lead_events', { note_sealed: labels.leadNote }),
  ...of('cases', { closure_sealed: labels.closure }),
  ...of('assessments', { answers_sealed: labels.answers, override_reason_sealed: labels.override, second_note_sealed: labels.secondNote }),
  ...of('care_plans', { goal_sealed: labels.planGoal, child_opinion_sealed: labels.planOpinion }),
  ...of('plan_lines', { need_sealed: labels.lineNeed, goal_sealed: labels.lineGoal, measure_sealed: labels.lineMeasure, state_note_sealed: labels.lineNote }),
  ...of('contacts', { note_sealed: labels.contactNote }),
  ...of('case_events', { note_sealed: labels.eventNote }),
];
