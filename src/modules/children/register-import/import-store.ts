import { sql, type Insertable } from 'kysely';
import type { RegisterImportRows } from '../../../platform/database-types.ts';
import { errors, Problem } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import { labels } from '../sealed-fields.ts';
import { RowStatus, statesFor, type ImportState, type RowCounts } from './import-rules.ts';
import type { Mapping } from './mapping.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a person confirmed, as it stands in the database. */
export type ImportMapping = Mapping & { sheet: string; vocabulary: Vocabulary; schemeId: string | null };

// Never all columns: a file of thirty megabytes stands among them.
const columns = [
  'id',
  'area_id',
  'person_id',
  'filename',
  'state',
  'progress',
  'mapping',
  'error_code',
  'created_at',
  'touched_at',
  'committed_at',
  'undone_at',
  'step_person_id',
  'version',
] as const;

const imports = (tx: Tx) =>
  tx.db
    .selectFrom('register_imports')
    .select([...columns])
    .select(sql<boolean>`file_sealed is not null`.as('has_file'));

export type ImportRecord = Awaited<ReturnType<typeof getImport>>;

/** Throws `request.notFound` outside the walls. */
export const getImport = async (tx: Tx, id: string) => {
  const record = await imports(tx).where('id', '=', id).executeTakeFirst();
  if (record === undefined) throw new Problem(errors.notFound);
  return record;
};

/** Held until the transaction ends: steps and decisions of one import follow each other. */
export const lockImport = async (tx: Tx, id: string): Promise<ImportRecord> => {
  const record = await imports(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (record === undefined) throw new Problem(errors.notFound);
  return record;
};

export const findImport = (tx: Tx, id: string) => imports(tx).where('id', '=', id).executeTakeFirst();

export const listImports = (tx: Tx, page: { offset: number; limit: number }, area?: { from: string; to: string }) =>
  imports(tx)
    .$if(area !== undefined, (query) => query.where('area_id', '>=', area!.from).where('area_id', '<=', area!.to))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();

export const mappingOf = (record: ImportRecord): ImportMapping => {
  if (record.mapping === null) throw new Problem(errors.conflict);
  return record.mapping as unknown as ImportMapping;
};

/**
 * Begins a step: refused when somebody has begun another since (`version`), or when it cannot be taken now.
 * Gives the version that the step's own writes carry.
 */
export const beginStep = async (
  tx: Tx,
  id: string,
  step: { from: readonly ImportState[]; to: ImportState; version?: number; mapping?: ImportMapping },
): Promise<ImportRecord & { version: number }> => {
  const record = await lockImport(tx, id);
  if (step.version !== undefined && step.version !== record.version) throw new Problem(errors.stale);
  if (!step.from.includes(record.state as ImportState)) throw new Problem(errors.conflict);
  const version = record.version + 1;
  await tx.db
    .updateTable('register_imports')
    .set({
      state: step.to,
      version,
      progress: '{}',
      error_code: null,
      touched_at: tx.now,
      step_person_id: tx.personId(),
      ...(step.mapping === undefined ? {} : { mapping: JSON.stringify(step.mapping) }),
    })
    .where('id', '=', id)
    .execute();
  return { ...record, version };
};

/** The import, while its rows can still be corrected and decided. */
export const openForFixing = async (tx: Tx, id: string): Promise<ImportRecord> => {
  const record = await lockImport(tx, id);
  if (!statesFor('fix').includes(record.state as ImportState)) throw new Problem(errors.conflict);
  return record;
};

type Ending = { state: ImportState; error_code?: string; committed_at?: Date; undone_at?: Date; found_sealed?: Buffer | null; file_sealed?: null };

export const endStep = async (tx: Tx, id: string, ending: Ending): Promise<void> => {
  await tx.db
    .updateTable('register_imports')
    .set({ ...ending, touched_at: tx.now })
    .where('id', '=', id)
    .execute();
};

export const showProgress = async (tx: Tx, id: string, done: number, total: number): Promise<void> => {
  await tx.db
    .updateTable('register_imports')
    .set({ progress: JSON.stringify({ done, total }), touched_at: tx.now })
    .where('id', '=', id)
    .execute();
};

/** The file as it came; undefined once it has been deleted. */
export const openFileOf = async (tx: Tx, id: string): Promise<Buffer | undefined> => {
  const row = await tx.db.selectFrom('register_imports').select('file_sealed').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem(errors.notFound);
  return row.file_sealed === null ? undefined : Buffer.from(tx.sealing.open(labels.importFile, row.file_sealed, 'sealed'), 'base64');
};

export const sealFile = (tx: Tx, bytes: Buffer): Buffer => tx.sealing.seal(labels.importFile, bytes.toString('base64'), 'sealed');

export const countsOf = async (tx: Tx, ids: readonly string[]): Promise<(id: string) => RowCounts> => {
  const { rows } = await sql<{ import_id: string; status: RowStatus; count: number }>`
    select import_id, status, count(*)::int as count from register_import_rows where import_id = any (${ids}::uuid[]) group by 1, 2`.execute(tx.db);
  const none = Object.fromEntries(RowStatus.options.map((status) => [status, 0])) as RowCounts;
  return (id) => ({ ...none, ...Object.fromEntries(rows.filter((row) => row.import_id === id).map((row) => [row.status, row.count])) });
};

export const deleteRows = async (tx: Tx, importId: string): Promise<void> => {
  await tx.db.deleteFrom('register_import_rows').where('import_id', '=', importId).execute();
};

export const insertRows = async (tx: Tx, rows: Insertable<RegisterImportRows>[]): Promise<void> => {
  if (rows.length > 0) await tx.db.insertInto('register_import_rows').values(rows).execute();
};
