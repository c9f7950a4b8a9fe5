import { parseLooseDate } from '../loose-date.ts';
import { parsePhones } from '../phone.ts';
import { guessCategory, categoryWordsIn } from './category-words.ts';
import type { Cell, SheetRow } from './cells.ts';
import type { Field } from './fields.ts';
import { isLevelWord } from './level-words.ts';
import { guessVisitFrequency } from './visit-words.ts';
import { sexIn, wordKey } from './words.ts';

/** Kinds of value that can be told from the value alone. */
export type ValueKind = 'identityNumber' | 'phone' | 'date' | 'sex' | 'community' | 'level' | 'category' | 'visitFrequency' | 'relation' | 'name' | 'counting';

const looked = 300;

const relation =
  /^(外?祖父|外?祖母|爷爷|奶奶|外公|外婆|姥姥|姥爷|父亲?|母亲?|父子|父女|母子|母女|爸爸|妈妈|叔叔?|伯父?|姑姑?|姑妈|舅舅?|姨妈?|兄|哥哥?|姐姐?|其他亲属|其他|(grand)?(father|mother)|uncle|aunt|brother|sister|other)$/;

const tests: Record<Exclude<ValueKind, 'community' | 'counting'>, (cell: Cell) => boolean> = {
  identityNumber: ({ kind, text, raw }) =>
    kind === 'number' ? Number(raw) >= 1e14 : /^'?[\d\uff10-\uff19]{14,17}[\dXx\uff10-\uff19Ｘｘ]$/.test(text.replace(/\s/g, '')),
  phone: ({ kind, text }) => kind !== 'date' && parsePhones(text).some((phone) => phone.ok && phone.kind !== 'hotline'),
  date: ({ kind, text }) => kind === 'date' || (kind !== 'number' && parseLooseDate(text).ok) || (kind === 'number' && /^(19|20)\d{6}$/.test(text)),
  sex: ({ kind, text }) => kind === 'text' && sexIn(text) !== undefined,
  level: ({ text }) => isLevelWord(text),
  category: ({ text }) => categoryWordsIn(text).some((word) => guessCategory(word) !== undefined),
  visitFrequency: ({ text }) => guessVisitFrequency(text) !== undefined,
  relation: ({ text }) => relation.test(wordKey(text)),
  name: ({ text }) => /^[\p{sc=Han}·\s]{2,12}$/u.test(text) && !/[村区校院]$/.test(text),
};

/** For each kind of value, the share of the column's filled cells that are of it. Empty for an empty column. */
export function columnValues(rows: SheetRow[], column: number, isCommunity: (text: string) => boolean): Map<ValueKind, number> {
  const cells = filledCells(rows, column);
  const shares = new Map<ValueKind, number>();
  if (cells.length === 0) return shares;
  const share = (test: (cell: Cell) => boolean) => cells.filter(test).length / cells.length;
  for (const [kind, test] of Object.entries(tests)) shares.set(kind as ValueKind, share(test));
  shares.set(
    'community',
    share(({ text }) => isCommunity(text)),
  );
  shares.set('counting', counting(cells));
  return shares;
}

function filledCells(rows: SheetRow[], column: number): Cell[] {
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = row.cells[column];
    if (cell && cell.kind !== 'empty') cells.push(cell);
    if (cells.length >= looked) break;
  }
  return cells;
}

function counting(cells: Cell[]): number {
  const next = cells.filter((cell, index) => index > 0 && Number(cell.text) === Number(cells[index - 1]!.text) + 1);
  return cells.length < 2 ? 0 : next.length / (cells.length - 1);
}

const expectations: [RegExp, ValueKind][] = [
  [/dentityNumber$/, 'identityNumber'],
  [/Phone$/, 'phone'],
  [/Name$/, 'name'],
  [/Relation$/, 'relation'],
  [/^(birthDate|registeredOn)$/, 'date'],
  [/^sex$/, 'sex'],
  [/^community$/, 'community'],
  [/^riskLevel$/, 'level'],
  [/^categories$/, 'category'],
  [/^visitFrequency$/, 'visitFrequency'],
  [/^sequenceNumber$/, 'counting'],
];

/** The kind of value that a field's column should be full of. Undefined where anything can stand. */
export function expectedValues(field: Field): ValueKind | undefined {
  return expectations.find(([pattern]) => pattern.test(field))?.[1];
}

const likely: Record<ValueKind, Field[]> = {
  identityNumber: ['identityNumber', 'guardianIdentityNumber'],
  phone: ['guardianPhone', 'carerPhone', 'childPhone'],
  date: ['birthDate', 'registeredOn'],
  sex: ['sex'],
  community: ['community', 'address'],
  level: ['riskLevel'],
  category: ['categories'],
  visitFrequency: ['visitFrequency'],
  relation: ['guardianRelation', 'carerRelation'],
  name: ['childName', 'guardianName', 'fatherName', 'motherName', 'carerName'],
  counting: ['sequenceNumber'],
};

/** Fields that a column of such values may be, the likeliest first. */
export function likelyFields(kind: ValueKind): Field[] {
  return likely[kind];
}
