import { sql, type SqlBool } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import { communityKey, districtKey, streetKey } from './area-names.ts';
import { levels, type Level } from './numbering.ts';
import { areaColumns, getArea, type Area } from './store.ts';

/** More than the largest city has; a search shows what fits a picker. */
const LIST_CAP = 5000;
const SEARCH_CAP = 50;

export type AreaQuery = {
  /** Look below this area; everywhere when absent. */
  parent?: string | undefined;
  level?: Level | undefined;
  /** Part of a present or former name; endings such as 社区居民委员会 do not matter. */
  text?: string | undefined;
  /** All levels below, not only the next. A level or a text looks at all levels anyway. */
  deep?: boolean | undefined;
  /** Also areas that have ended. */
  ended?: boolean | undefined;
};

export type ListedArea = Area & { path: string };

/**
 * Areas in the tree's own order, or best match first when there is a text.
 * @throws Problem `request.notFound` when there is no such parent
 */
export const listAreas = async (tx: Tx, query: AreaQuery): Promise<{ items: ListedArea[]; capped: boolean }> => {
  const cap = query.text === undefined ? LIST_CAP : SEARCH_CAP;
  let found = tx.db
    .selectFrom('areas')
    .select(areaColumns)
    .select(sql<string>`area_path(id)`.as('path'))
    .limit(cap + 1);
  if (query.ended !== true) found = found.where('ended_on', 'is', null);
  if (query.level !== undefined) found = found.where('level', '=', query.level);
  const wide = query.deep === true || query.level !== undefined || query.text !== undefined;
  if (query.parent !== undefined) {
    const { id, lastId } = await getArea(tx, query.parent);
    found = wide ? found.where('id', '>', id).where('id', '<=', lastId) : found.where('parent_id', '=', id);
  } else if (!wide) found = found.where('parent_id', 'is', null);
  if (query.text !== undefined)
    found = found
      .where(nameHolds(query.text))
      .orderBy(nearness(query.text), 'desc')
      .orderBy(sql`array_position(${levels}::text[], level)`);
  const rows = (await found.orderBy('id').execute()) as ListedArea[];
  return { items: rows.slice(0, cap), capped: rows.length > cap };
};

const keysOf = (text: string) => [...new Set([communityKey(text), streetKey(text), districtKey(text)])];

const pattern = (key: string) => `%${key.replace(/[\\%_]/g, '\\$&')}%`;

const nameHolds = (text: string) =>
  sql<SqlBool>`exists (select 1 from unnest(array[name] || search_names) n where n like any (${keysOf(text).map(pattern)}::text[]))`;

/** 3 the very name, 2 the name without its ending, 1 its beginning, 0 somewhere inside. */
const nearness = (text: string) => sql<number>`case
  when name = ${text} then 3
  when name = any (${keysOf(text)}::text[]) or search_names && ${[text, ...keysOf(text)]}::text[] then 2
  when exists (select 1 from unnest(${keysOf(text)}::text[]) k where starts_with(name, k)) then 1
  else 0 end`;
