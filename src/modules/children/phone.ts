import { typedText } from './half-width.ts';

export type PhoneProblem = 'missing' | 'characters' | 'shape' | 'areaCode' | 'several' | 'ruinedByExcel';

export type PhoneResult = { ok: true; phone: string; kind: 'mobile' | 'landline' | 'hotline' } | { ok: false; problem: PhoneProblem };

const landline = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(?:-(\d{1,6}))?$/;
// Emergency and 12xxx service numbers, 95xxx and 96xxx, 400 and 800.
const hotline = /^(?:110|119|12[02]|12\d{3}|9[56]\d{3,4}|[48]00\d{7})$/;

/**
 * Reads one phone number of mainland China. The result is in one form: `13800138000`,
 * `0755-88880000`, `0755-88880000-8021` (with extension), `12345`. Full-width digits, spaces,
 * dashes, and the prefixes +86, 86 and 0086 are put right.
 *
 * Problems: `areaCode` a landline without its area code; `several` more than one number, see
 * {@link parsePhones}; `ruinedByExcel` scientific notation, whose digits are gone.
 */
export function parsePhone(raw: unknown): PhoneResult {
  const results = parsePhones(raw);
  if (results.length > 1) return { ok: false, problem: 'several' };
  return results[0] ?? { ok: false, problem: 'missing' };
}

/**
 * Reads every number of a cell, in order and without repeats: separated by / 、 , ; | 或 or a line
 * break, or by spaces when each part is a whole number. An empty cell gives none.
 */
export function parsePhones(raw: unknown): PhoneResult[] {
  const text = typedText(raw);
  if (text === undefined) return [{ ok: false, problem: 'characters' }];
  const results = text
    .split(/[/、,;|或\n\r]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap(readPart);
  const seen = new Set<string>();
  return results.filter((result) => !result.ok || (!seen.has(result.phone) && seen.add(result.phone)));
}

/** The phone with its middle hidden: `138****1234`, `0755-****1234`. Hotlines are public and stay. */
export function maskPhone(phone: string): string {
  const result = parsePhone(phone);
  if (!result.ok) return '****';
  if (result.kind === 'hotline') return result.phone;
  if (result.kind === 'mobile') return `${result.phone.slice(0, 3)}****${result.phone.slice(-4)}`;
  const [areaCode, number] = result.phone.split('-');
  return `${areaCode}-****${number!.slice(-4)}`;
}

function readPart(part: string): PhoneResult[] {
  const whole = readOne(part);
  if (whole.ok || !/\s/.test(part)) return [whole];
  const pieces = part.split(/\s+/).map(readOne);
  return pieces.every((piece) => piece.ok) ? pieces : [whole];
}

function readOne(text: string): PhoneResult {
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) return { ok: false, problem: 'ruinedByExcel' };
  const dashed = text
    .replace(/^'/, '')
    .replace(/\s*(?:转|分机|#|ext\.?)\s*/i, '-')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s()]/g, '');
  if (!/^\+?[\d-]+$/.test(dashed)) return { ok: false, problem: 'characters' };
  return readDigits(withoutCountry(dashed));
}

function readDigits(number: string): PhoneResult {
  const digits = number.replaceAll('-', '');
  const mobile = /^0?(1[3-9]\d{9})$/.exec(digits);
  if (mobile) return { ok: true, phone: mobile[1]!, kind: 'mobile' };
  if (hotline.test(digits)) return { ok: true, phone: digits, kind: 'hotline' };
  const parts = landline.exec(number) ?? landline.exec(digits);
  if (parts) return { ok: true, phone: parts.slice(1).filter(Boolean).join('-'), kind: 'landline' };
  return { ok: false, problem: /^[2-8]\d{6,7}$/.test(digits) ? 'areaCode' : 'shape' };
}

function withoutCountry(number: string): string {
  const explicit = /^(?:\+86|0086)-?(.*)$/.exec(number);
  if (!explicit) return number.replace(/^86-?(?=1[3-9]\d)/, '');
  const rest = explicit[1]!;
  // Abroad the 0 before an area code is left out.
  const trunkless = /^(?:10|[2-9]\d{1,2})-?\d{7,8}(?:-|$)/.test(rest);
  return trunkless && !hotline.test(rest.replaceAll('-', '')) ? `0${rest}` : rest;
}
