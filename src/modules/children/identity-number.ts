import { isPlainDate, type PlainDate } from '../areas/dates.ts';
import { typedText } from './half-width.ts';

export type IdentityNumberProblem = 'missing' | 'length' | 'characters' | 'birthDate' | 'checkDigit' | 'ruinedByExcel';

export type IdentityNumberResult =
  | { ok: true; number: string; birthDate: PlainDate; sex: 'male' | 'female'; areaCode: string }
  | { ok: false; problem: IdentityNumberProblem; note?: 'oldFifteenDigits' };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/**
 * Reads a citizen identity number by GB 11643-1999: 6 digits of area, 8 of birth date, 3 of
 * sequence (odd male, even female) and a check digit by ISO 7064 MOD 11-2. Residence permits for
 * Hong Kong, Macao and Taiwan residents keep the same form. The area code is
 * not looked up, and whether the birth date fits a child is for the caller to ask.
 *
 * Full-width digits, spaces, a leading apostrophe and a small x are put right. A number that a
 * spreadsheet has rounded to 15 digits is refused: its last digits are gone and are never guessed.
 */
export function parseIdentityNumber(raw: unknown): IdentityNumberResult {
  if (typeof raw === 'number' && Math.abs(raw) >= 1e15) return { ok: false, problem: 'ruinedByExcel' };
  const text = typedText(raw)
    ?.replace(/\s|^['’‘]/g, '')
    .toUpperCase();
  if (text === undefined) return { ok: false, problem: 'characters' };
  if (text === '') return { ok: false, problem: 'missing' };
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) return { ok: false, problem: 'ruinedByExcel' };
  if (/^\d{15}$/.test(text)) return { ok: false, problem: 'length', note: 'oldFifteenDigits' };
  if (!/^\d+X?$/.test(text)) return { ok: false, problem: 'characters' };
  if (text.length !== 18) return { ok: false, problem: 'length' };
  return read(text);
}

/**
 * Whether the number ends as Excel leaves it after keeping 15 digits. About one in eleven such
 * numbers still passes its check digit, so a file in which any number was ruined should be
 * suspected in every row this is true of.
 */
export function endsLikeExcel(number: string): boolean {
  return /^\d{15}000$/.test(number);
}

/**
 * The number with most of it hidden.
 * @param form `list`: the last 4 stay; `card`: the first 3 and the last 4 stay
 */
export function maskIdentityNumber(number: string, form: 'list' | 'card' = 'list'): string {
  const head = form === 'card' ? 3 : 0;
  if (number.length < 15) return '*'.repeat(number.length);
  return number.slice(0, head) + '*'.repeat(number.length - head - 4) + number.slice(-4);
}

/**
 * A number that passes every check but belongs to nobody: area 999999 does not exist.
 * @param sequence 0 to 999; odd for a male
 * @throws RangeError when the date does not exist or the sequence is out of range
 */
export function makeSampleIdentityNumber(birthDate: PlainDate, sequence: number): string {
  if (!isPlainDate(birthDate)) throw new RangeError(`not a date: ${birthDate}`);
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > 999) throw new RangeError('sequence must be 0 to 999');
  const body = `999999${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return body + checkDigitOf(body);
}

function read(number: string): IdentityNumberResult {
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isPlainDate(birthDate) || !/^(18|19|20)/.test(birthDate)) return { ok: false, problem: 'birthDate' };
  if (number[17] !== checkDigitOf(number)) return { ok: false, problem: endsLikeExcel(number) ? 'ruinedByExcel' : 'checkDigit' };
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, birthDate, sex, areaCode: number.slice(0, 6) };
}

function checkDigitOf(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkDigits[sum % 11]!;
}
