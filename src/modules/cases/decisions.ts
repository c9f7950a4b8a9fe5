import { sql } from 'kysely';
import { maskName } from '../children/person-name.ts';
import { labels as childLabels } from '../children/sealed-fields.ts';
import type { Tx } from '../../platform/work.ts';
import { scopeOf, within } from '../areas/scope.ts';
import type { Decision } from './contract.ts';
import { mayDecideClosure } from './rules.ts';
import { labels } from './sealed-fields.ts';

type Row = {
  kind: Decision['kind'];
  id: string;
  child_id: string;
  file_code: string;
  name_sealed: Buffer;
  level: number;
  asked_by: string;
  asked_by_name: string | null;
  assessed_by: string | null;
  asked_at: Date;
  detail: Record<string, unknown>;
  reason: NonNullable<Decision['closure']>['reason'] | null;
  closure_sealed: Buffer | null;
  follow_up_on: string | null;
  no_follow_up_reason: string | null;
};

/** What waits for a second person in an area: lower levels and closures, oldest first. */
export const decisionsWaiting = async (tx: Tx, areaId: string | undefined): Promise<Decision[]> => {
  const scope = await scopeOf(tx, areaId);
  const inScope = scope ? within('c.area_id', scope) : sql`true`;
  const { rows } = await sql<Row>`
    select 'downgrade' as kind, s.id, c.id as child_id, c.file_code, c.name_sealed, c.risk_ordinal as level, s.assessed_by as asked_by, person_name(s.assessed_by) as asked_by_name,
      s.assessed_by, s.created_at as asked_at, jsonb_build_object('from', s.previous_ordinal, 'to', s.ordinal, 'suggested', s.suggested_ordinal) as detail,
      null as reason, null::bytea as closure_sealed, null::date as follow_up_on, null as no_follow_up_reason
    from assessments s join children c on c.id = s.child_id where s.state = 'awaitingSecond' and ${inScope}
    union all
    select 'closure', k.id, c.id, c.file_code, c.name_sealed, c.risk_ordinal, k.closure_requested_by, person_name(k.closure_requested_by),
      (select a.assessed_by from assessments a where a.child_id = c.id and a.state = 'inForce' order by a.created_at desc, a.id desc limit 1), k.closure_requested_at,
      jsonb_build_object('reason', k.closure_reason, 'level', c.risk_ordinal), k.closure_reason, k.closure_sealed, k.follow_up_on, k.no_follow_up_reason
    from cases k join children c on c.id = k.child_id where k.closed_at is null and k.closure_requested_at is not null and ${inScope}
    order by asked_at limit 200`.execute(tx.db);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    childId: row.child_id,
    fileCode: row.file_code,
    name: maskName(tx.sealing.open(childLabels.childName, row.name_sealed)),
    askedBy: row.asked_by_name ?? '',
    askedAt: row.asked_at.toISOString(),
    blocked: blockOf(row, tx.personId()),
    detail: row.detail,
    closure: closureOf(tx, row),
  }));
};

/** The same rules that refuse the decision itself, told beforehand. */
const blockOf = (row: Row, me: string): Decision['blocked'] => {
  if (row.asked_by === me) return 'asked';
  const free = row.kind === 'downgrade' || mayDecideClosure(me, row.asked_by, row.assessed_by ?? undefined, row.level);
  return free ? null : 'assessed';
};

const closureOf = (tx: Tx, row: Row): Decision['closure'] => {
  if (row.reason === null || row.closure_sealed === null) return null;
  const words = JSON.parse(tx.sealing.open(labels.closure, row.closure_sealed)) as { evaluation: string; remainingNeeds: string };
  return { ...words, reason: row.reason, followUpOn: row.follow_up_on, noFollowUpReason: row.no_follow_up_reason };
};
