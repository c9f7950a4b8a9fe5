import { parseLooseDate } from '../loose-date.ts';
import { type CategoryMeaning, categoryWordsIn } from './category-words.ts';
import type { RegisterDraft } from './register-draft.ts';
import type { RowCells } from './row-cells.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordKey } from './words.ts';

/** Categories, means, level, visits and money: everything told in words that a person confirmed. */
export function readStanding(cells: RowCells, draft: RegisterDraft, vocabulary: Vocabulary): void {
  readCategories(cells, draft, vocabulary);
  readIncomeStatus(cells, draft, vocabulary);
  readLevel(cells, draft, vocabulary);
  readVisitFrequency(cells, draft, vocabulary);
  readAllowance(cells, draft);
  readRegisteredOn(cells, draft);
}

function confirmed<Meaning>(words: Record<string, Meaning | null>, text: string): Meaning | undefined {
  const key = wordKey(text);
  return Object.hasOwn(words, key) ? (words[key] ?? undefined) : undefined;
}

function readCategories(cells: RowCells, draft: RegisterDraft, vocabulary: Vocabulary): void {
  if (!cells.has('categories')) return;
  const words = categoryWordsIn(cells.text('categories'));
  const meanings = words.map((word) => confirmed(vocabulary.categories, word));
  const known = meanings.filter((meaning) => meaning !== undefined);
  draft.categories = [...new Map(known.map((meaning) => [meaningKey(meaning), meaning])).values()];
  const unknown = words.length - known.length;
  if (words.length === 0) cells.report('categories.missing', 'categories');
  if (unknown > 0) cells.report('categories.unknown', 'categories', { count: unknown });
}

const meaningKey = ({ category, careMode, incomeStatus }: CategoryMeaning) => [category, careMode, incomeStatus].join();

function readIncomeStatus(cells: RowCells, draft: RegisterDraft, vocabulary: Vocabulary): void {
  const told = new Set(draft.categories.flatMap(({ incomeStatus }) => incomeStatus ?? []));
  const text = cells.cell('incomeStatus').text;
  const written = text === '' ? undefined : confirmed(vocabulary.incomeStatuses, text);
  if (text !== '' && written === undefined) cells.report('incomeStatus.unknown', 'incomeStatus');
  const statuses = new Set([...told, ...(written ? [written] : [])]);
  if (statuses.size === 1) [draft.incomeStatus] = statuses;
  if (statuses.size > 1) cells.report('incomeStatus.disagrees', cells.has('incomeStatus') ? 'incomeStatus' : 'categories');
}

function readLevel(cells: RowCells, draft: RegisterDraft, vocabulary: Vocabulary): void {
  const text = cells.text('riskLevel');
  if (text === '') return;
  const ordinal = confirmed(vocabulary.riskLevels, text);
  if (ordinal === undefined) cells.report('riskLevel.unknown', 'riskLevel');
  else draft.riskLevel = ordinal;
}

function readVisitFrequency(cells: RowCells, draft: RegisterDraft, vocabulary: Vocabulary): void {
  const text = cells.text('visitFrequency');
  if (text === '') return;
  const frequency = confirmed(vocabulary.visitFrequencies, text);
  if (frequency === undefined) cells.report('visitFrequency.unknown', 'visitFrequency');
  else draft.visitFrequency = frequency;
}

function readAllowance(cells: RowCells, draft: RegisterDraft): void {
  const text = cells.text('allowance').normalize('NFKC');
  if (text === '') return;
  const yuan = /^[¥￥]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,7}(?:\.\d+)?)\s*(?:元)?(?:\/?[每人]*月)?$/.exec(text)?.[1];
  if (yuan === undefined) cells.report('allowance.unreadable', 'allowance');
  else draft.allowanceFen = Math.round(Number(yuan.replaceAll(',', '')) * 100);
}

function readRegisteredOn(cells: RowCells, draft: RegisterDraft): void {
  const date = parseLooseDate(cells.value('registeredOn'));
  if (date.ok && date.precision === 'day') draft.registeredOn = date.date;
  else if (date.ok || date.problem !== 'missing') cells.report('registeredOn.unreadable', 'registeredOn');
}
