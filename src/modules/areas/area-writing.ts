import { sql } from 'kysely';
import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import type { Level } from './numbering.ts';
import { freeBlock } from './placing.ts';
import { areaErrors } from './rules.ts';
import { areaColumns, paddedCode, type Area } from './store.ts';

/** @throws Problem `areas.nameTaken` when a standing area below this parent has the name */
export const refuseTakenName = async (tx: Tx, parentId: string | null, name: string) => {
  const taken = await tx.db
    .selectFrom('areas')
    .select('id')
    .where('parent_id', 'is not distinct from', parentId)
    .where('name', '=', name)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (taken !== undefined) throw new Problem(areaErrors.nameTaken);
};

export const childrenOf = async (tx: Tx, area: Area): Promise<Area[]> =>
  (await tx.db.selectFrom('areas').select(areaColumns).where('parent_id', '=', area.id).orderBy('id').execute()) as Area[];

/** The old name stays findable. */
export const renameArea = (tx: Tx, areaId: string, name: string) =>
  sql`update areas set search_names = array(select distinct n from unnest(search_names || array[name]) n where n <> ${name} order by n),
    name = ${name}, version = version + 1 where id = ${areaId}::bigint`.execute(tx.db);

/** The area ends on this day, and its codes with it; nothing is removed. */
export const endArea = async (tx: Tx, area: Area, on: string) => {
  await tx.db
    .updateTable('areas')
    .set({ ended_on: on, version: area.version + 1 })
    .where('id', '=', area.id)
    .execute();
  await tx.db.updateTable('area_codes').set({ valid_to: on }).where('area_id', '=', area.id).where('valid_to', 'is', null).execute();
};

/** @throws Problem `areas.full` */
export const addArea = async (tx: Tx, parent: Area, level: Level, name: string): Promise<string> => {
  const block = await freeBlock(tx, parent, level);
  await tx.db.insertInto('areas').values({ id: block.id, last_id: block.lastId, parent_id: parent.id, level, name }).execute();
  return String(block.id);
};

/** @throws Problem `areas.codeTaken` */
export const addCode = async (tx: Tx, areaId: string, { code, source }: { code: string; source: string }, validFrom: string) => {
  const padded = paddedCode(code);
  const taken = await tx.db
    .selectFrom('area_codes')
    .select('area_id')
    .where('code', '=', padded)
    .where('source', '=', source)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  if (taken !== undefined) throw new Problem(areaErrors.codeTaken);
  await tx.db.insertInto('area_codes').values({ area_id: areaId, code: padded, source, valid_from: validFrom }).execute();
};

/** Whoever looks for the area that went finds the one that took over. */
export const takeNames = (tx: Tx, fromId: string, intoId: string) =>
  sql`update areas set version = version + 1, search_names = array(
      select distinct n from unnest(search_names || (select search_names || array[name] from areas where id = ${fromId}::bigint)) n order by n)
    where id = ${intoId}::bigint`.execute(tx.db);
