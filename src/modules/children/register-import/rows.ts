import type { CommunityFinder } from '../../areas/area-names.ts';
import type { PlainDate } from '../../areas/dates.ts';
import { type Cell, cellReader, type Sheet } from './cells.ts';
import { dataRows, type HeaderTable } from './headers.ts';
import { type Issue, issue } from './issues.ts';
import type { Mapping } from './mapping.ts';
import type { RegisterDraft } from './register-draft.ts';
import { RowCells } from './row-cells.ts';
import { readChild } from './row-child.ts';
import { readFamily } from './row-family.ts';
import { readStanding } from './row-standing.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface RowContext {
  /** The day on which ages are counted. */
  today: PlainDate;
  findCommunity: CommunityFinder;
  /** Where the whole file belongs, for offices whose register has no column for it. */
  area?: { district?: string; street?: string; communityId?: string };
}

export interface ParsedRow {
  draft: RegisterDraft;
  issues: Issue[];
}

/** The cells of one row that should hold a child. */
export interface RowAsWritten {
  number: number;
  hidden: boolean;
  cells: Cell[];
}

/** The rows of a sheet that should each hold a child, one after the other, so that a long sheet can be read with pauses. */
export function* writtenRows(sheet: Sheet, table: HeaderTable): Generator<RowAsWritten> {
  const at = cellReader(sheet);
  const width = Math.max(0, ...table.columns.map(({ index }) => index + 1));
  for (const { number, hidden = false } of dataRows(sheet, table)) {
    yield { number, hidden, cells: Array.from({ length: width }, (_, column) => at(number, column)) };
  }
}

/** Every child of a sheet. Rows in which only the sequence number stands are passed over. */
export function parseRows(sheet: Sheet, table: HeaderTable, mapping: Mapping, vocabulary: Vocabulary, context: RowContext): ParsedRow[] {
  const parsed: ParsedRow[] = [];
  for (const row of writtenRows(sheet, table)) {
    const one = parseWritten(row, sheet.name, mapping, vocabulary, context);
    if (one) parsed.push(one);
  }
  return parsed;
}

/** As `parseRow`, and tells of a hidden row. */
export function parseWritten(row: RowAsWritten, sheet: string, mapping: Mapping, vocabulary: Vocabulary, context: RowContext): ParsedRow | undefined {
  const parsed = parseRow(row.cells, mapping, vocabulary, context, { sheet, row: row.number });
  if (parsed && row.hidden) parsed.issues.push(issue('row.hidden', 'ignore'));
  return parsed;
}

/** One child: the facts that hold, and everything that is wrong or was left out. Undefined for a blank row. */
export function parseRow(
  cells: readonly Cell[],
  mapping: Mapping,
  vocabulary: Vocabulary,
  context: RowContext,
  place: { sheet: string; row: number },
): ParsedRow | undefined {
  const row = new RowCells(cells, mapping);
  if (row.isBlank) return undefined;
  const draft: RegisterDraft = { ...place, rowKey: row.key(), categories: [] };
  readChild(row, draft, context.today);
  readPlace(row, draft, context);
  readFamily(row, draft);
  readStanding(row, draft, vocabulary);
  readTexts(row, draft);
  return { draft, issues: row.issues };
}

function readPlace(row: RowCells, draft: RegisterDraft, { findCommunity, area = {} }: RowContext): void {
  const text = row.text('community');
  if (text === '') {
    if (area.communityId !== undefined) draft.communityId = area.communityId;
    else row.report('community.missing', 'community');
    return;
  }
  const within = { street: row.text('street') || area.street, district: row.text('district') || area.district };
  const found = findCommunity(text, within);
  if (!found) row.report('community.unknown', 'community');
  else if ('id' in found) draft.communityId = found.id;
  else row.report('community.ambiguous', 'community', { count: found.candidates.length });
}

const textFields = ['ethnicity', 'address', 'householdRegistration', 'school', 'grade', 'health', 'disability', 'notes'] as const;

function readTexts(row: RowCells, draft: RegisterDraft): void {
  for (const field of textFields) {
    const text = row.text(field);
    if (text !== '') draft[field] = text;
  }
}
