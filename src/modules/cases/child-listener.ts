import { sql } from 'kysely';
import type { ChildListener, RiskScheme } from '../children/listeners.ts';
import { firstDates, followChild, recountDue } from './dues.ts';

/** What the work above does when a file below opens, moves or gets its level, and what it answers about it. */
export const caseListener: ChildListener = {
  created: firstDates,
  moved: followChild,
  levelSet: async (tx, childId) => {
    const child = await tx.db
      .selectFrom('children')
      .select(['id', 'area_id', 'owner_id', 'risk_scheme', 'risk_ordinal'])
      .where('id', '=', childId)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (child !== undefined) await recountDue(tx, child);
  },
  worked: async (tx, childIds) => {
    const { rows } = await sql<{ child_id: string }>`
      select child_id from (
        select child_id from contacts union select child_id from cases union select child_id from case_events
        union select child_id from assessments union select child_id from care_plans union select child_id from leads) work
      where child_id = any (${childIds}::uuid[])`.execute(tx.db);
    return rows.map((row) => row.child_id);
  },
  riskScheme: async (tx, areaId) => {
    const { rows } = await sql<RiskScheme>`
      select s.id, s.levels from risk_schemes s join areas a on a.id = s.area_id and ${areaId}::bigint between a.id and a.last_id
      order by a.last_id - a.id, s.id limit 1`.execute(tx.db);
    return rows[0] && { id: rows[0].id, levels: rows[0].levels.toSorted((one, other) => other.ordinal - one.ordinal) };
  },
};
