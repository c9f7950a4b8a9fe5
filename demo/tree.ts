import { sql } from 'kysely';
import type { Tx } from '../src/platform/work.ts';

export type Area = { id: bigint; name: string; parent: bigint | null };
export type Tree = { city: Area; districts: Area[]; streets: Area[]; communities: Area[] };

/** A city as it stands, ended areas left out. Without an id, the first. */
export const readTree = async (tx: Tx, cityId?: string): Promise<Tree> => {
  const { rows } = await sql<{ id: string; name: string; parent_id: string | null; level: string }>`
    select a.id, a.name, a.parent_id, a.level from areas a
    join (select id, last_id from areas where level = 'city' and (${cityId ?? null}::bigint is null or id = ${cityId ?? null}::bigint) order by id limit 1) c
      on a.id between c.id and c.last_id
    where a.ended_on is null order by a.id`.execute(tx.db);
  const of = (level: string) =>
    rows
      .filter((row) => row.level === level)
      .map((row) => ({ id: BigInt(row.id), name: row.name, parent: row.parent_id === null ? null : BigInt(row.parent_id) }));
  const city = of('city')[0];
  if (city === undefined) throw new Error('there is no city to people');
  return { city, districts: of('district'), streets: of('street'), communities: of('community') };
};
