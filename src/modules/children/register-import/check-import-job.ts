import { Problem } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import type { Sheet } from './cells.ts';
import { duplicateIssues } from './duplicates.ts';
import type { HeaderTable } from './headers.ts';
import { importErrors } from './import-errors.ts';
import { tellImport, type Step } from './import-job.ts';
import { keepConfirmed } from './import-view-verbs.ts';
import { newRow } from './import-row-store.ts';
import { countsOf, deleteRows, endStep, insertRows, mappingOf, openFileOf, showProgress } from './import-store.ts';
import type { Issue } from './issues.ts';
import { findInRegister, registerIssues } from './register-match-store.ts';
import { judge, keptCells, type RowRecord, type RowRules } from './row-record.ts';
import { rowRules } from './row-rules-store.ts';
import { type RowAsWritten, writtenRows } from './rows.ts';
import { breathe, tableOf, workbookOf } from './workbook-of.ts';

type CheckedRow = { record: RowRecord; issues: Issue[] };

/** Reads every row by the confirmed columns and words, looks for children told of twice, here and in the register, and keeps it all sealed. */
export const checkImport = async ({ run, work }: Step): Promise<void> => {
  const { bytes, rules, sheetName } = await work(async (tx, record) => ({
    bytes: await openFileOf(tx, run.id),
    rules: await rowRules(tx, record),
    sheetName: mappingOf(record).sheet,
  }));
  const { sheet, table } = tableOf(await workbookOf(bytes), sheetName);
  const rows = await checkedRows(sheet, table, rules);
  if (rows.length === 0) throw new Problem(importErrors.noRows);
  for (const [at, one] of duplicateIssues(rows.map(({ record }) => record.draft))) rows[at]!.issues.push(one);
  await work(
    async (tx, record) => {
      await deleteRows(tx, run.id);
      await keepConfirmed(tx, record, sheet, table);
    },
    { lock: true },
  );
  for (let start = 0; start < rows.length; start += CHUNK)
    await keepChunk({ run, work }, rows.slice(start, start + CHUNK), Math.min(start + CHUNK, rows.length), rows.length);
  await work((tx, { area_id }) => finish(tx, run, area_id), { lock: true });
};

const CHUNK = 500;
const STRETCH = 200;

/** In stretches, so that the node goes on answering. */
const checkedRows = async (sheet: Sheet, table: HeaderTable, rules: RowRules): Promise<CheckedRow[]> => {
  const rows: CheckedRow[] = [];
  for (const written of writtenRows(sheet, table)) {
    const row = checkedRow(written, sheet.name, rules);
    if (row) rows.push(row);
    if (rows.length % STRETCH === 0) await breathe();
  }
  return rows;
};

/** Undefined for a row in which nothing stands that a register keeps. */
const checkedRow = (written: RowAsWritten, sheet: string, rules: RowRules): CheckedRow | undefined => {
  const cells = keptCells(written.cells, rules.mapping);
  if (cells.length === 0) return undefined;
  const kept = { sheet, row: written.number, ...(written.hidden ? { hidden: true as const } : {}), cells, corrections: {} };
  const { draft, issues } = judge(kept, rules);
  return { record: { ...kept, draft }, issues };
};

const keepChunk = ({ run, work }: Step, rows: readonly CheckedRow[], done: number, total: number): Promise<void> =>
  work(
    async (tx) => {
      const suspects = await findInRegister(
        tx,
        rows.map(({ record }) => record.draft),
        run.id,
      );
      const judged = rows.map(({ record, issues }, at) => {
        const found = suspects.get(at) ?? [];
        return newRow(tx, run.id, { row: record.row, record, issues: [...issues, ...registerIssues(found)], suspects: found, decisions: {} });
      });
      await insertRows(tx, judged);
      await showProgress(tx, run.id, done, total);
      tellImport(tx, run.id, run.personId);
    },
    { lock: true },
  );

const finish = async (tx: Tx, run: Step['run'], areaId: string): Promise<void> => {
  const counts = (await countsOf(tx, [run.id]))(run.id);
  await endStep(tx, run.id, { state: 'deciding' });
  await tx.audit({ action: 'import.checked', subjectKind: 'import', subjectId: run.id, areaId, detail: { ready: counts.ready, blocked: counts.blocked } });
  tellImport(tx, run.id, run.personId);
};
