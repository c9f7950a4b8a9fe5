import { makeSampleIdentityNumber } from '../src/modules/children/identity-number.ts';
import { dateOf, type Day } from './days.ts';
import type { Sex } from './names.ts';

const CODE_ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';
const CODES = CODE_ALPHABET.length ** 7;
const CASE_NUMBERS = 10_000_000;

/** Numbers that must not repeat in a population. Each list is walked in great strides, so that neighbours look unlike. */
export const createNumbers = () => {
  const born = new Map<number, number>();
  let files = 0;
  let cases = 0;
  return {
    fileCode: (): string => `C-${inAlphabet(Number((BigInt((files += 1)) * 8_675_309_017n + 1_234_567n) % BigInt(CODES)))}`,
    caseNo: (year: string): string => `GA-${year}-${String(((cases += 1) * 7_368_787 + 271_828) % CASE_NUMBERS).padStart(7, '0')}`,
    /** Area 999999 is nowhere. Undefined once a birthday has used its five hundred numbers. */
    identityNumber: (birth: Day, sex: Sex): string | undefined => {
      const key = birth * 2 + (sex === 'male' ? 1 : 0);
      const nth = born.get(key) ?? 0;
      if (nth === 500) return undefined;
      born.set(key, nth + 1);
      return makeSampleIdentityNumber(dateOf(birth), nth * 2 + (sex === 'male' ? 1 : 0));
    },
  };
};

export type Numbers = ReturnType<typeof createNumbers>;

const inAlphabet = (number: number): string => {
  let text = '';
  for (let place = 0, left = number; place < 7; place += 1, left = Math.floor(left / CODE_ALPHABET.length)) text += CODE_ALPHABET[left % CODE_ALPHABET.length];
  return text;
};
