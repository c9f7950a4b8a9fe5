import type { RiskScheme } from '../listeners.ts';
import { columnLetters, type Sheet, type Workbook } from './cells.ts';
import { dataRows, findHeaders, type HeaderTable } from './headers.ts';
import type { ImportTable, ImportWords } from './import-contract.ts';
import type { ImportMapping } from './import-store.ts';
import { guessMapping, headerFingerprint, sureEnough, type ColumnGuess, type Evidence } from './mapping.ts';
import { maskedText } from './masked-text.ts';
import { acceptProposals, findVocabulary, type FoundVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordKey } from './words.ts';
import type { Field } from './fields.ts';

export type Remembered = Pick<ImportMapping, 'fieldByColumn' | 'vocabulary'>;
export type FoundTable = Omit<ImportTable, 'missing'> & { fingerprint: string; sealedColumns: number[] };

/** What was found in a file: kept sealed until somebody confirms it. */
export type Found = {
  tables: FoundTable[];
  /** Cells, or whole sheets, that no ledger may hold; told to the person who brought the file, and to nobody else. */
  sealedCells: boolean;
  sealedSheets: boolean;
};

type Context = {
  scheme: RiskScheme | undefined;
  isCommunity(text: string): boolean;
  remembered(fingerprint: string): Promise<Remembered | undefined>;
};

/** The tables of a workbook with a proposal for every column and word. Sheets that name a sealed fact are left out whole. */
export const findTables = async ({ sheets }: Workbook, context: Context): Promise<Found> => {
  const found: Found = { tables: [], sealedCells: false, sealedSheets: false };
  for (const sheet of sheets) {
    const table = findHeaders(sheet);
    if (table === undefined) continue;
    if (table.sealed) found.sealedSheets = true;
    else {
      const { table: described, holdsSealedFacts } = await describeTable(sheet, table, context);
      found.sealedCells ||= holdsSealedFacts;
      found.tables.push(described);
    }
  }
  // The sheet one has open in mind is the one with most children.
  found.tables.sort((one, other) => other.rows - one.rows);
  return found;
};

const describeTable = async (sheet: Sheet, table: HeaderTable, { scheme, isCommunity, remembered }: Context) => {
  const fingerprint = headerFingerprint(table);
  const known = await remembered(fingerprint);
  const guess = guessMapping(sheet, table, isCommunity);
  const sealedColumns = table.columns.filter(({ sealed }) => sealed).map(({ index }) => index);
  const mapping = known === undefined ? guess.mapping : { fingerprint, fieldByColumn: known.fieldByColumn };
  const words = findVocabulary(sheet, table, mapping);
  const field = (column: ColumnGuess): Field => mapping.fieldByColumn[String(column.column)] ?? column.field;
  const described: FoundTable = {
    sheet: table.sheet,
    titles: table.titles,
    headerRows: table.headerRows,
    firstDataRow: table.firstDataRow,
    lastDataRow: table.lastDataRow,
    rows: dataRows(sheet, table).length,
    footRows: table.footRows,
    skippedRows: table.skippedRows,
    columns: guess.columns
      .filter(({ column }) => !sealedColumns.includes(column))
      .map((column) => describeColumn(column, table, field(column), known !== undefined)),
    words: describeWords(words, scheme, known?.vocabulary),
    remembered: known !== undefined,
    fingerprint,
    sealedColumns,
  };
  return { table: described, holdsSealedFacts: words.holdsSealedFacts };
};

const describeColumn = (guess: ColumnGuess, table: HeaderTable, field: Field, known: boolean): ImportTable['columns'][number] => {
  const { path, samples } = table.columns.find(({ index }) => index === guess.column)!;
  return {
    index: guess.column,
    letter: columnLetters(guess.column),
    path,
    samples: samples.slice(0, 3).map((text) => maskedText(field, text)),
    field,
    confidence: known ? 1 : guess.confidence,
    sure: known || guess.confidence >= sureEnough,
    evidence: guess.evidence.map(describeEvidence),
    alternatives: guess.alternatives,
  };
};

const describeEvidence = (evidence: Evidence): ImportTable['columns'][number]['evidence'][number] => {
  if (evidence.kind === 'header') return { kind: 'header', detail: evidence.word, share: null };
  if (evidence.kind === 'neighbour') return { kind: 'neighbour', detail: evidence.person, share: null };
  if (evidence.kind === 'taken') return { kind: 'taken', detail: columnLetters(evidence.byColumn), share: null };
  return { kind: evidence.kind, detail: evidence.values, share: evidence.share };
};

// More different words than this is no list of kinds but a column of texts.
const mostWords = 200;

/** Every word with what it was confirmed to mean, or else with a proposal. */
export const describeWords = (
  found: FoundVocabulary,
  scheme: RiskScheme | undefined,
  known: Vocabulary | undefined,
  { proposals = true } = {},
): ImportWords => {
  const proposed = acceptProposals(found, scheme?.levels.map(({ ordinal }) => ordinal) ?? []);
  const described = <K extends keyof Vocabulary>(kind: K): ImportWords[K] =>
    found[kind].slice(0, mostWords).map(({ word, count }) => {
      const key = wordKey(word);
      const named = kind === 'riskLevels' ? ordinalNamed(scheme, key) : undefined;
      const proposal = proposals ? (named ?? proposed[kind][key]) : undefined;
      return { word, count, meaning: known?.[kind][key] ?? proposal ?? null };
    }) as ImportWords[K];
  return {
    riskLevels: described('riskLevels'),
    categories: described('categories'),
    incomeStatuses: described('incomeStatuses'),
    visitFrequencies: described('visitFrequencies'),
  };
};

/** A word that is the very name of a level, as our own template offers it. */
const ordinalNamed = (scheme: RiskScheme | undefined, key: string): number | undefined =>
  scheme?.levels.find(({ label }) => wordKey(label['zh-CN']) === key || wordKey(label.en) === key)?.ordinal;
