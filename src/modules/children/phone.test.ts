import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPhone, parsePhone, parsePhones } from './phone.ts';

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const mobile = fc.tuple(fc.constantFrom(...'3456789'), digits(9)).map(([second, rest]) => `1${second}${rest}`);

test.each([
  ['13800138000', '13800138000', 'mobile'],
  [13800138000, '13800138000', 'mobile'],
  ['+86 138-0013-8000', '13800138000', 'mobile'],
  ['8613800138000', '13800138000', 'mobile'],
  ['0086 13800138000', '13800138000', 'mobile'],
  ['013800138000', '13800138000', 'mobile'],
  ['１３８００１３８０００', '13800138000', 'mobile'],
  ['0755-88880000', '0755-88880000', 'landline'],
  ['(0755)8888 0000', '0755-88880000', 'landline'],
  ['010 88880000转8021', '010-88880000-8021', 'landline'],
  ['0755-88880000 分机 12', '0755-88880000-12', 'landline'],
  ['0898-6666000-12', '0898-6666000-12', 'landline'],
  ['+86 755 8888 0000', '0755-88880000', 'landline'],
  ['+86-10-88880000', '010-88880000', 'landline'],
  ['12345', '12345', 'hotline'],
  ['110', '110', 'hotline'],
  ['95588', '95588', 'hotline'],
  ['400-123-4567', '4001234567', 'hotline'],
  ['+86 400-123-4567', '4001234567', 'hotline'],
])('%s is %s, a %s', (raw, phone, kind) => expect(parsePhone(raw)).toEqual({ ok: true, phone, kind }));

test.each([
  [null, 'missing'],
  ['  ', 'missing'],
  ['无', 'characters'],
  ['1380013800', 'shape'],
  ['12800138000', 'shape'],
  ['88880000', 'areaCode'],
  ['1.38001E+10', 'ruinedByExcel'],
  ['13800138000/13900139000', 'several'],
])('%s is refused: %s', (raw, problem) => expect(parsePhone(raw)).toEqual({ ok: false, problem }));

test('every number of a cell is read, once', () => {
  const phones = (raw: string) => parsePhones(raw).map((result) => (result.ok ? result.phone : result.problem));
  expect(phones('13800138000/0755-88880000')).toEqual(['13800138000', '0755-88880000']);
  expect(phones('13800138000、13900139000；12345')).toEqual(['13800138000', '13900139000', '12345']);
  expect(phones('13800138000 13900139000')).toEqual(['13800138000', '13900139000']);
  expect(phones('13800138000\n无')).toEqual(['13800138000', 'characters']);
  expect(phones('13800138000，+8613800138000')).toEqual(['13800138000']);
  expect(phones('')).toEqual([]);
});

test.each([
  ['13800131234', '138****1234'],
  ['0755-88881234', '0755-****1234'],
  ['0755-88881234-8021', '0755-****1234'],
  ['12345', '12345'],
  ['something else', '****'],
])('%s is masked as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

test('law: a mobile is read however it is spaced, and what is read reads the same again', () => {
  const gap = fc.constantFrom('', ' ', '-', '－');
  fc.assert(
    fc.property(mobile, fc.constantFrom('', '+86', '86', '0086', '+86 ', '+86-'), gap, (phone, prefix, gap) => {
      const spaced = prefix + [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].join(gap);
      expect(parsePhone(spaced)).toEqual({ ok: true, phone, kind: 'mobile' });
      expect(parsePhones(`${spaced}/${spaced}`)).toHaveLength(1);
    }),
  );
});

test('law: what is read reads the same again, and its mask hides at least 3 digits', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789-+ 转/'), maxLength: 18 });
  fc.assert(
    fc.property(typed, (raw) => {
      for (const result of parsePhones(raw)) {
        if (!result.ok) continue;
        expect(parsePhone(result.phone)).toEqual(result);
        if (result.kind !== 'hotline') expect(maskPhone(result.phone)).toMatch(/^\d{3,4}-?\*{4}\d{4}$/);
      }
    }),
    { numRuns: 1000 },
  );
});

test('law: never throws, whatever a cell holds', () => {
  fc.assert(fc.property(fc.anything(), (value) => void parsePhone(value)));
});
