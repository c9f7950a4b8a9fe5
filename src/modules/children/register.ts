import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../platform/work.ts';
import { scopeOf, within, type Scope } from '../areas/scope.ts';
import type { ChildRow, RegisterQuery } from './contract.ts';
import { parseIdentityNumber } from './identity-number.ts';
import { homophoneTokens, queryTokens } from './name-search.ts';
import { identityHash, hashTokens } from './sealed-fields.ts';
import { rowsByIds } from './register-rows.ts';

type Query = z.output<typeof RegisterQuery>;
export type RegisterPage = { items: ChildRow[]; total: number; totalCapped: boolean; page: number; size: number };

/** A count goes no further than this: past it a reader narrows the list, and the database is spared. */
const COUNT_CAP = 10_000;
const SEARCH_CAP = 1_000;

/** One page of the register: ids by index alone, then the fifty rows. Gravest first. */
export const registerPage = async (tx: Tx, query: Query): Promise<RegisterPage> => {
  const scope = await scopeOf(tx, query.area);
  const found = query.text === undefined || query.text === '' ? undefined : await searchIds(tx, query.text, scope);
  const where = conditions(tx, query, scope, found?.ids);
  const offset = (query.page - 1) * query.size;
  const ids = sql<{ id: string }>`select c.id from children c where ${where} order by c.risk_ordinal desc, c.id desc limit ${query.size} offset ${offset}`;
  const count = sql<{ n: number }>`select count(*)::int as n from (select 1 from children c where ${where} limit ${sql.lit(COUNT_CAP + 1)}) capped`;
  const page = await ids.execute(tx.db);
  const total = await totalOf(tx, count, offset, page.rows.length, query.size);
  const items = await rowsByIds(
    tx,
    page.rows.map((row) => row.id),
  );
  if (query.text) await tx.audit({ action: 'children.searched', detail: { kind: found?.kind ?? 'none', found: page.rows.length } });
  return { items, total: Math.min(total, COUNT_CAP), totalCapped: total > COUNT_CAP || (found?.capped ?? false), page: query.page, size: query.size };
};

/** A page that is not full is the last one and knows the total by itself. */
const totalOf = async (tx: Tx, count: RawBuilder<{ n: number }>, offset: number, rows: number, size: number): Promise<number> =>
  rows < size && (rows > 0 || offset === 0) ? offset + rows : ((await count.execute(tx.db)).rows[0]?.n ?? 0);

const conditions = (tx: Tx, query: Query, scope: Scope | undefined, ids: string[] | undefined): RawBuilder<unknown> => {
  const parts = [
    query.status === 'all' ? sql`c.status in ('open', 'closed')` : sql`c.status = ${query.status}`,
    scope && within('c.area_id', scope),
    ids && sql`c.id = any (${ids}::uuid[])`,
    query.level === undefined ? undefined : sql`c.risk_ordinal = ${query.level}`,
    query.category === undefined
      ? undefined
      : sql`exists (select 1 from child_categories k where k.child_id = c.id and k.category = ${query.category} and k.to_on is null)`,
    query.late !== true ? undefined : sql`exists (select 1 from visit_dues d where d.child_id = c.id and d.late_on < ${tx.today}::date)`,
  ];
  return sql.join(
    parts.filter((part) => part !== undefined),
    sql` and `,
  );
};

/** A number and a file code are exact; anything else is a name by characters, pinyin, initials or sound. */
const searchIds = async (tx: Tx, text: string, scope: Scope | undefined): Promise<{ ids: string[]; capped: boolean; kind: string }> => {
  if (/^C-[0-9A-Z]{6,8}$/i.test(text)) {
    const child = await tx.db.selectFrom('children').select('id').where('file_code', '=', text.toUpperCase()).execute();
    return { ids: child.map((row) => row.id), capped: false, kind: 'fileCode' };
  }
  const number = parseIdentityNumber(text);
  if (number.ok || /^[A-Z0-9]{7,}$/i.test(text)) {
    const hash = identityHash(tx.sealing, number.ok ? number.number : text);
    const child = await tx.db.selectFrom('children').select('id').where('identity_hash', '=', hash).execute();
    if (number.ok || child.length > 0) return { ids: child.map((row) => row.id), capped: false, kind: 'number' };
  }
  const exact = await idsByTokens(tx, hashTokens(tx.sealing, queryTokens(text)), scope);
  const ids = exact.length > 0 ? exact : await idsByTokens(tx, hashTokens(tx.sealing, homophoneTokens(text)), scope);
  return { ids, capped: ids.length >= SEARCH_CAP, kind: exact.length > 0 ? 'name' : 'homophone' };
};

const idsByTokens = async (tx: Tx, tokens: readonly string[], scope: Scope | undefined): Promise<string[]> => {
  if (tokens.length === 0) return [];
  const { rows } = await sql<{ child_id: string }>`
    select distinct child_id from unnest(${tokens}::bigint[]) as wanted cross join lateral (
      select t.child_id from child_name_tokens t where t.token = wanted and ${scope ? within('t.area_id', scope) : sql`true`}
      order by t.area_id, t.child_id limit ${sql.lit(SEARCH_CAP)}) found`.execute(tx.db);
  return rows.map((row) => row.child_id).slice(0, SEARCH_CAP);
};
