import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../areas/dates.ts';
import { endsLikeExcel, makeSampleIdentityNumber, maskIdentityNumber, parseIdentityNumber } from './identity-number.ts';

const birthDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1930-01-01', days));
const sequence = fc.integer({ min: 0, max: 999 });
const sample = fc.tuple(birthDate, sequence).map(([date, number]) => makeSampleIdentityNumber(date, number));

test.each(['11010519491231002X', ' 110105 19491231 002x ', '１１０１０５１９４９１２３１００２Ｘ', "'11010519491231002X"])('reads %s', (raw) => {
  const expected = {
    number: '11010519491231002X',
    birthDate: '1949-12-31',
    sex: 'female',
    areaCode: '110105',
  };
  expect(parseIdentityNumber(raw)).toEqual({ ok: true, ...expected });
});

test('reads the second example of the standard', () => {
  const expected = { ok: true, birthDate: '1880-01-01', sex: 'male', areaCode: '440524' };
  expect(parseIdentityNumber('440524188001010014')).toMatchObject(expected);
});

test.each([
  [undefined, 'missing'],
  ['  ', 'missing'],
  ['1101051949123100', 'length'],
  ['11010519491231002X1', 'characters'],
  ['护照E12345678', 'characters'],
  ['110105194912310021', 'checkDigit'],
  ['110105194913310020', 'birthDate'],
  ['110105194902300020', 'birthDate'],
  ['4.40301E+17', 'ruinedByExcel'],
  ['9.99999e17', 'ruinedByExcel'],
  [440301201906111230, 'ruinedByExcel'],
])('refuses %s: %s', (raw, problem) => {
  expect(parseIdentityNumber(raw)).toEqual({ ok: false, problem });
});

test('a 15-digit number of before 1999 is named as such, as text or number', () => {
  const answer = { ok: false, problem: 'length', note: 'oldFifteenDigits' };
  expect(parseIdentityNumber('110105491231002')).toEqual(answer);
  expect(parseIdentityNumber(110105491231002)).toEqual(answer);
});

test('masks', () => {
  expect(maskIdentityNumber('999999201906111321')).toBe('**************1321');
  expect(maskIdentityNumber('999999201906111321', 'card')).toBe('999***********1321');
  expect(maskIdentityNumber('E12345678')).toBe('*********');
});

test('samples are refused outside their range', () => {
  expect(() => makeSampleIdentityNumber('2019-02-29', 1)).toThrow(RangeError);
  expect(() => makeSampleIdentityNumber('2019-02-28', 1000)).toThrow(RangeError);
});

test('law: every sample reads back as what it was made from', () => {
  fc.assert(
    fc.property(birthDate, sequence, (date, number) => {
      const result = parseIdentityNumber(makeSampleIdentityNumber(date, number));
      const sex = number % 2 === 1 ? 'male' : 'female';
      expect(result).toMatchObject({ ok: true, birthDate: date, sex, areaCode: '999999' });
    }),
  );
});

test('law: any one wrong digit, and any two neighbours swapped, is noticed', () => {
  fc.assert(
    fc.property(sample, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const digits = [...number];
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(parseIdentityNumber(digits.join('')).ok).toBe(false);
      const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
      if (swapped !== number) expect(parseIdentityNumber(swapped).ok).toBe(false);
    }),
  );
});

test('law: a number rounded by a spreadsheet never comes back as another one', () => {
  fc.assert(
    fc.property(sample, (number) => {
      const rounded = `${number.slice(0, 15)}000`;
      const result = parseIdentityNumber(rounded);
      expect(endsLikeExcel(rounded)).toBe(true);
      if (!result.ok) expect(result.problem).toBe('ruinedByExcel');
      expect(parseIdentityNumber(Number(number.replace('X', '0')))).toEqual({
        ok: false,
        problem: 'ruinedByExcel',
      });
    }),
  );
});

test('law: never throws, and a mask keeps the length and at most 7 characters', () => {
  fc.assert(fc.property(fc.anything(), (value) => void parseIdentityNumber(value)));
  fc.assert(
    fc.property(sample, (number) => {
      const masked = maskIdentityNumber(number, 'card');
      expect(masked).toHaveLength(18);
      expect(masked.replaceAll('*', '')).toHaveLength(7);
    }),
  );
});
