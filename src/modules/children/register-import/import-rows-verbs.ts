import { sql } from 'kysely';
import type { z } from 'zod';
import type { Language } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import type { importContract, ImportRow } from './import-contract.ts';
import { openRow, rowColumns } from './import-row-store.ts';
import { countsOf, getImport } from './import-store.ts';
import { describeRows } from './import-row-view.ts';
import { issueMessages, kindMessage, type IssueCode } from './issue-messages.ts';

type Query = z.output<typeof importContract.rows.query & {}>;

/** One page of rows, masked, with what is to say about each. */
export const importRows = async (tx: Tx, id: string, query: Query, language: Language) => {
  await getImport(tx, id);
  let rows = tx.db.selectFrom('register_import_rows').where('import_id', '=', id);
  if (query.status !== undefined) rows = rows.where('status', '=', query.status);
  if (query.severity !== undefined) rows = rows.where('severity', '=', query.severity);
  if (query.row !== undefined) rows = rows.where('row_number', '=', query.row);
  if (query.code !== undefined)
    rows = rows.where(sql<boolean>`(issues @> ${JSON.stringify([{ code: query.code }])}::jsonb or open @> ${[query.code]}::text[])`);
  const { total } = await rows.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const page = await rows
    .select([...rowColumns])
    .orderBy('row_number')
    .offset((query.page - 1) * query.size)
    .limit(query.size)
    .execute();
  const items: ImportRow[] = await describeRows(
    tx,
    page.map((row) => openRow(tx, row)),
    language,
  );
  return { items, total: Number(total), totalCapped: false, page: query.page, size: query.size };
};

type Kind = { code: IssueCode; rows: number; open: number };

/** What was found, counted by kind, the gravest and most frequent first. */
export const importSummary = async (tx: Tx, id: string, language: Language) => {
  await getImport(tx, id);
  const counts = (await countsOf(tx, [id]))(id);
  const { rows: kinds } = await sql<Kind>`
    select code, count(*)::int as rows, count(*) filter (where code = any (open) and status = 'blocked')::int as open
    from (select distinct r.id, r.open, r.status, i.value ->> 'code' as code from register_import_rows r cross join lateral jsonb_array_elements(r.issues) i where r.import_id = ${id}::uuid
      union select r.id, r.open, r.status, o from register_import_rows r cross join lateral unnest(r.open) o where r.import_id = ${id}::uuid) told
    group by code`.execute(tx.db);
  const clean = await tx.db
    .selectFrom('register_import_rows')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('import_id', '=', id)
    .where('severity', '=', 'none')
    .executeTakeFirstOrThrow();
  return {
    counts: { rows: Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts },
    clean: Number(clean.count),
    kinds: kinds
      .map((kind) => describeKind(kind, language))
      .toSorted((one, other) => weight[one.severity] - weight[other.severity] || other.open - one.open || other.rows - one.rows),
  };
};

const weight = { error: 0, warning: 1, info: 2 };

const describeKind = ({ code, rows, open }: Kind, language: Language) => {
  const { severity, decisions = [] } = issueMessages[code];
  return { code, severity, message: kindMessage(code, language), rows, open, decisions: [...decisions] };
};
