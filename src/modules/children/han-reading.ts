import { pinyin } from 'pinyin-pro';
import { isHan } from './person-name.ts';
import { compoundSurnamesEndingWith, isCompoundSurname, secondSurnameReading, surnameLength } from './surnames.ts';

/**
 * How one name sounds: `main` holds for each Han character its toneless pinyin with v for ü
 * (`undefined` where no reading is known) and for each word of other letters the word itself;
 * `second` another reading of the first character, if it has one.
 */
export type NameReadings = { main: (string | undefined)[]; second?: string };

// Each character is read by itself: read in context, a piece of a name would sound otherwise than
// the same characters inside the whole name, and could not be found.
const plainHan = remembered((character) => read(character, 'normal')[0]);
const surnameHan = remembered((character) => read(character, 'surname')[0]);
const compoundReading = remembered((surname) => read(surname, 'surname'));

/**
 * How a whole name sounds: its surname as a surname, the rest plainly.
 * @param units the Han characters and the words of other letters, in order
 */
export function nameReadings(units: readonly string[]): NameReadings {
  const [first, next] = units;
  if (first === undefined) return { main: [] };
  const surname = surnameLength(units) === 2 ? compoundReading(first + next!) : [surnameReading(first)];
  const main = [...surname, ...units.slice(surname.length).map(plainReading)];
  const second = [plainReading(first), surname.length === 1 ? secondSurnameReading(first) : undefined];
  return { main, second: second.findLast((reading) => reading && reading !== main[0]) };
}

/**
 * Every way a piece of a name may sound in the names it is a piece of: plainly, as the beginning
 * with a one-character or a compound surname, or cut in the middle of a compound surname.
 */
export function pieceReadings(units: readonly string[]): (string | undefined)[][] {
  const [first, next] = units;
  if (first === undefined) return [];
  const plain = units.map(plainReading);
  const heads: (string | undefined)[][] = [[plain[0]], [surnameReading(first)], [secondSurnameReading(first)]];
  heads.push(...compoundSurnamesEndingWith(first).map((surname) => compoundReading(surname).slice(1)));
  if (next !== undefined && isCompoundSurname(first + next)) {
    const compound = compoundReading(first + next);
    heads.push(compound, [plain[0], compound[1]]);
  }
  return heads.map((head) => [...head, ...plain.slice(head.length)]);
}

function plainReading(unit: string): string | undefined {
  return isHan(unit) ? plainHan(unit) : unit;
}

function surnameReading(unit: string): string | undefined {
  return isHan(unit) ? surnameHan(unit) : unit;
}

function read(text: string, mode: 'normal' | 'surname'): (string | undefined)[] {
  const readings = pinyin(text, { toneType: 'none', type: 'array', v: true, mode });
  return readings.map((reading) => (/^[a-z]+$/.test(reading) ? reading : undefined));
}

function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
}
