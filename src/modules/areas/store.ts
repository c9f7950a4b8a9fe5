import { sql } from 'kysely';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import type { Level } from './numbering.ts';

export type Area = {
  id: string;
  lastId: string;
  level: Level;
  name: string;
  parentId: string | null;
  endedOn: string | null;
  version: number;
};
export type AreaName = { id: string; level: Level; name: string };

export const areaColumns = ['id', 'last_id as lastId', 'level', 'name', 'parent_id as parentId', 'ended_on as endedOn', 'version'] as const;

/** An area by its number, or by one it had before it moved. */
export const findArea = async (tx: Tx, areaId: string): Promise<Area | undefined> => {
  const area = await tx.db.selectFrom('areas').select(areaColumns).where('id', '=', areaId).executeTakeFirst();
  if (area !== undefined) return area as Area;
  const former = await tx.db.selectFrom('area_former_numbers').select('area_id').where('former_id', '=', areaId).executeTakeFirst();
  return former === undefined ? undefined : findArea(tx, former.area_id);
};

/** @throws Problem `request.notFound` */
export const getArea = async (tx: Tx, areaId: string): Promise<Area> => {
  const area = await findArea(tx, areaId);
  if (area === undefined) throw new Problem(errors.notFound);
  return area;
};

/** An area where something new may be put. @throws Problem `request.notFound` */
export const getStandingArea = async (tx: Tx, areaId: string): Promise<Area> => {
  const area = await getArea(tx, areaId);
  if (area.endedOn !== null && area.endedOn <= tx.today) throw new Problem(errors.notFound);
  return area;
};

/**
 * The numbers of an area and of everything below it, for `area_id between id and lastId`.
 * @throws Problem `request.notFound`
 */
export const areaRange = async (tx: Tx, areaId: string): Promise<Pick<Area, 'id' | 'lastId' | 'level' | 'name'>> => {
  const { id, lastId, level, name } = await getArea(tx, areaId);
  return { id, lastId, level, name };
};

/** The area and those above it, city first; empty when there is no such area. */
export const areaWithAncestors = async (tx: Tx, areaId: string): Promise<AreaName[]> => {
  const { rows } = await sql<AreaName>`
    with recursive up as (
      select id, parent_id, level, name from areas where id = ${areaId}::bigint
      union all select a.id, a.parent_id, a.level, a.name from areas a join up on a.id = up.parent_id)
    select id, level, name from up order by id`.execute(tx.db);
  return rows;
};

/** The names from the city down to the area itself. */
export const areaPath = async (tx: Tx, areaId: string): Promise<string[]> => (await areaWithAncestors(tx, areaId)).map((area) => area.name);

/** The area of this level that holds `areaId`, or is it; undefined when the area stands above that level. */
export const ancestorAt = async (tx: Tx, areaId: string, level: Level): Promise<AreaName | undefined> =>
  (await areaWithAncestors(tx, areaId)).find((area) => area.level === level);

/** The area that took over from a merged one, however often that was merged since; undefined when nobody did. */
export const survivorOf = async (tx: Tx, areaId: string): Promise<Area | undefined> => {
  const { rows } = await sql<{ id: string }>`
    with recursive heirs as (
      select into_area_id as id, 1 as step from area_changes where kind = 'merged' and area_id = ${areaId}::bigint
      union select c.into_area_id, h.step + 1 from area_changes c join heirs h on c.area_id = h.id where c.kind = 'merged')
    select id from heirs order by step desc limit 1`.execute(tx.db);
  return rows[0] === undefined ? undefined : findArea(tx, rows[0].id);
};

/** A division code as 12 digits: short ones name a higher level and are filled up with noughts. */
export const paddedCode = (code: string): string => code.padEnd(12, '0');

/**
 * The area that stands today for a division code of 2 to 12 digits: a code no longer valid still finds its
 * area, and that of a merged area finds the one that took over.
 * @param source only codes of this source; statistical and administrative codes differ in places
 */
export const findAreaByCode = async (tx: Tx, code: string, source?: string): Promise<Area | undefined> => {
  const found = await tx.db
    .selectFrom('area_codes')
    .select('area_id')
    .where('code', '=', paddedCode(code))
    .$if(source !== undefined, (query) => query.where('source', '=', source!))
    .orderBy(sql`valid_to is null`, 'desc')
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const area = await getArea(tx, found.area_id);
  return area.endedOn === null ? area : ((await survivorOf(tx, area.id)) ?? area);
};

export const codesOf = (tx: Tx, areaId: string) =>
  tx.db
    .selectFrom('area_codes')
    .select(['code', 'source', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('area_id', '=', areaId)
    .orderBy('valid_from', 'desc')
    .execute();
