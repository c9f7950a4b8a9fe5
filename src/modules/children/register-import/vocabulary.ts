import { type CategoryMeaning, categoryWordsIn, guessCategory, type IncomeStatus } from './category-words.ts';
import { cellReader, type Sheet } from './cells.ts';
import type { Field } from './fields.ts';
import { dataRows, type HeaderTable } from './headers.ts';
import { guessIncomeStatus } from './income-words.ts';
import { guessLevels, type LevelGuess } from './level-words.ts';
import type { Mapping } from './mapping.ts';
import { namesSealedFact } from './sealed-words.ts';
import { guessVisitFrequency, type VisitFrequency } from './visit-words.ts';
import { wordKey } from './words.ts';

/** What the words of an office's file mean, as a person confirmed it; by `wordKey`. `null`: leave the fact empty. */
export interface Vocabulary {
  /** Ordinals of the risk scheme in force. */
  riskLevels: Record<string, number | null>;
  categories: Record<string, CategoryMeaning | null>;
  incomeStatuses: Record<string, IncomeStatus | 'none' | null>;
  visitFrequencies: Record<string, VisitFrequency | null>;
}

export interface FoundWord<Guess> {
  word: string;
  count: number;
  guess?: Guess;
}

/** The words found in the file, each with a proposal where there is one. */
export interface FoundVocabulary {
  riskLevels: FoundWord<LevelGuess>[];
  categories: FoundWord<CategoryMeaning>[];
  incomeStatuses: FoundWord<IncomeStatus | 'none'>[];
  visitFrequencies: FoundWord<VisitFrequency>[];
  /** Something in the file must not be kept in a ledger; where it stands is told row by row, what it says never. */
  holdsSealedFacts: boolean;
}

/** Collects the words a person has to confirm before rows are read. Words that name a sealed fact are left out. */
export function findVocabulary(sheet: Sheet, table: HeaderTable, mapping: Mapping): FoundVocabulary {
  const columns = (field: Field) =>
    Object.entries(mapping.fieldByColumn)
      .filter(([, mapped]) => mapped === field)
      .map(([column]) => Number(column));
  const incomeColumns = columns('incomeStatus');
  const heading = table.columns.find(({ index }) => index === incomeColumns[0])?.path.join('') ?? '';
  const levels = countWords(sheet, table, columns('riskLevel'), (text) => [text]);
  const order = guessLevels(levels.map(({ word }) => word));
  return {
    riskLevels: guessed(levels, (word) => order.get(word)),
    categories: guessed(countWords(sheet, table, columns('categories'), categoryWordsIn), guessCategory),
    incomeStatuses: guessed(
      countWords(sheet, table, incomeColumns, (text) => [text]),
      (word) => guessIncomeStatus(word, heading),
    ),
    visitFrequencies: guessed(
      countWords(sheet, table, columns('visitFrequency'), (text) => [text]),
      guessVisitFrequency,
    ),
    holdsSealedFacts: table.sealed || table.columns.some(({ sealed }) => sealed) || dataRows(sheet, table).some(rowNamesSealedFact),
  };
}

/**
 * The vocabulary a person agrees to by accepting every proposal. Levels need the scheme's ordinals from the most endangered to the
 * least; without as many of them as the file has levels, no level is taken.
 */
export function acceptProposals(found: FoundVocabulary, schemeOrdinals: readonly number[] = []): Vocabulary {
  const ordinal = (guess: LevelGuess | undefined) => (guess && guess.of === schemeOrdinals.length ? schemeOrdinals[guess.rank - 1]! : null);
  return {
    riskLevels: Object.fromEntries(found.riskLevels.map(({ word, guess }) => [wordKey(word), ordinal(guess)])),
    categories: accepted(found.categories),
    incomeStatuses: accepted(found.incomeStatuses),
    visitFrequencies: accepted(found.visitFrequencies),
  };
}

function accepted<Guess>(words: FoundWord<Guess>[]): Record<string, Guess | null> {
  return Object.fromEntries(words.map(({ word, guess }) => [wordKey(word), guess ?? null]));
}

function countWords(sheet: Sheet, table: HeaderTable, columns: number[], split: (text: string) => string[]): FoundWord<never>[] {
  const at = cellReader(sheet);
  const counts = new Map<string, FoundWord<never>>();
  for (const { number } of dataRows(sheet, table)) {
    for (const word of columns.flatMap((column) => split(at(number, column).text))) {
      if (word === '' || namesSealedFact(word)) continue;
      const known = counts.get(wordKey(word));
      if (known) known.count++;
      else counts.set(wordKey(word), { word, count: 1 });
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

function guessed<Guess>(words: FoundWord<never>[], guess: (word: string) => Guess | undefined): FoundWord<Guess>[] {
  return words.map(({ word, count }) => {
    const proposal = guess(word);
    return proposal === undefined ? { word, count } : { word, count, guess: proposal };
  });
}

function rowNamesSealedFact(row: Sheet['rows'][number]): boolean {
  return row.cells.some((cell) => cell.kind !== 'empty' && namesSealedFact(cell.text));
}
