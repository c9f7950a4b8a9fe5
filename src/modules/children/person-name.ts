import { typedText } from './half-width.ts';
import { surnameLength } from './surnames.ts';

export type PersonNameProblem = 'missing' | 'formula' | 'control' | 'digits' | 'characters' | 'length';

export type PersonNameResult = { ok: true; name: string } | { ok: false; problem: PersonNameProblem };

/**
 * One Han character for a regular expression with the u flag. Private-use characters count: older
 * registers keep rare names in them. So do planes 2 and 3, ahead of the Unicode version at hand.
 */
export const HAN = String.raw`[\p{Script=Han}\p{Co}\u{20000}-\u{3FFFD}]`;

const oneHan = new RegExp(`^${HAN}$`, 'u');

/** Whether the text is one Han character, as {@link HAN} has it. */
export function isHan(text: string): boolean {
  return oneHan.test(text);
}

const LONGEST = 50;
const middleDots = /\s*[·•‧∙⋅・･᛫⸱●][\s·•‧∙⋅・･᛫⸱●]*/gu;
const dotBetweenHan = new RegExp(String.raw`(${HAN})\s*[.。]\s*(?=${HAN})`, 'gu');
const spaceBetweenHan = new RegExp(String.raw`(${HAN})\s+(?=${HAN})`, 'gu');
const shape = new RegExp(String.raw`^(?:${HAN}|\p{L})(?:${HAN}|[\p{L}\p{M}·'’. \u200C\u200D-])*$`, 'u');
const control = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/**
 * Puts a person's name into one form: no spaces inside a Chinese name, half-width letters, one
 * middle dot `·`. Rare and minority-language characters stay as they are; no limit of four.
 *
 * Problems: `formula` starts as a spreadsheet formula would (= + - @); `control` invisible control
 * characters; `digits`; `characters` signs no name has; `length` over 50 characters.
 */
export function normaliseName(raw: unknown): PersonNameResult {
  const text = typedText(raw);
  if (text === undefined) return { ok: false, problem: 'characters' };
  if (text === '') return { ok: false, problem: 'missing' };
  if (/^[=+\-@]/.test(text)) return { ok: false, problem: 'formula' };
  if (control.test(text)) return { ok: false, problem: 'control' };
  if (/\p{Nd}/u.test(text)) return { ok: false, problem: 'digits' };
  const name = tidy(text);
  if (!shape.test(name)) return { ok: false, problem: 'characters' };
  return [...name].length > LONGEST ? { ok: false, problem: 'length' } : { ok: true, name };
}

/**
 * The name with all but its beginning hidden: 张*, 王**, 欧阳**, 阿卜杜·**. A one-character surname
 * or the first letter stays, both characters of a compound surname, and the part before a middle
 * dot. At most two stars, so that the length of the rest is not told.
 */
export function maskName(name: string): string {
  const dot = name.indexOf('·');
  if (dot > 0) return `${name.slice(0, dot)}·**`;
  const characters = [...name];
  const kept = surnameLength(characters);
  const stars = Math.min(2, Math.max(1, characters.length - kept));
  return characters.slice(0, kept).join('') + '*'.repeat(stars);
}

function tidy(text: string): string {
  return text
    .replace(middleDots, '·')
    .replace(dotBetweenHan, '$1·')
    .replace(spaceBetweenHan, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.normalize('NFC'));
}
