import type { Workbook } from './cells.ts';
import { markSheet, type SheetMarks } from './sheet-marker.ts';
import { sheetXml, transitional, type WrittenSheet } from './sheet-writer.ts';
import { StyleBook } from './style-book.ts';
import { addFirstSheet } from './summary-sheet.ts';
import { sheetParts, type WorkbookParts } from './workbook-parts.ts';
import { writeWorkbook } from './workbook-writer.ts';
import { workbookParts } from './xlsx-reader.ts';
import type { Severity } from './issues.ts';
import { pack } from './zip.ts';
import { writeZip } from './zip-writer.ts';

/** What to write into an office's workbook. Plain data: it crosses into the worker. */
export interface MarkRequest {
  /** The first sheet: totals and what the colours mean. */
  summary: { name: string; rows: { cells: (string | number)[]; severity?: Severity }[] };
  sheets: SheetMarks[];
}

/**
 * The office's own workbook with cells coloured by severity, a column of findings and a first sheet of totals. Values, merged
 * cells, widths, pictures and everything else stay as uploaded; a CSV file becomes a workbook first. A marked workbook that comes
 * back corrected keeps one summary and one column of findings.
 */
export function markBytes(source: Buffer | Workbook, request: MarkRequest): Uint8Array<ArrayBuffer> {
  const parts = workbookParts(Buffer.isBuffer(source) ? source : asWorkbook(source));
  const { sheets } = sheetParts(parts);
  const stylesName = parts.nameOf('xl/styles.xml');
  const styles = new StyleBook(stylesName ? parts.get(stylesName) : '');
  const summary = sheetXml(summarySheet(request, styles), sheetNamespace(parts));
  const earlier = sheets.find(({ name }) => name === request.summary.name && !request.sheets.some(({ sheet }) => sheet === name));
  if (earlier) replace(parts, earlier.path, summary);
  else addFirstSheet(parts, request.summary.name, summary);
  for (const { name, path } of sheets) {
    if (path === earlier?.path) continue;
    const marks = request.sheets.find(({ sheet }) => sheet === name);
    const part = parts.get(path);
    replace(parts, path, marks ? markSheet(part, marks, styles) : part.replace(/\stabSelected\s*=\s*(["'])(1|true)\1/, ''));
  }
  if (stylesName) replace(parts, stylesName, styles.xml());
  const written = writeZip(parts.entries.values());
  return new Uint8Array(written.buffer as ArrayBuffer, written.byteOffset, written.length);
}

function replace(parts: WorkbookParts, path: string, content: string): void {
  const name = parts.nameOf(path) ?? path;
  parts.entries.set(name, pack(name, content));
}

const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

function sheetNamespace(parts: WorkbookParts): string {
  return parts.get('xl/workbook.xml').includes(strict) ? strict : transitional;
}

function summarySheet({ summary }: MarkRequest, styles: StyleBook): WrittenSheet {
  const rows = summary.rows.map(({ cells, severity }) => cells.map((value) => ({ value, style: severity ? styles.coloured(0, severity) : 0 })));
  return { widths: [18, 12, 90], rows, selected: true };
}

function asWorkbook({ sheets }: Workbook): Buffer {
  return writeWorkbook(
    sheets.map(({ name, rows }) => {
      const written: WrittenSheet['rows'] = Array.from({ length: rows.at(-1)?.number ?? 0 }, () => []);
      for (const { number, cells } of rows) written[number - 1] = cells.map(({ text }) => ({ value: text, style: 1 }));
      return { name, sheet: { widths: [], rows: written } };
    }),
  );
}
