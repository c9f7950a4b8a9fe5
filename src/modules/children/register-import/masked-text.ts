import { maskAddress } from '../masking.ts';
import { maskName, normaliseName } from '../person-name.ts';
import type { Field } from './fields.ts';
import { showable } from './sealed-words.ts';

const hidden: ReadonlySet<Field> = new Set(['health', 'disability', 'notes', 'sealed']);
const open: ReadonlySet<Field> = new Set([
  'sex',
  'birthDate',
  'age',
  'ethnicity',
  'district',
  'street',
  'community',
  'categories',
  'incomeStatus',
  'grade',
  'riskLevel',
  'visitFrequency',
  'allowance',
  'registeredOn',
  'sequenceNumber',
  'guardianRelation',
  'carerRelation',
]);

/** What stands in a column, as a list may show it: enough to know the column by, not the person. */
export function maskedText(field: Field, text: string): string {
  if (hidden.has(field)) return '***';
  const shown = showable(text);
  if (field.endsWith('Name')) return maskedName(shown);
  if (/dentityNumber$|Phone$/.test(field)) return maskedDigits(shown, 4);
  if (field === 'address' || field === 'householdRegistration') return maskAddress(shown);
  const tidy = maskedDigits(shown, 0).slice(0, 40);
  return open.has(field) ? tidy : maskedUnknown(tidy);
}

function maskedName(text: string): string {
  const name = normaliseName(text);
  return name.ok ? maskName(name.name) : `${[...text][0] ?? ''}**`;
}

/** Runs of digits as long as a phone or a paper's number, but for their end. */
function maskedDigits(text: string, kept: number): string {
  return text.replace(/[\dXx０-９]{7,}/gu, (digits) => '*'.repeat(digits.length - kept) + digits.slice(digits.length - kept));
}

/** A column nobody has named yet may hold names. */
function maskedUnknown(text: string): string {
  return /^\p{Script=Han}{2,4}$/u.test(text) ? maskedName(text) : text.slice(0, 16);
}
