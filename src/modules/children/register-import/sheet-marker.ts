import { cellPosition } from './cells.ts';
import { lastColumn, widened } from './column-widths.ts';
import type { Severity } from './issues.ts';
import { RowEditor, type Wanted } from './row-editor.ts';
import { applyEdits, type Edit, type StyleBook } from './style-book.ts';
import { attribute, plainXml, scanXml } from './xml.ts';

export interface RowMark {
  row: number;
  severity: Severity;
  /** What stands in the result column. */
  text: string;
  cells: { column: number; severity: Severity }[];
}

export interface SheetMarks {
  sheet: string;
  /** The row of the sheet that gets the result column's heading. */
  headingRow: number;
  heading: string;
  /** Where an earlier check wrote its findings; without it a column is added. */
  resultColumn?: number;
  rows: RowMark[];
}

/** The sheet part with marked cells coloured and one more column of findings. Everything else stays as it stands. */
export function markSheet(part: string, marks: SheetMarks, styles: StyleBook): string {
  const xml = plainXml(part);
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(xml)?.[1] ?? '';
  const result = marks.resultColumn ?? lastUsedColumn(xml) + 1;
  const wanted = wantedCells(marks, result);
  const edits: Edit[] = [];
  let row: RowEditor | undefined;
  const again = marks.resultColumn !== undefined;
  let number = 0;
  scanXml(xml, (tag) => {
    if (tag.name === 'row' && !tag.closing) {
      number = Number(attribute(tag.attributes, 'r')) || number + 1;
      const cells = wanted.get(number) ?? (again && number > marks.headingRow ? new Map<number, Wanted>() : undefined);
      row = cells && new RowEditor(xml, number, cells, styles, prefix, edits, again ? result : undefined);
      row?.open(tag);
    } else if (row && tag.name === 'c') row.cell(tag);
    else if (row && tag.name === 'row') row.close(tag);
  });
  return widened(applyEdits(xml, edits), result, prefix).replace(/\stabSelected\s*=\s*(["'])(1|true)\1/, '');
}

function wantedCells(marks: SheetMarks, result: number): Map<number, Map<number, Wanted>> {
  const rows = new Map<number, Map<number, Wanted>>();
  const put = (row: number, column: number, cell: Wanted) => {
    if (column <= lastColumn) rows.set(row, (rows.get(row) ?? new Map<number, Wanted>()).set(column, cell));
  };
  put(marks.headingRow, result, { text: marks.heading });
  for (const mark of marks.rows) {
    for (const { column, severity } of mark.cells) put(mark.row, column, { severity });
    put(mark.row, result, { severity: mark.severity, text: mark.text });
  }
  return rows;
}

function lastUsedColumn(xml: string): number {
  let last = 0;
  let column = -1;
  scanXml(xml, (tag) => {
    if (tag.closing) return;
    if (tag.name === 'row') column = -1;
    if (tag.name !== 'c') return;
    column = cellPosition(attribute(tag.attributes, 'r') ?? '')?.column ?? column + 1;
    if (!tag.selfClosing && column > last) last = column;
  });
  return last;
}
