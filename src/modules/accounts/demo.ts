import { sql } from 'kysely';
import type { z } from 'zod';
import { roles } from '../../platform/access.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import type { DemoPerson } from './sign-in-contract.ts';

const EACH = 2;

/** A couple of sample people for each role, in the order of the roles. */
export const demoPeople = async (tx: Tx): Promise<z.infer<typeof DemoPerson>[]> => {
  const { rows } = await sql<z.infer<typeof DemoPerson>>`
    select id, name, role, area_path(area_id) as "areaPath" from (
      select p.id, p.name, o.role, o.area_id, row_number() over (partition by o.role order by o.starts_on, p.id) as nth
      from people p join posts o on o.person_id = p.id
      where p.is_sample and p.disabled_at is null and o.starts_on <= ${tx.today} and (o.ends_on is null or o.ends_on > ${tx.today})) offered
    where nth <= ${EACH} order by array_position(${[...roles]}::text[], role), nth`.execute(tx.db);
  return rows;
};

/** Refuses everybody who is not made up. */
export const assertSample = async (tx: Tx, personId: string): Promise<void> => {
  const person = await tx.db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('is_sample', '=', true)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (person === undefined) throw new Problem(errors.notFound);
};
