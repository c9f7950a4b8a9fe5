import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHalfWidth, typedText } from './half-width.ts';

test('full-width signs become half-width, invisible ones go', () => {
  expect(toHalfWidth('１２３－Ａｂｃ　（王）\u200b')).toBe('123-Abc (王)');
});

test('only text and numbers are text', () => {
  expect([typedText(null), typedText(' ａ '), typedText(138), typedText(9n)]).toEqual(['', 'a', '138', '9']);
  expect([typedText({}), typedText(true), typedText(new Date())]).toEqual([undefined, undefined, undefined]);
});

test('law: half-width text stays, and Han characters are never touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const half = toHalfWidth(text);
      expect(toHalfWidth(half)).toBe(half);
      expect(half.match(/\p{Script=Han}/gu)).toEqual(text.match(/\p{Script=Han}/gu));
    }),
  );
});
