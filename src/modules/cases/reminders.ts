import { sql } from 'kysely';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';

/** Reminds everybody who owes late visits in an area, on their open page and by message, once a day each. */
export const remindOwners = async (tx: Tx, areaId: string): Promise<number> => {
  const { rows } = await sql<{ owner_id: string; late: number; phone: Buffer | null }>`
    select d.owner_id, count(*)::int as late, phone_of(d.owner_id) as phone from visit_dues d join areas a on a.id = ${areaId}::bigint
    where d.area_id between a.id and a.last_id and d.late_on < ${tx.today}::date
      and not exists (select 1 from reminders r where r.person_id = d.owner_id and r.day = ${tx.today}::date)
    group by d.owner_id`.execute(tx.db);
  const area = await tx.db.selectFrom('areas').select('id').where('id', '=', areaId).executeTakeFirst();
  if (area === undefined) throw new Problem(errors.notFound);
  for (const row of rows) await remind(tx, row);
  if (rows.length > 0) await tx.audit({ action: 'visits.reminded', areaId, detail: { people: rows.length } });
  return rows.length;
};

const remind = async (tx: Tx, { owner_id: personId, late, phone }: { owner_id: string; late: number; phone: Buffer | null }): Promise<void> => {
  const first = await tx.db
    .insertInto('reminders')
    .values({ person_id: personId, day: tx.today, made_by: tx.personId() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst();
  if (first === undefined) return;
  tx.live({ topic: 'reminder', personId });
  if (phone === null) return;
  const to = tx.sealing.open('people.phone', phone);
  tx.afterCommit(() => tx.messages.send({ to, text: `【童心】您有 ${late} 个孩子的走访已过期，请尽快安排。` }));
};
