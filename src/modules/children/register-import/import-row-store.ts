import { sql, type Insertable, type Updateable } from 'kysely';
import type { RegisterImportRows } from '../../../platform/database-types.ts';
import { errors, Problem } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import { labels } from '../sealed-fields.ts';
import { settleRow, type RowDecisions } from './decisions.ts';
import { duplicateKeys } from './duplicates.ts';
import type { RowStatus } from './import-rules.ts';
import { gravest, type Issue } from './issues.ts';
import type { RegisterDraft } from './register-draft.ts';
import type { Suspect } from './register-match-store.ts';
import type { RowRecord } from './row-record.ts';

/** A row with its record opened. */
export type JudgedRow = {
  id: string;
  row: number;
  record: RowRecord;
  issues: Issue[];
  suspects: Suspect[];
  decisions: RowDecisions;
};
export type StoredRow = JudgedRow & { status: RowStatus; childId: string | null; version: number };

type Selected = {
  id: string;
  row_number: number;
  record_sealed: Buffer;
  issues: unknown;
  suspects: unknown;
  decisions: unknown;
  status: string;
  child_id: string | null;
  version: number;
};
export const rowColumns = ['id', 'row_number', 'record_sealed', 'issues', 'suspects', 'decisions', 'status', 'child_id', 'version'] as const;

export const openRow = (tx: Tx, row: Selected): StoredRow => ({
  id: row.id,
  row: row.row_number,
  record: JSON.parse(tx.sealing.open(labels.importRecord, row.record_sealed)) as RowRecord,
  issues: row.issues as Issue[],
  suspects: row.suspects as Suspect[],
  decisions: row.decisions as RowDecisions,
  status: row.status as RowStatus,
  childId: row.child_id,
  version: row.version,
});

/** The row settled by what was decided, and the columns a list is filtered by. */
export const settledColumns = (tx: Tx, { record, issues, decisions }: Pick<JudgedRow, 'record' | 'issues' | 'decisions'>) => {
  const settled = settleRow(record.draft, issues, decisions, tx.today);
  const standing = [...settled.open, ...issues.filter(({ severity }) => severity !== 'error')];
  return { settled, columns: { status: settled.status, open: [...new Set(settled.open.map(({ code }) => code))], severity: gravest(standing) ?? 'none' } };
};

/** Columns of a row that has just been judged. */
export const judgedColumns = (tx: Tx, importId: string, row: Omit<JudgedRow, 'id'>) => ({
  record_sealed: sealRecord(tx, row.record),
  issues: JSON.stringify(row.issues),
  suspects: JSON.stringify(row.suspects),
  decisions: JSON.stringify(row.decisions),
  keys: keyTokens(tx, importId, row.record.draft),
  ...settledColumns(tx, row).columns,
});

export const newRow = (tx: Tx, importId: string, row: Omit<JudgedRow, 'id'>): Insertable<RegisterImportRows> => ({
  id: tx.newId(),
  import_id: importId,
  row_number: row.row,
  ...judgedColumns(tx, importId, row),
});

export const sealRecord = (tx: Tx, record: RowRecord): Buffer => tx.sealing.seal(labels.importRecord, JSON.stringify(record));

/** What rows of one child share, hashed under the import, so that they say nothing elsewhere. */
const keyTokens = (tx: Tx, importId: string, draft: RegisterDraft): string[] =>
  duplicateKeys(draft).map(({ key }) => tx.sealing.token('import row', `${importId} ${key}`));

export const lockRow = async (tx: Tx, importId: string, row: number) => {
  const found = await tx.db
    .selectFrom('register_import_rows')
    .select([...rowColumns, 'keys'])
    .where('import_id', '=', importId)
    .where('row_number', '=', row)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) throw new Problem(errors.notFound);
  return { ...openRow(tx, found), keys: found.keys };
};

/** Rows that share something with these keys, in their order; those already taken in or given up are told of, not judged again. */
export const rowsSharing = async (tx: Tx, importId: string, keys: readonly string[]): Promise<(StoredRow & { keys: string[] })[]> => {
  if (keys.length === 0) return [];
  const rows = await tx.db
    .selectFrom('register_import_rows')
    .select([...rowColumns, 'keys'])
    .where('import_id', '=', importId)
    .where(sql<boolean>`keys && ${[...keys]}::bigint[]`)
    .orderBy('row_number')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...openRow(tx, row), keys: row.keys }));
};

export const updateRow = async (tx: Tx, id: string, changes: Updateable<RegisterImportRows>): Promise<void> => {
  await tx.db
    .updateTable('register_import_rows')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
};

type Decided = { id: string; decisions: RowDecisions; status: string; severity: string; open: string[] };

/** Many decided rows in one statement. */
export const updateDecided = async (tx: Tx, rows: readonly Decided[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`update register_import_rows r
    set decisions = d.decisions, status = d.status, severity = d.severity, open = array(select jsonb_array_elements_text(d.open)), version = r.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (id uuid, decisions jsonb, status text, severity text, open jsonb)
    where r.id = d.id`.execute(tx.db);
};

/** Rows whose children have just come into being. */
export const markTaken = async (tx: Tx, rows: readonly { id: string; childId: string }[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`update register_import_rows r set status = 'imported', open = '{}', child_id = t.child_id, version = r.version + 1
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.childId)}::uuid[]) t (id, child_id) where r.id = t.id`.execute(tx.db);
};
