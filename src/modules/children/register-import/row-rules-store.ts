import { sql } from 'kysely';
import { communitiesWithin } from '../../areas/communities.ts';
import { areaRange } from '../../areas/store.ts';
import type { Tx } from '../../../platform/work.ts';
import { mappingOf, type ImportRecord } from './import-store.ts';
import type { RowRules } from './row-record.ts';

/** The rules an import's rows are read by: the confirmed columns and words, and the communities inside its area and no others. */
export const rowRules = async (tx: Tx, record: ImportRecord): Promise<RowRules> => {
  const { vocabulary, ...mapping } = mappingOf(record);
  const area = await areaRange(tx, record.area_id);
  const context = {
    today: tx.today,
    findCommunity: await communitiesWithin(tx, record.area_id),
    ...(area.level === 'community' ? { area: { communityId: area.id } } : {}),
  };
  return { mapping: { fingerprint: mapping.fingerprint, fieldByColumn: mapping.fieldByColumn }, vocabulary, context };
};

/** Those of these that are communities inside the area today. */
export const liveCommunities = async (tx: Tx, areaId: string, ids: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from areas a join areas c on c.id between a.id and a.last_id and c.level = 'community' and c.ended_on is null
    where a.id = ${areaId}::bigint and c.id = any (${[...new Set(ids)]}::bigint[])`.execute(tx.db);
  return new Set(rows.map((row) => row.id));
};
