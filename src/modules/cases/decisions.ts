import { sql } from 'kysely';
import { maskName } from '../children/person-name.ts';
import { labels as childLabels } from '../children/sealed-fields.ts';
import type { Tx } from '../../platform/work.ts';
import { scopeOf, within } from '../areas/scope.ts';

type Row = { kind: 'downgrade' | 'closure'; id: string; child_id: string; file_code: string; name_sealed: Buffer; asked_by: string | null; asked_at: Date; detail: Record<string, unknown> };

/** What waits for a second person in an area: lower levels and closures, oldest first. */
export const decisionsWaiting = async (tx: Tx, areaId: string | undefined) => {
  const scope = await scopeOf(tx, areaId);
  const inScope = scope ? within('c.area_id', scope) : sql`true`;
  const { rows } = await sql<Row>`
    select 'downgrade' as kind, s.id, c.id as child_id, c.file_code, c.name_sealed, person_name(s.assessed_by) as asked_by, s.created_at as asked_at,
      jsonb_build_object('from', s.previous_ordinal, 'to', s.ordinal, 'suggested', s.suggested_ordinal) as detail
    from assessments s join children c on c.id = s.child_id where s.state = 'awaitingSecond' and ${inScope}
    union all
    select 'closure', k.id, c.id, c.file_code, c.name_sealed, person_name(k.closure_requested_by), k.closure_requested_at, jsonb_build_object('reason', k.closure_reason, 'level', c.risk_ordinal)
    from cases k join children c on c.id = k.child_id where k.closed_at is null and k.closure_requested_at is not null and ${inScope}
    order by asked_at limit 200`.execute(tx.db);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    childId: row.child_id,
    fileCode: row.file_code,
    name: maskName(tx.sealing.open(childLabels.childName, row.name_sealed)),
    askedBy: row.asked_by ?? '',
    askedAt: row.asked_at.toISOString(),
    detail: row.detail,
  }));
};
