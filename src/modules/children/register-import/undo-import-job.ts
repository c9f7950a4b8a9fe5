import { sql } from 'kysely';
import type { Tx } from '../../../platform/work.ts';
import { askWorked } from '../listeners.ts';
import { labels } from '../sealed-fields.ts';
import { tellImport, type Step } from './import-job.ts';
import { sealRecord } from './import-row-store.ts';
import { countsOf, endStep, showProgress, type ImportRecord } from './import-store.ts';
import { unmerge, type Added } from './merge-child.ts';
import { emptiedRecord } from './row-record.ts';

const CHUNK = 200;

type TakenRow = { id: string; status: string; child_id: string; added_sealed: Buffer | null };

/** Takes back, so many at a time, the files this import opened and what its merges added. What somebody has worked on since is kept. */
export const undoImport = async ({ run, work }: Step): Promise<void> => {
  for (let more = true; more;) {
    more = await work(
      async (tx, record) => {
        const rows = await takenRows(tx, run.id);
        await takeBack(tx, rows);
        const counts = (await countsOf(tx, [run.id]))(run.id);
        const done = counts.takenBack + counts.kept;
        await showProgress(tx, run.id, done, done + counts.imported + counts.merged);
        if (rows.length === 0) await finish(tx, record, counts);
        tellImport(tx, run.id, run.personId);
        return rows.length > 0;
      },
      { lock: true },
    );
  }
};

const takenRows = async (tx: Tx, importId: string): Promise<TakenRow[]> => {
  const rows = await tx.db
    .selectFrom('register_import_rows')
    .select(['id', 'status', 'child_id', 'added_sealed'])
    .where('import_id', '=', importId)
    .where('status', 'in', ['imported', 'merged'])
    .orderBy('row_number')
    .limit(CHUNK)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ ...row, child_id: row.child_id ?? '' }));
};

const finish = async (tx: Tx, record: ImportRecord, { takenBack, kept }: { takenBack: number; kept: number }): Promise<void> => {
  // Nothing the file held is kept beyond its purpose.
  const blank = sealRecord(tx, emptiedRecord(0));
  await tx.db
    .updateTable('register_import_rows')
    .set({ record_sealed: blank, added_sealed: null, keys: [], suspects: '[]' })
    .where('import_id', '=', record.id)
    .where('status', '<>', 'kept')
    .execute();
  await endStep(tx, record.id, { state: 'undone', undone_at: tx.now, found_sealed: null, file_sealed: null });
  await tx.audit({ action: 'import.undone', subjectKind: 'import', subjectId: record.id, areaId: record.area_id, detail: { takenBack, kept } });
  tx.live({ topic: 'children', areaId: record.area_id });
};

const takeBack = async (tx: Tx, rows: readonly TakenRow[]): Promise<void> => {
  const opened = rows.filter(({ status }) => status === 'imported');
  const gone = await deleteUntouched(
    tx,
    opened.map((row) => row.child_id),
  );
  for (const row of rows.filter(({ status }) => status === 'merged')) if (await takeBackMerge(tx, row)) gone.add(row.child_id);
  const ids = (back: boolean) => rows.filter((row) => gone.has(row.child_id) === back).map((row) => row.id);
  await setStatus(tx, ids(true), { status: 'takenBack', child_id: null });
  await setStatus(tx, ids(false), { status: 'kept' });
};

const setStatus = async (tx: Tx, ids: string[], changes: { status: string; child_id?: null }): Promise<void> => {
  if (ids.length > 0) await tx.db.updateTable('register_import_rows').set(changes).where('id', 'in', ids).execute();
};

/** A file taken away, moved out of reach or already gone is not this import's to touch any more. */
const takeBackMerge = async (tx: Tx, row: TakenRow): Promise<boolean> => {
  const child = await tx.db.selectFrom('children').selectAll().where('id', '=', row.child_id).forUpdate().executeTakeFirst();
  const added = tx.sealing.openMaybe(labels.importAdded, row.added_sealed);
  return child !== undefined && added !== null && (await unmerge(tx, child, JSON.parse(added) as Added));
};

/** The children as they were made: first version, nothing added since, no work of any module. */
const deleteUntouched = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const asMade = await tx.db
    .selectFrom('children')
    .select(['id', 'household_id'])
    .where('id', 'in', ids)
    .where('version', '=', 1)
    .where('updated_at', '=', sql<Date>`created_at`)
    .forUpdate()
    .execute();
  const worked = await askWorked(
    tx,
    asMade.map((row) => row.id),
  );
  const doomed = asMade.filter((row) => !worked.has(row.id));
  const gone = await deleteFiles(
    tx,
    doomed.map((row) => row.id),
  );
  const homes = doomed.flatMap((row) => row.household_id ?? []);
  await sql`delete from households h where id = any (${homes}::uuid[]) and not exists (select 1 from children c where c.household_id = h.id)`.execute(tx.db);
  return gone;
};

const STILL_REFERRED_TO = '23503';

/** All at once, or one by one where a module holds on to some without having said so: those stay. */
const deleteFiles = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  await sql`savepoint deletion`.execute(tx.db);
  try {
    await tx.db.deleteFrom('children').where('id', 'in', ids).execute();
    return new Set(ids);
  } catch (error) {
    if ((error as { code?: string }).code !== STILL_REFERRED_TO) throw error;
    await sql`rollback to savepoint deletion`.execute(tx.db);
    if (ids.length === 1) return new Set();
  }
  const gone = new Set<string>();
  for (const id of ids) for (const one of await deleteFiles(tx, [id])) gone.add(one);
  return gone;
};
