import { createHash } from 'node:crypto';
import type { Sheet } from './cells.ts';
import { columnValues, expectedValues, likelyFields, type ValueKind } from './column-values.ts';
import { type Field, type Person, personField, sharedFields } from './fields.ts';
import { headerMeaning } from './header-meaning.ts';
import { headerKey, peopleWords } from './header-words.ts';
import { dataRows, type HeaderColumn, type HeaderTable } from './headers.ts';

/** Which column is which field. Plain JSON, remembered per office by its fingerprint. */
export interface Mapping {
  fingerprint: string;
  fieldByColumn: Record<string, Field>;
}

export type Evidence =
  | { kind: 'header'; word: string }
  | { kind: 'neighbour'; person: Person }
  | { kind: 'values'; values: ValueKind; share: number }
  | { kind: 'valuesDisagree'; values: ValueKind; share: number }
  | { kind: 'taken'; byColumn: number };

export interface ColumnGuess {
  column: number;
  field: Field;
  /** 0 to 1; below `sureEnough` a person is asked. */
  confidence: number;
  evidence: Evidence[];
  alternatives: Field[];
}

export const sureEnough = 0.75;

/** Fields without which no row can be taken in. */
export const requiredFields: readonly Field[] = ['childName', 'community'];

/** The same headings in the same order give the same fingerprint, however they are spaced or punctuated. */
export function headerFingerprint(table: HeaderTable): string {
  const headings = table.columns.map(({ index, path }) => [index, ...path.map(headerKey)]);
  return createHash('sha256').update(JSON.stringify(headings)).digest('hex').slice(0, 32);
}

/** A proposal for every column, from its headings and from what stands in it. */
export function guessMapping(
  sheet: Sheet,
  table: HeaderTable,
  isCommunity: (text: string) => boolean = (text) => /(社区|村|居委会?|村委会?)$/.test(text),
): { mapping: Mapping; columns: ColumnGuess[] } {
  const rows = dataRows(sheet, table);
  const people = peopleOf(table.columns);
  const guesses = table.columns.map((column, at) => guessColumn(column, people[at], columnValues(rows, column.index, isCommunity)));
  const columns = withoutClashes(guesses);
  const fieldByColumn = Object.fromEntries(columns.map(({ column, field }) => [String(column), field]));
  return { mapping: { fingerprint: headerFingerprint(table), fieldByColumn }, columns };
}

/** Required fields that no column was given to. */
export function missingFields(mapping: Mapping): Field[] {
  const mapped = new Set(Object.values(mapping.fieldByColumn));
  return requiredFields.filter((field) => !mapped.has(field));
}

/**
 * Whom each column speaks of when its headings do not say so: in 监护人姓名 | 关系 | 联系电话 the phone is the guardian's, because
 * it follows a column that names the guardian with nothing about the child between them.
 */
function peopleOf(columns: HeaderColumn[]): (Person | undefined)[] {
  let running: Person | undefined;
  return columns.map(({ path, sealed }) => {
    const text = headerKey(path.join(''));
    const named = peopleWords.find(({ words }) => words.some((word) => word.length > 1 && text.includes(word)))?.person;
    const field = sealed ? undefined : headerMeaning(path)?.field;
    const personal = field !== undefined && /(Name|Relation|Phone|Status|dentityNumber)$/.test(field);
    if (!personal) running = undefined;
    else if (named && named !== 'child') running = named;
    else if (path.length > 1 || (named === 'child' && field !== 'guardianRelation')) running = undefined;
    return running;
  });
}

function guessColumn(column: HeaderColumn, person: Person | undefined, values: Map<ValueKind, number>): ColumnGuess {
  const guess = { column: column.index, evidence: [] as Evidence[] };
  const meaning = column.sealed ? { field: 'sealed' as const, certainty: 1, word: '' } : headerMeaning(column.path);
  if (!meaning) return byValues(guess, values);
  const moved = person && adopted(meaning.field, person);
  const field = moved ?? meaning.field;
  const certainty = moved ? 0.9 * meaning.certainty : meaning.certainty;
  guess.evidence.push({ kind: 'header', word: meaning.word });
  if (moved && person) guess.evidence.push({ kind: 'neighbour', person });
  const alternatives = moved ? [meaning.field] : [];
  const expected = expectedValues(field);
  const share = expected && values.size > 0 ? (values.get(expected) ?? 0) : undefined;
  if (expected && share !== undefined) {
    guess.evidence.push({ kind: share < 0.3 ? 'valuesDisagree' : 'values', values: expected, share });
  }
  return { ...guess, field, confidence: confidence(certainty, share), alternatives };
}

/** The neighbour's field for a personal fact that the headings left to the child. */
function adopted(field: Field, person: Person): Field | undefined {
  const fact = /^(?:child(Name|Phone)|i(dentityNumber))$/.exec(field);
  if (!fact) return undefined;
  return personField(person, fact[2] ? 'IdentityNumber' : (fact[1] as 'Name' | 'Phone'));
}

function confidence(certainty: number, share: number | undefined): number {
  if (share === undefined) return 0.85 * certainty;
  if (share >= 0.6) return 0.85 * certainty + 0.14;
  return share >= 0.3 ? 0.7 * certainty : 0.4 * certainty;
}

function byValues(guess: { column: number; evidence: Evidence[] }, values: Map<ValueKind, number>): ColumnGuess {
  const [best] = [...values].filter(([, share]) => share >= 0.8).sort((one, other) => other[1] - one[1]);
  const [field, ...alternatives] = best ? likelyFields(best[0]) : [];
  if (!best || !field) return { ...guess, field: 'ignore', confidence: 0.3, alternatives: ['notes'] };
  const evidence: Evidence[] = [{ kind: 'values', values: best[0], share: best[1] }];
  return { ...guess, evidence, field, confidence: 0.5, alternatives };
}

/** A field told once goes to the column that is surest of it; the others are left out until a person says more. */
function withoutClashes(guesses: ColumnGuess[]): ColumnGuess[] {
  const taken = new Map<Field, number>();
  const surestFirst = [...guesses].sort((one, other) => other.confidence - one.confidence || one.column - other.column);
  for (const { field, column } of surestFirst) {
    if (!sharedFields.has(field) && !taken.has(field)) taken.set(field, column);
  }
  return guesses.map((guess) => {
    const byColumn = taken.get(guess.field);
    if (byColumn === undefined || byColumn === guess.column) return guess;
    const evidence: Evidence[] = [...guess.evidence, { kind: 'taken', byColumn }];
    return { ...guess, field: 'ignore', confidence: 0, evidence, alternatives: [guess.field, ...guess.alternatives] };
  });
}
