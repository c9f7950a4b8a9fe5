import { parseIdentityNumber } from '../../../identity-number.ts';

export type IdentityReading =
  | { state: 'empty' }
  | { state: 'good'; birthDate: string; sex: 'male' | 'female' }
  | { state: 'bad'; problem: 'length' | 'oldFifteenDigits' | 'characters' | 'birthDate' | 'checkDigit' | 'ruinedByExcel'; digits: number };

/** What a typed resident number says, or what is wrong with it. */
export const readIdentity = (typed: string): IdentityReading => {
  const result = parseIdentityNumber(typed);
  if (result.ok) return { state: 'good', birthDate: result.birthDate, sex: result.sex };
  if (result.problem === 'missing') return { state: 'empty' };
  const problem = result.note ?? result.problem;
  return { state: 'bad', problem, digits: typed.replaceAll(/\s/g, '').length };
};
