import { type Cell, type CellKind, emptyCell } from './cells.ts';
import { type Field, unreadFields } from './fields.ts';
import { type Issue, issue } from './issues.ts';
import type { Correction } from './import-rules.ts';
import type { Mapping } from './mapping.ts';
import type { RegisterDraft } from './register-draft.ts';
import { type ParsedRow, type RowAsWritten, type RowContext, parseWritten } from './rows.ts';
import { namesSealedFact } from './sealed-words.ts';
import type { Vocabulary } from './vocabulary.ts';

type KeptCell = [column: number, kind: CellKind, text: string, raw: Cell['raw']];

/** A row as it is kept, sealed: what it says, what was corrected, and the facts that follow. */
export interface RowRecord {
  sheet: string;
  row: number;
  hidden?: true;
  cells: KeptCell[];
  corrections: Correction;
  draft: RegisterDraft;
}

/** By what rules rows of one import are read. */
export interface RowRules {
  mapping: Mapping;
  vocabulary: Vocabulary;
  context: RowContext;
}

/** What of a row is kept: the columns that are read, without a cell that names a sealed fact. */
export function keptCells(cells: readonly Cell[], mapping: Mapping): KeptCell[] {
  return cells.flatMap((cell, column): KeptCell[] => {
    const field = mapping.fieldByColumn[String(column)];
    const wanted = field !== undefined && field !== 'sealed' && !unreadFields.has(field);
    return !wanted || cell.kind === 'empty' || namesSealedFact(cell.text) ? [] : [[column, cell.kind, cell.text, cell.raw]];
  });
}

/** Reads a row, as it came or corrected. Nothing of the sealed class is among the issues: where such a cell stands is told in the marked workbook alone. */
export function judge(kept: Omit<RowRecord, 'draft'>, { mapping, vocabulary, context }: RowRules): ParsedRow {
  const { fieldByColumn, cells } = corrected(kept, mapping);
  const written: RowAsWritten = { number: kept.row, hidden: kept.hidden ?? false, cells };
  const { draft, issues } = parseWritten(written, kept.sheet, { ...mapping, fieldByColumn }, vocabulary, context) ?? emptied(kept);
  return { draft, issues: issues.filter(({ code }) => code !== 'cell.sealed').map(onSheet) };
}

// Corrections of fields that have no column of their own stand beyond the last column of any sheet.
const beyond = 20_000;

const onSheet = (one: Issue): Issue => (one.column === undefined || one.column < beyond ? one : { ...one, column: undefined });

function corrected({ cells, corrections }: Omit<RowRecord, 'draft'>, { fieldByColumn }: Mapping) {
  const read: Cell[] = [];
  for (const [column, kind, text, raw] of cells) read[column] = { kind, text, raw };
  const fields: Record<string, Field> = { ...fieldByColumn };
  for (const [place, [field, text]] of Object.entries(corrections).entries()) {
    const columns = Object.keys(fieldByColumn).filter((column) => fieldByColumn[column] === field);
    for (const column of columns) read[Number(column)] = emptyCell;
    const column = columns[0] ?? String(beyond + place);
    fields[column] = field as Field;
    read[Number(column)] = text === '' ? emptyCell : { kind: 'text', text, raw: text };
  }
  return { fieldByColumn: fields, cells: read };
}

function emptied({ sheet, row }: { sheet: string; row: number }): ParsedRow {
  return { draft: { sheet, row, rowKey: '', categories: [] }, issues: [issue('name.missing', 'childName'), issue('community.missing', 'community')] };
}

/** What stands in the cell an issue points to. */
export function writtenIn(record: RowRecord, column: number | undefined): string | undefined {
  return record.cells.find(([at]) => at === column)?.[2];
}

/** A record that says nothing any more. */
export const emptiedRecord = (row: number): RowRecord => ({
  sheet: '',
  row,
  cells: [],
  corrections: {},
  draft: { sheet: '', row, rowKey: '', categories: [] },
});
