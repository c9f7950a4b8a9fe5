import { nameReadings, pieceReadings } from './han-reading.ts';
import { toHalfWidth } from './half-width.ts';
import { HAN, isHan } from './person-name.ts';

/** Han pieces longer than this are not stored; a longer query is looked up by its beginning. */
const LONGEST_HAN = 6;

const unitPattern = new RegExp(String.raw`${HAN}|\p{L}(?:(?!${HAN})[\p{L}\p{M}])*`, 'gu');

/**
 * Every token under which a name is to be found, without repeats; the caller stores keyed hashes.
 * - `c:` each run of 1 to 6 Han characters: `c:小明`
 * - `p:` each run of toneless pinyin, and each run and beginning (2 letters up) of words in other
 *   scripts: `p:xiaoming`, `p:mari`
 * - `i:` each run of 2 or more initials: `i:wxm`
 *
 * A surname with two readings (单 shan, dan) is stored under both as `p:`, under the first as `i:`.
 * Spaces, middle dots and accents do not count. A Chinese name of 3 characters has at most 18.
 */
export function nameTokens(name: string): string[] {
  const units = unitsOf(name);
  const { main, second } = nameReadings(units);
  const tokens = new Set<string>();
  for (let start = 0; start < units.length; start += 1) {
    for (let end = start + 1; end <= units.length; end += 1) {
      add(tokens, hanToken(units.slice(start, end)));
      add(tokens, soundToken(main.slice(start, end)));
      add(tokens, initialsToken(main.slice(start, end)));
      if (start === 0 && second) add(tokens, soundToken([second, ...main.slice(1, end)]));
    }
  }
  for (const word of units.filter((unit) => !isHan(unit))) for (let end = 2; end < word.length; end += 1) tokens.add(`p:${word.slice(0, end)}`);
  return [...tokens];
}

/**
 * The tokens to look up for what a person typed; a name answers when it has any of them. Han text
 * is looked up as written, Latin text as pinyin and as initials, mixed text (王xiaoming) by sound.
 * Of Han text over 6 characters only the first 6 are looked up: check the names found.
 */
export function queryTokens(query: string): string[] {
  const units = unitsOf(query);
  if (units.length === 0) return [];
  if (units.every(isHan)) return [`c:${units.slice(0, LONGEST_HAN).join('')}`];
  if (units.some(isHan)) return homophoneTokens(query);
  const forms = latinForms(query);
  const initials = forms.filter((form) => form.length > 1).slice(0, 1);
  return [...forms.map((form) => `p:${form}`), ...initials.map((form) => `i:${form}`)];
}

/**
 * The `p:` tokens of everything that sounds like this Han text: 小明 finds 晓明. None when a
 * character has no known reading.
 */
export function homophoneTokens(query: string): string[] {
  const tokens = new Set<string>();
  for (const sounds of pieceReadings(unitsOf(query))) add(tokens, soundToken(sounds));
  return [...tokens];
}

function hanToken(units: readonly string[]): string | undefined {
  const stored = units.length <= LONGEST_HAN && units.every(isHan);
  return stored ? `c:${units.join('')}` : undefined;
}

function soundToken(sounds: readonly (string | undefined)[]): string | undefined {
  return sounds.every(Boolean) ? `p:${sounds.join('')}` : undefined;
}

function initialsToken(sounds: readonly (string | undefined)[]): string | undefined {
  if (sounds.length < 2 || !sounds.every(Boolean)) return undefined;
  return `i:${sounds.map((sound) => String.fromCodePoint(sound!.codePointAt(0)!)).join('')}`;
}

/** One unit for each Han character and for each word of other letters. */
function unitsOf(text: string): string[] {
  return fold(text).match(unitPattern) ?? [];
}

/** Case, width, accents and variation selectors do not matter in a search. */
function fold(text: string): string {
  const plain = toHalfWidth(text)
    .replace(/\p{Variation_Selector}/gu, '')
    .toLowerCase();
  return plain
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** The ways one typed text may stand for stored pinyin, which writes ü as v: lü, lyu and lue are all typed. */
function latinForms(query: string): string[] {
  const asTyped = unitsOf(query).join('');
  const withV = unitsOf(query.toLowerCase().replace(/[üǖǘǚǜ]|u\u0308/g, 'v')).join('');
  const passport = asTyped.replace(/([ln])yu/g, '$1v').replace(/([ln])ue/g, '$1ve');
  return [...new Set([asTyped, withV, passport])];
}

function add(tokens: Set<string>, token: string | undefined): void {
  if (token) tokens.add(token);
}
