/** What a cell of an office's workbook holds, as the office kept it. */
export type CellKind = 'text' | 'number' | 'date' | 'formula' | 'empty' | 'error' | 'boolean';

export interface Cell {
  kind: CellKind;
  /** What a person would read in the cell: dates as `2015-06-01`, or `2015-06` where the cell shows no day. */
  text: string;
  /** The stored value. A number stays a number, so that digits lost in it can be noticed. */
  raw: string | number | boolean | null;
  formula?: string;
}

export interface SheetRow {
  /** As Excel counts: the first row is 1. */
  number: number;
  hidden?: true;
  /** By column, the first column at 0. Short rows are short. */
  cells: Cell[];
}

/** Rows as Excel counts, columns from 0, both ends included. */
export interface MergedRange {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  rows: SheetRow[];
  merges: MergedRange[];
}

export interface Workbook {
  format: 'xlsx' | 'csv';
  sheets: Sheet[];
}

export const emptyCell: Cell = { kind: 'empty', text: '', raw: null };

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `'AB12'` → row 12, column 27. Undefined when it is no cell reference. */
export function cellPosition(reference: string): { row: number; column: number } | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!found) return undefined;
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column: column - 1 };
}

/** Reads cells as a person sees them: every cell of a merged range holds the value of its first cell. */
export function cellReader(sheet: Sheet): (row: number, column: number) => Cell {
  const rows = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  const merges = [...sheet.merges].sort((one, other) => one.fromRow - other.fromRow);
  const tall = merges.filter((range) => range.toRow - range.fromRow > tallRange);
  const byRow = new Map<number, MergedRange[]>();
  for (const range of merges) {
    if (range.toRow - range.fromRow > tallRange) continue;
    for (let row = range.fromRow; row <= range.toRow; row++) {
      const known = byRow.get(row);
      if (known) known.push(range);
      else byRow.set(row, [range]);
    }
  }
  const covers = (range: MergedRange, row: number, column: number) =>
    row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn;
  return (row, column) => {
    const range = byRow.get(row)?.find((candidate) => covers(candidate, row, column)) ?? tall.find((candidate) => covers(candidate, row, column));
    const cells = range ? rows.get(range.fromRow) : rows.get(row);
    return cells?.[range ? range.fromColumn : column] ?? emptyCell;
  };
}

// Ranges taller than this are looked up one by one: a sheet merged down to row 1,048,576 must not fill the memory.
const tallRange = 200;
