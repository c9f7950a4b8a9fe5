import { type Cell, cellPosition, emptyCell, type MergedRange, type SheetRow } from './cells.ts';
import { type DateFormat, dateText } from './number-formats.ts';
import { attribute, decodeXml, plainXml, scanXml, type XmlTag } from './xml.ts';

export interface SheetContext {
  strings: string[];
  styles: DateFormat[];
  from1904: boolean;
  /** Counts down over the whole workbook. */
  budget: { cells: number };
}

export class TooManyCells extends Error {}

export const sheetLimits = { columns: 300, merges: 100_000 };

/** The rows with something in them and the merged ranges of one sheet part. */
export function readSheet(part: string, context: SheetContext): { rows: SheetRow[]; merges: MergedRange[] } {
  const xml = plainXml(part);
  const rows: SheetRow[] = [];
  const merges: MergedRange[] = [];
  const open = new OpenRow();
  let cell: OpenCell | undefined;
  scanXml(xml, (tag) => {
    if (tag.name === 'row') {
      if (tag.closing) open.endInto(rows);
      else open.begin(tag);
    } else if (tag.name === 'c' && !tag.closing) {
      cell = open.nextCell(tag);
    } else if (cell && tag.closing) {
      if (tag.name === 'c') {
        open.put(cell, finishedCell(cell, context), context.budget);
        cell = undefined;
      } else takeText(cell, tag, xml);
    } else if (cell && tag.name === 'rPh') {
      cell.phonetic = true;
    } else if (tag.name === 'mergeCell' && merges.length < sheetLimits.merges) {
      const range = mergedRange(attribute(tag.attributes, 'ref') ?? '');
      if (range) merges.push(range);
    }
  });
  rows.sort((one, other) => one.number - other.number);
  return { rows, merges };
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value?: string;
  formula?: string;
  inline: string;
  phonetic: boolean;
}

class OpenRow {
  number = 0;
  hidden = false;
  cells: Cell[] = [];
  column = -1;

  begin(tag: XmlTag): void {
    this.number = Number(attribute(tag.attributes, 'r')) || this.number + 1;
    const hidden = attribute(tag.attributes, 'hidden');
    this.hidden = hidden === '1' || hidden === 'true';
    this.cells = [];
    this.column = -1;
  }

  nextCell(tag: XmlTag): OpenCell | undefined {
    this.column = cellPosition(attribute(tag.attributes, 'r') ?? '')?.column ?? this.column + 1;
    if (tag.selfClosing) return undefined;
    return {
      column: this.column,
      type: attribute(tag.attributes, 't') ?? 'n',
      style: Number(attribute(tag.attributes, 's') ?? 0),
      inline: '',
      phonetic: false,
    };
  }

  put(place: OpenCell, cell: Cell, budget: { cells: number }): void {
    if (cell.kind === 'empty' || place.column >= sheetLimits.columns) return;
    if (--budget.cells < 0) throw new TooManyCells();
    while (this.cells.length < place.column) this.cells.push(emptyCell);
    this.cells[place.column] = cell;
  }

  endInto(rows: SheetRow[]): void {
    if (this.cells.length === 0) return;
    rows.push({ number: this.number, ...(this.hidden ? { hidden: true as const } : {}), cells: this.cells });
    this.cells = [];
  }
}

function takeText(cell: OpenCell, tag: XmlTag, xml: string): void {
  const text = () => decodeXml(xml.slice(tag.previousEnd, tag.start));
  if (tag.name === 'v') cell.value = text();
  else if (tag.name === 'f') cell.formula = text();
  else if (tag.name === 't' && !cell.phonetic) cell.inline += text();
  else if (tag.name === 'rPh') cell.phonetic = false;
}

function finishedCell(open: OpenCell, context: SheetContext): Cell {
  const plain = plainCell(open, context);
  if (open.formula === undefined) return plain;
  return { kind: 'formula', text: plain.text, raw: plain.raw, formula: '=' + open.formula };
}

function plainCell(open: OpenCell, context: SheetContext): Cell {
  const value = open.value ?? '';
  if (open.type === 's') return textCell(context.strings[Number(value)] ?? '');
  if (open.type === 'inlineStr') return textCell(open.inline);
  if (open.type === 'str') return textCell(value);
  if (open.type === 'b') return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE', raw: value === '1' };
  if (open.type === 'e') return { kind: 'error', text: value, raw: value };
  if (open.type === 'd') return { kind: 'date', text: value.slice(0, 10), raw: value };
  if (value.trim() === '') return emptyCell;
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  const format = context.styles[open.style] ?? 'none';
  const date = format === 'none' ? undefined : dateText(number, format, context.from1904);
  return date ? { kind: 'date', text: date, raw: number } : { kind: 'number', text: String(number), raw: number };
}

function textCell(value: string): Cell {
  const text = value.trim();
  return text === '' ? emptyCell : { kind: 'text', text, raw: value };
}

function mergedRange(reference: string): MergedRange | undefined {
  const [first, last] = reference.split(':');
  const from = cellPosition(first ?? '');
  const to = cellPosition(last ?? first ?? '');
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined;
  return { fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column };
}
