import ExcelJS from 'exceljs';
import { communityFinder } from '../../areas/area-names.ts';
import { type Sheet, type Workbook } from './cells.ts';
import { duplicateIssues } from './duplicates.ts';
import { findHeaders, type HeaderTable } from './headers.ts';
import { guessMapping } from './mapping.ts';
import { parseRows, type RowContext } from './rows.ts';
import { acceptProposals, findVocabulary } from './vocabulary.ts';
import { openWorkbook } from './workbook.ts';

/** A workbook made by another program than ours. */
export async function excelFile(sheets: Record<string, unknown[][]>, finish?: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  finish?.(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export async function readExcel(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}

export async function opened(bytes: Uint8Array): Promise<Workbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem);
  return result.workbook;
}

export const context: RowContext = {
  today: '2026-09-30',
  findCommunity: communityFinder([
    { id: 'sunny', name: '阳光社区居委会', street: '坪山街道', district: '坪山区' },
    { id: 'lake', name: '湖边社区居委会', street: '坪山街道', district: '坪山区' },
  ]),
};

/** A sheet taken through every step, each proposal accepted. */
export function imported(sheet: Sheet, levels = [4, 3, 2, 1], within: RowContext = context) {
  const table = findHeaders(sheet);
  if (!table) throw new Error(`no table in ${sheet.name}`);
  const { mapping, columns } = guessMapping(sheet, table);
  const found = findVocabulary(sheet, table, mapping);
  const rows = parseRows(sheet, table, mapping, acceptProposals(found, levels), within);
  for (const [index, one] of duplicateIssues(rows.map(({ draft }) => draft))) rows[index]!.issues.push(one);
  return { table, mapping, columns, found, rows };
}

export function fieldsOf({ table, mapping }: { table: HeaderTable; mapping: { fieldByColumn: Record<string, string> } }): string[] {
  return table.columns.map(({ index }) => mapping.fieldByColumn[String(index)]!);
}
