import { Problem } from '../../../platform/errors.ts';
import type { Sheet, Workbook } from './cells.ts';
import { findHeaders, type HeaderTable } from './headers.ts';
import { fileErrors, importErrors } from './import-errors.ts';
import { openWorkbook } from './workbook.ts';

/** Reads a kept file again. Throws the file's own problem, or that it has been deleted. */
export const workbookOf = async (bytes: Buffer | undefined): Promise<Workbook> => {
  if (bytes === undefined) throw new Problem(importErrors.noFile);
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Problem(fileErrors[opened.problem]);
  return opened.workbook;
};

/** A sheet with its table; one without headings, or that names a sealed fact, is as good as absent. */
export const tableOf = (workbook: Workbook, name: string): { sheet: Sheet; table: HeaderTable } => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  const table = sheet && findHeaders(sheet);
  if (sheet === undefined || table === undefined || table.sealed) throw new Problem(importErrors.noTable);
  return { sheet, table };
};

/** Lets other requests through between stretches of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
