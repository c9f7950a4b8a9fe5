import { sql } from 'kysely';
import { Problem } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import { isOffered, type RowDecisions } from './decisions.ts';
import { importErrors } from './import-errors.ts';
import { openRow, rowColumns, settledColumns, updateDecided, type StoredRow } from './import-row-store.ts';
import { openForFixing } from './import-store.ts';
import type { IssueCode } from './issue-messages.ts';

const BULK = 500;

/** Decides all rows in which an error of this kind is open; with null takes such decisions back. Rows it cannot decide stay and are counted. */
export const decideAll = async (tx: Tx, id: string, code: IssueCode, decision: string | null): Promise<{ changed: number; left: number }> => {
  const record = await openForFixing(tx, id);
  // A community is chosen row by row; a file to merge into is the row's only suspect.
  const plain = decision === null || (decision === 'merge' ? isOffered(code, 'merge:x') : isOffered(code, decision) && !decision.includes(':'));
  if (!plain) throw new Problem(importErrors.decision);
  const tally = { changed: 0, left: 0 };
  for (let after = 0; ;) {
    const rows = await rowsWith(tx, id, code, decision === null, after);
    const decided = rows.flatMap((row) => decidedRow(tx, row, code, decision === 'merge' ? onlyMerge(row) : decision));
    await updateDecided(tx, decided);
    tally.changed += decided.length;
    tally.left += rows.length - decided.length;
    if (rows.length < BULK) break;
    after = rows.at(-1)!.row;
  }
  await tx.audit({ action: 'import.decided', subjectKind: 'import', subjectId: id, areaId: record.area_id, detail: { code, decision, ...tally } });
  return tally;
};

const decidedRow = (tx: Tx, row: StoredRow, code: IssueCode, decision: string | null | undefined) => {
  if (decision === undefined) return [];
  const decisions: RowDecisions = { ...row.decisions };
  if (decision === null) delete decisions[code];
  else decisions[code] = decision;
  return [{ id: row.id, decisions, ...settledColumns(tx, { ...row, decisions }).columns }];
};

const onlyMerge = ({ suspects }: StoredRow): string | undefined => {
  const files = suspects.flatMap((suspect) => ('childId' in suspect ? [suspect.childId] : []));
  return files.length === 1 ? `merge:${files[0]}` : undefined;
};

const rowsWith = async (tx: Tx, importId: string, code: IssueCode, decided: boolean, after: number): Promise<StoredRow[]> => {
  const rows = await tx.db
    .selectFrom('register_import_rows')
    .select([...rowColumns])
    .where('import_id', '=', importId)
    .where('row_number', '>', after)
    .where('status', 'in', decided ? ['ready', 'blocked', 'skipped'] : ['blocked'])
    .where(decided ? sql<boolean>`decisions ? ${code}` : sql<boolean>`open @> ${[code]}::text[]`)
    .orderBy('row_number')
    .limit(BULK)
    .forUpdate()
    .execute();
  return rows.map((row) => openRow(tx, row));
};
