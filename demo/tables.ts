import type { DB } from '../src/platform/database-types.ts';

/** The sign-in library's own. */
const signIn = {
  'auth.user': ['id', 'name', 'email', 'username'],
  'auth.account': ['id', 'accountId', 'providerId', 'userId', 'password'],
} as const;

const ours = {
  organisations: ['id', 'name', 'kind', 'area_id', 'is_sample'],
  people: ['id', 'name', 'username', 'phone_sealed', 'phone_hash', 'is_sample', 'created_at'],
  posts: ['id', 'person_id', 'role', 'area_id', 'organisation_id', 'starts_on', 'ends_on', 'end_reason', 'appointed_by', 'created_at'],
  handovers: ['id', 'from_post_id', 'from_person_id', 'to_person_id', 'area_id', 'reason', 'moved', 'made_by', 'made_at'],
  sealed_grants: ['id', 'person_id', 'area_id', 'reason', 'granted_by', 'starts_at'],
  households: ['id', 'area_id', 'address_sealed', 'registered_address_sealed', 'income_status', 'created_at'],
  children: [
    'id', 'file_code', 'area_id', 'household_id', 'name_sealed', 'name_hash', 'sex', 'birth_date', 'birth_precision', 'identity_kind', 'identity_sealed',
    'identity_hash', 'identity_last4', 'ethnic_group', 'school', 'grade', 'risk_scheme', 'risk_ordinal', 'status', 'owner_id', 'is_sample', 'created_at',
    'created_by', 'updated_at',
  ],
  child_name_tokens: ['token', 'area_id', 'child_id'],
  child_categories: ['id', 'child_id', 'area_id', 'category', 'from_on', 'to_on', 'basis', 'source', 'decided_by', 'created_at', 'created_by'],
  guardians: [
    'id', 'child_id', 'kind', 'relation', 'name_sealed', 'phone_sealed', 'phone_hash', 'person_id', 'labour_capacity', 'from_on', 'blocked_at', 'blocked_by',
    'blocked_reason_sealed', 'call_order',
  ],
  health_facts: ['id', 'child_id', 'kind', 'body_sealed', 'from_on', 'created_at', 'created_by'],
  child_notes: ['id', 'child_id', 'body_sealed', 'created_at', 'created_by'],
  consents: [
    'id', 'child_id', 'purpose', 'purpose_version', 'answer', 'given_by_guardian_id', 'child_assent', 'method', 'answered_on', 'withdrawn_on', 'recorded_by',
    'created_at',
  ],
  sealed_facts: ['id', 'child_id', 'area_id', 'body_sealed', 'created_at', 'created_by'],
  child_access: ['id', 'person_id', 'child_id', 'kind', 'reason', 'approved_by', 'starts_at', 'ends_at', 'area_id'],
  leads: [
    'id', 'receipt_hash', 'area_id', 'channel', 'grounds', 'danger_now', 'body_sealed', 'place_sealed', 'child_sealed', 'reporter_sealed', 'reporter_person_id',
    'state', 'priority', 'assigned_to', 'child_id', 'merged_into', 'outcome', 'reply_text', 'received_at', 'triaged_at', 'acknowledged_at', 'contacted_at',
    'visited_at', 'answered_at', 'acknowledge_by', 'contact_by', 'visit_by', 'assess_by', 'answer_by', 'is_sample', 'version',
  ],
  lead_events: ['id', 'lead_id', 'at', 'person_id', 'kind', 'detail', 'note_sealed'],
  cases: [
    'id', 'case_no', 'child_id', 'episode', 'phase', 'owner_id', 'lead_id', 'opened_on', 'closure_reason', 'closure_sealed', 'closure_requested_by',
    'closure_requested_at', 'closed_by', 'closed_at', 'follow_up_on', 'no_follow_up_reason', 'created_at',
  ],
  assessments: [
    'id', 'child_id', 'case_id', 'instrument', 'instrument_version', 'answers_sealed', 'scheme_id', 'suggested_ordinal', 'ordinal', 'previous_ordinal',
    'override_reason_sealed', 'state', 'assessed_on', 'assessed_by', 'second_by', 'second_at', 'second_note_sealed', 'created_at',
  ],
  care_plans: ['id', 'child_id', 'case_id', 'state', 'goal_sealed', 'child_opinion_sealed', 'review_on', 'created_by', 'created_at', 'ended_at'],
  plan_lines: [
    'id', 'plan_id', 'child_id', 'system', 'dimension', 'support', 'need_sealed', 'goal_sealed', 'measure_sealed', 'responsible_id', 'due_on', 'state',
    'created_at',
  ],
  contacts: [
    'id', 'child_id', 'case_id', 'kind', 'happened_at', 'by_person_id', 'child_seen', 'child_seen_alone', 'no_change', 'answers', 'note_sealed', 'concern',
    'created_at',
  ],
  visit_dues: [
    'child_id', 'area_id', 'owner_id', 'due_on', 'channels', 'rule_id', 'reason', 'grace_days', 'level_ordinal', 'step', 'stepped_at', 'created_at',
  ],
  case_events: ['id', 'child_id', 'case_id', 'at', 'person_id', 'kind', 'subject_id', 'detail', 'note_sealed'],
} as const satisfies { [Table in keyof DB]?: readonly (keyof DB[Table] & string)[] };

/** What the demo writes, in an order that foreign keys allow. */
export const tables = { ...signIn, ...ours };

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** Ids are 16 bytes, dates day numbers, instants milliseconds, JSON its text. What a column takes is checked as it is written. */
export type Value = Buffer | string | number | bigint | boolean | null | readonly string[];
export type Row<Table extends TableName> = Readonly<Record<(typeof tables)[Table][number], Value>>;
export type Rows = { [Table in TableName]: Row<Table>[] };

export const noRows = (): Rows => Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows;
