import { sql } from 'kysely';
import { systemActor, type Tx, type Work } from '../../platform/work.ts';
import { risesAfterDays } from './rules.ts';

const BATCH = 500;

/**
 * Lets late visits rise, each once a step, whatever the number of nodes: director → supervisor →
 * district. The step is set by comparing and writing in one statement, so running it twice at once,
 * or again, changes nothing more.
 */
export const raiseLateVisits = async (work: Work): Promise<number> => {
  let total = 0;
  for (;;) {
    const risen = await work(systemActor, {}, raiseBatch);
    total += risen;
    if (risen < BATCH) return total;
  }
};

export const raiseBatch = async (tx: Tx): Promise<number> => {
  const [toSupervisor, toDistrict] = risesAfterDays;
  const { rows } = await sql<{ child_id: string; area_id: string; step: number }>`
    with late as (
      select child_id, case when late_on <= ${tx.today}::date - ${toDistrict}::int then 2 else 1 end as step
      from visit_dues
      where late_on <= ${tx.today}::date - ${toSupervisor}::int
        and step < case when late_on <= ${tx.today}::date - ${toDistrict}::int then 2 else 1 end
      order by late_on limit ${sql.lit(BATCH)} for update skip locked)
    update visit_dues d set step = late.step, stepped_at = ${tx.now} from late where d.child_id = late.child_id
    returning d.child_id, d.area_id, d.step`.execute(tx.db);
  if (rows.length === 0) return 0;
  await tx.db
    .insertInto('case_events')
    .values(rows.map((row) => ({ id: tx.newId(), child_id: row.child_id, at: tx.now, kind: 'visitRose', detail: JSON.stringify({ step: row.step }) })))
    .execute();
  for (const areaId of new Set(rows.map((row) => row.area_id))) tx.live({ topic: 'board', areaId, wall: 'board' });
  return rows.length;
};
