import type { Workbook } from './cells.ts';
import { dateFormats } from './number-formats.ts';
import { readSheet } from './sheet-reader.ts';
import { sharedStrings, sheetParts, WorkbookParts } from './workbook-parts.ts';
import { readZip, ZipProblem } from './zip.ts';

/** Most cells with something in them that a workbook may hold: twenty columns of 50,000 children. */
export const cellBudget = 1_000_000;

/** Reads a checked `.xlsx`. Throws; `openWorkbook` is the safe way in. */
export function readXlsx(bytes: Buffer): Workbook {
  const parts = workbookParts(bytes);
  const { sheets, from1904 } = sheetParts(parts);
  if (sheets.length === 0) throw new ZipProblem('damaged');
  const context = {
    strings: sharedStrings(parts),
    styles: dateFormats(parts.find('xl/styles.xml') ?? ''),
    from1904,
    budget: { cells: cellBudget },
  };
  return {
    format: 'xlsx',
    sheets: sheets.map(({ name, hidden, path }) => ({ name, hidden, ...readSheet(parts.get(path), context) })),
  };
}

/** The parts of a file that is a workbook by its table of contents. */
export function workbookParts(bytes: Buffer): WorkbookParts {
  const parts = new WorkbookParts(readZip(bytes));
  if (!parts.nameOf('[Content_Types].xml') || !parts.nameOf('xl/workbook.xml')) throw new NotAWorkbook();
  return parts;
}

export class NotAWorkbook extends Error {}
