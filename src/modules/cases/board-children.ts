import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../platform/work.ts';
import { scopeOf, within } from '../areas/scope.ts';
import { rowsByIds } from '../children/register-rows.ts';
import type { casesContract } from './contract.ts';

type Query = z.output<NonNullable<(typeof casesContract)['boardChildren']['query']>>;
const COUNT_CAP = 10_000;

/** The records behind a count, latest first. */
export const boardChildren = async (tx: Tx, query: Query) => {
  const scope = await scopeOf(tx, query.area);
  const parts = [
    scope && within('d.area_id', scope),
    query.late ? sql`d.late_on < ${tx.today}::date` : sql`true`,
    query.step === undefined ? undefined : sql`d.step >= ${query.step}`,
    query.level === undefined ? undefined : sql`d.level_ordinal = ${query.level}`,
  ];
  const where = sql.join(
    parts.filter((part) => part !== undefined),
    sql` and `,
  );
  const offset = (query.page - 1) * query.size;
  const page = await sql<{
    id: string;
  }>`select d.child_id as id from visit_dues d where ${where} order by d.late_on, d.child_id limit ${query.size} offset ${offset}`.execute(tx.db);
  const count = await sql<{
    n: number;
  }>`select count(*)::int as n from (select 1 from visit_dues d where ${where} limit ${sql.lit(COUNT_CAP + 1)}) capped`.execute(tx.db);
  const total = count.rows[0]?.n ?? 0;
  const items = await rowsByIds(
    tx,
    page.rows.map((row) => row.id),
  );
  return { items, total: Math.min(total, COUNT_CAP), totalCapped: total > COUNT_CAP, page: query.page, size: query.size };
};
