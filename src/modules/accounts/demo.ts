import { sql } from 'kysely';
import type { z } from 'zod';
import { roles } from '../../platform/access.ts';
import { errors, Problem } from '../../platform/errors.ts';
import { systemActor, type Tx } from '../../platform/work.ts';
import { noteStart, signedIn, type Context, type Door } from './door.ts';
import type { DemoPerson } from './sign-in-contract.ts';

const EACH = 2;

/** @throws Problem `request.notFound` unless the demo is on */
export const offeredPeople = async ({ demo }: Door, { asSystem }: Context) => {
  if (!demo) throw new Problem(errors.notFound);
  return { people: await asSystem(systemActor, { readOnly: true }, demoPeople) };
};

/** A session without password or second factor, for people who are made up, while the demo is on. Refused otherwise. */
export const enterAs = async ({ demo, sessions }: Door, context: Context, personId: string) => {
  if (!demo) throw new Problem(errors.notFound);
  await context.asSystem(systemActor, { readOnly: true }, (tx) => assertSample(tx, personId));
  context.call.setCookies(await sessions.start(personId, { demo: true }));
  await noteStart(context, personId, 'demo');
  return signedIn;
};

/** A couple of sample people for each role, in the order of the roles. */
const demoPeople = async (tx: Tx): Promise<z.infer<typeof DemoPerson>[]> => {
  const { rows } = await sql<z.infer<typeof DemoPerson>>`
    select id, name, role, area_path(area_id) as "areaPath" from (
      select p.id, p.name, o.role, o.area_id, row_number() over (partition by o.role order by o.starts_on, p.id) as nth
      from people p join posts o on o.person_id = p.id
      where p.is_sample and p.disabled_at is null and o.starts_on <= ${tx.today} and (o.ends_on is null or o.ends_on > ${tx.today})) offered
    where nth <= ${EACH} order by array_position(${[...roles]}::text[], role), nth`.execute(tx.db);
  return rows;
};

const assertSample = async (tx: Tx, personId: string): Promise<void> => {
  const person = await tx.db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('is_sample', '=', true)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (person === undefined) throw new Problem(errors.notFound);
};
