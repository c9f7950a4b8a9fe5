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

/** Every child of a sheet. Rows in which only the sequence number stands are passed over. */
export function parseRows(sheet: Sheet, table: HeaderTable, mapping: Mapping, vocabulary: Vocabulary, context: RowContext): ParsedRow[] {
  const at = cellReader(sheet);
  const width = Math.max(0, ...table.columns.map(({ index }) => index + 1));
  const parsed: ParsedRow[] = [];
  for (const { number, hidden } of dataRows(sheet, table)) {
    const cells = Array.from({ length: width }, (_, column) => at(number, column));
    const row = parseRow(cells, mapping, vocabulary, context, { sheet: sheet.name, row: number });
    if (!row) continue;
    if (hidden) row.issues.push(issue('row.hidden', 'ignore'));
    parsed.push(row);
  }
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
