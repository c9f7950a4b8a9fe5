import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSmall, withheldParts } from './small-cells.ts';

test('a small part takes the next smallest along', () => {
  expect(withheldParts([6, 7, 2], false)).toEqual([true, false, true]);
  expect(withheldParts([6, 7, 0], false)).toEqual([false, false, false]);
  expect(withheldParts([1, 1, 9], false)).toEqual([true, true, true]);
  expect(withheldParts([1, 4, 9], false)).toEqual([true, true, false]);
});

test('a withheld sum is not given back by its parts', () => {
  expect(withheldParts([6, 0, 8], true)).toEqual([true, false, false]);
  expect(withheldParts([0, 0], true)).toEqual([false, false]);
});

test('no withheld part stands alone beside a known sum, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (parts) => {
      const withheld = withheldParts(parts, false);
      const hidden = parts.filter((_, index) => withheld[index]);
      parts.forEach((part, index) => isSmall(part) && expect(withheld[index]).toBe(true));
      // A lone small part of a sum is the sum, and then small itself: there the sum is withheld.
      if (parts.reduce((a, b) => a + b, 0) >= 5) expect(hidden).not.toHaveLength(1);
    }),
  );
});
