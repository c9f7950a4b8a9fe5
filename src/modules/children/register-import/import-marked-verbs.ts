import { errors, Problem, type Language } from '../../../platform/errors.ts';
import type { Download } from '../../../platform/contract.ts';
import type { Steps } from '../../../platform/handlers.ts';
import type { Tx } from '../../../platform/work.ts';
import { fileErrors, importErrors } from './import-errors.ts';
import type { importContract } from './import-contract.ts';
import { openRow, rowColumns } from './import-row-store.ts';
import { statesFor, type ImportState } from './import-rules.ts';
import { getImport, mappingOf, openFileOf } from './import-store.ts';
import { XLSX } from './import-upload-verbs.ts';
import type { HeaderTable } from './headers.ts';
import type { Sheet } from './cells.ts';
import { markRequest } from './mark-request.ts';
import { settleRow } from './decisions.ts';
import type { RowRules } from './row-record.ts';
import { rowRules } from './row-rules-store.ts';
import { type ParsedRow, parseWritten, writtenRows } from './rows.ts';
import { markWorkbook } from './workbook.ts';
import { breathe, tableOf, workbookOf } from './workbook-of.ts';

/**
 * The office's own workbook in colour. It tells, and it alone, where something stands that no ledger may hold;
 * so it goes back only to the person who brought it.
 */
export const markedWorkbook: Steps<typeof importContract.marked> = async ({ work, call }, { params }) => {
  const kept = await work((tx) => keptFor(tx, params.id));
  const { sheet, table } = tableOf(await workbookOf(kept.bytes), kept.sheetName);
  const sealed = await sealedCells(sheet, table, kept.rules);
  const rows = kept.rows.map((row): ParsedRow => ({ draft: row.draft, issues: [...row.issues, ...(sealed.get(row.draft.row) ?? [])] }));
  const marked = await markWorkbook(kept.bytes!, markRequest([table], rows, call.language));
  if (!marked.ok) throw new Problem(fileErrors[marked.problem]);
  return { filename: markedName(kept.filename, call.language), type: XLSX, bytes: marked.bytes } satisfies Download;
};

const keptFor = async (tx: Tx, id: string) => {
  const record = await getImport(tx, id);
  if (record.person_id !== tx.personId()) throw new Problem(importErrors.onlyBringer);
  if (!statesFor('marked').includes(record.state as ImportState)) throw new Problem(errors.conflict);
  const rows = await tx.db
    .selectFrom('register_import_rows')
    .select([...rowColumns])
    .where('import_id', '=', id)
    .orderBy('row_number')
    .execute();
  await tx.audit({ action: 'import.marked', subjectKind: 'import', subjectId: id, areaId: record.area_id });
  return {
    filename: record.filename,
    sheetName: mappingOf(record).sheet,
    rules: await rowRules(tx, record),
    bytes: await openFileOf(tx, id),
    rows: rows.map((row) => standing(tx, row)),
  };
};

/** What still stands against a row: errors that were corrected or decided on the screen are no longer marked. */
const standing = (tx: Tx, row: Parameters<typeof openRow>[1]): ParsedRow => {
  const { record, issues, decisions, status } = openRow(tx, row);
  const { open } = settleRow(record.draft, issues, decisions, tx.today);
  const errorsLeft = status === 'imported' || status === 'merged' ? [] : open;
  return { draft: { ...record.draft, row: row.row_number }, issues: [...errorsLeft, ...issues.filter(({ severity }) => severity !== 'error')] };
};

const sealedCells = async (sheet: Sheet, table: HeaderTable, { mapping, vocabulary, context }: RowRules): Promise<Map<number, ParsedRow['issues']>> => {
  const sealedColumns = table.columns.filter(({ sealed }) => sealed).map(({ index }) => [String(index), 'sealed'] as const);
  const whole = { ...mapping, fieldByColumn: { ...mapping.fieldByColumn, ...Object.fromEntries(sealedColumns) } };
  const found = new Map<number, ParsedRow['issues']>();
  for (const row of writtenRows(sheet, table)) {
    const issues = parseWritten(row, sheet.name, whole, vocabulary, context)?.issues.filter(({ code }) => code === 'cell.sealed') ?? [];
    if (issues.length > 0) found.set(row.number, issues);
    if (row.number % 200 === 0) await breathe();
  }
  return found;
};

const markedName = (filename: string, language: Language): string =>
  `${filename.replace(/\.(xlsx|xlsm|csv)$/i, '')}${language === 'en' ? ' (checked)' : '（核对结果）'}.xlsx`;
