import { sql } from 'kysely';
import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { everywhere, moved, nextBlock, type Block, type Level } from './numbering.ts';
import { areaErrors, blockOf } from './rules.ts';
import type { Area } from './store.ts';

/** One change of the tree at a time, in the whole database: two at once could be given the same numbers. */
export const lockTree = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('areas.tree'))`.execute(tx.db);

/** The last number used below an area, today or formerly. */
export const highestUsed = async (tx: Tx, { id, lastId }: Block): Promise<bigint | undefined> => {
  const { rows } = await sql<{ highest: string | null }>`
    select greatest(
      (select max(last_id) from areas where id > ${id} and id <= ${lastId}),
      (select max(former_last_id) from area_former_numbers where former_id > ${id} and former_id <= ${lastId})) as highest`.execute(tx.db);
  const highest = rows[0]?.highest;
  return highest == null ? undefined : BigInt(highest);
};

/**
 * Numbers for one more area below `parent`, or for one more city.
 * @throws Problem `areas.full`
 */
export const freeBlock = async (tx: Tx, parent: Area | undefined, level: Level): Promise<Block> => {
  const outer = parent === undefined ? everywhere : blockOf(parent);
  const block = nextBlock(outer, level, await highestUsed(tx, outer));
  if (block === undefined) throw new Problem(areaErrors.full);
  return block;
};

/**
 * Hangs an area, with everything below it, on another parent. Its numbers change, and with them every row
 * that hangs on them: the foreign keys cascade.
 * @returns the area's new numbers
 * @throws Problem `areas.full`
 */
export const replant = async (tx: Tx, area: Area, parent: Area): Promise<Block> => {
  const from = blockOf(area);
  const to = await freeBlock(tx, parent, area.level);
  await sql`insert into area_former_numbers (former_id, former_last_id, area_id)
    select id, last_id, id from areas where id between ${from.id} and ${from.lastId}`.execute(tx.db);
  const shift = to.id - from.id;
  await sql`update areas set id = id + ${shift}::bigint, last_id = last_id + ${shift}::bigint, version = version + 1,
    parent_id = case when id = ${from.id} then ${parent.id}::bigint else parent_id + ${shift}::bigint end
    where id between ${from.id} and ${from.lastId}`.execute(tx.db);
  return moved(from, from, to);
};
