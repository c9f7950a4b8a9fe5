import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, ageOn, daysBetween, isPlainDate, shanghaiInstant, today } from './dates.ts';

const day = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

test('the day turns at midnight in Shanghai', () => {
  expect(today(new Date('2026-06-10T15:59:59Z'))).toBe('2026-06-10');
  expect(today(new Date('2026-06-10T16:00:00Z'))).toBe('2026-06-11');
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', '2026-01-01T00:00'])('%s is not a date', (text) => {
  expect(isPlainDate(text)).toBe(false);
  expect(() => addDays(text, 1)).toThrow(RangeError);
});

test('ages turn on the birthday', () => {
  expect(ageOn('2019-06-11', '2026-06-10')).toBe(6);
  expect(ageOn('2019-06-11', '2026-06-11')).toBe(7);
  expect(ageOn('2019-06-11', '2019-06-11')).toBe(0);
  expect(() => ageOn('2019-06-11', '2019-06-10')).toThrow(RangeError);
});

test('a 29 February birthday is 28 February in common years', () => {
  expect(ageOn('2020-02-29', '2021-02-27')).toBe(0);
  expect(ageOn('2020-02-29', '2021-02-28')).toBe(1);
  expect(ageOn('2020-02-29', '2024-02-28')).toBe(3);
  expect(ageOn('2020-02-29', '2024-02-29')).toBe(4);
});

test('law: adding and counting days undo one another', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('law: any Shanghai time of a day is on that day', () => {
  fc.assert(
    fc.property(day, clock, (date, time) => {
      expect(today(shanghaiInstant(date, time))).toBe(date);
    }),
  );
});

test('law: age never falls as days pass and grows by at most one a day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 40_000 }), (birth, days) => {
      const on = addDays(birth, days);
      const grown = ageOn(birth, addDays(on, 1)) - ageOn(birth, on);
      expect([0, 1]).toContain(grown);
    }),
  );
});
