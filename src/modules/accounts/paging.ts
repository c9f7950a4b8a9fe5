import { sql, type Expression } from 'kysely';
import type { Tx } from '../../platform/work.ts';

export type Page<T> = { items: T[]; total: number; totalCapped: boolean; page: number; size: number };

/** Lists are counted no further, so that a count never costs more than its list. */
export const totalCap = 1000;

/** Counts a query that is itself limited to one more than the cap. */
export const countedTo = async (tx: Tx, limited: Expression<unknown>): Promise<{ total: number; totalCapped: boolean }> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${limited} counted`.execute(tx.db);
  const found = rows[0]?.count ?? 0;
  return { total: Math.min(found, totalCap), totalCapped: found > totalCap };
};
