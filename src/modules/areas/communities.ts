import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import { communityFinder, communityKey, type CommunityFinder, type NamedCommunity } from './area-names.ts';
import { areaRange } from './store.ts';

type Row = NamedCommunity & { searchNames: string[] };

/**
 * Finds the communities inside an area by the names offices write, former names and those of merged
 * communities included. One query; keep the finder for a whole file.
 * @throws Problem `request.notFound` when there is no such area
 */
export const communitiesWithin = async (tx: Tx, areaId: string): Promise<CommunityFinder> => {
  const { id, lastId } = await areaRange(tx, areaId);
  const { rows } = await sql<Row>`
    select c.id, c.name, c.search_names as "searchNames",
      case p.level when 'street' then p.name else '' end as street,
      coalesce(case p.level when 'district' then p.name else g.name end, '') as district
    from areas c
    join areas p on p.id = c.parent_id
    left join areas g on g.id = p.parent_id and g.level = 'district'
    where c.level = 'community' and c.ended_on is null and c.id between ${id}::bigint and ${lastId}::bigint
    order by c.id`.execute(tx.db);
  return communityFinder(rows.flatMap(underEveryName));
};

/**
 * The community a text names inside an area: `{ id }`, the ids of several that fit, or undefined.
 * @throws Problem `request.notFound` when there is no such area
 */
export const resolveCommunity = async (tx: Tx, text: string, within: string): Promise<ReturnType<CommunityFinder>> =>
  (await communitiesWithin(tx, within))(text, {});

/** Once for each spelling that the name comparison tells apart. */
const underEveryName = ({ searchNames, ...community }: Row): NamedCommunity[] => {
  const byKey = new Map([community.name, ...searchNames].toReversed().map((name) => [communityKey(name), name]));
  return [...byKey.values()].map((name) => ({ ...community, name }));
};
