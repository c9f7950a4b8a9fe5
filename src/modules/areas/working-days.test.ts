import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from './dates.ts';
import { announcedHolidays } from './holidays.ts';
import { addWorkingDays, addWorkingMinutes, assumedYears, buildCalendar, calendarKnows, isWorkingDay, workingDaysBetween } from './working-days.ts';

const calendar = buildCalendar(announcedHolidays);
const day = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2023-12-01', n));
const instant = fc.integer({ min: Date.parse('2024-01-01T00:00Z'), max: Date.parse('2027-03-01T00:00Z') }).map((time) => new Date(time));

describe('the announced holidays', () => {
  test('no day is named twice, and every adjusted workday is a weekend', () => {
    expect(calendar.size).toBe(announcedHolidays.length);
    for (const { date, kind } of announcedHolidays) if (kind === 'workday') expect([0, 6], date).toContain(weekday(date));
  });

  // 全国年节及纪念日放假办法: 11 days off for all, 13 since 1 January 2025.
  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)).toBe(count);
  });

  test('each names its notice', () => {
    for (const { date, source } of announcedHolidays) expect(source).toContain(`${date.slice(0, 4)}年`);
  });
});

test.each([
  ['2026-02-14', true],
  ['2026-02-15', false],
  ['2026-02-23', false],
  ['2026-02-24', true],
  ['2026-09-20', true],
  ['2026-10-10', true],
  ['2025-10-08', false],
  ['2024-06-10', false],
])('%s is a working day: %s', (date, works) => expect(isWorkingDay(date, calendar)).toBe(works));

test('five working days after a report made before the spring holiday', () => {
  expect(addWorkingDays('2026-02-12', 5, calendar)).toBe('2026-02-26');
  expect(addWorkingDays('2026-02-16', 0, calendar)).toBe('2026-02-24');
  expect(addWorkingDays('2026-02-24', -1, calendar)).toBe('2026-02-14');
  expect(() => addWorkingDays('2026-02-24', 1.5, calendar)).toThrow(RangeError);
});

test('a year not announced is taken as Monday to Friday, and says so', () => {
  expect(calendarKnows(2026, calendar)).toBe(true);
  expect(calendarKnows(2027, calendar)).toBe(false);
  expect(isWorkingDay('2027-10-01', calendar)).toBe(true);
  expect(assumedYears('2026-12-30', '2028-01-04', calendar)).toEqual([2027, 2028]);
  expect(assumedYears('2025-01-01', '2024-01-01', calendar)).toEqual([]);
});

test('office minutes run only in office hours', () => {
  const after = (from: string, minutes: number) => addWorkingMinutes(new Date(from), minutes, calendar).toISOString();
  expect(after('2026-02-13T17:50:00+08:00', 15)).toBe('2026-02-14T01:05:00.000Z');
  expect(after('2026-02-14T17:50:00+08:00', 15)).toBe('2026-02-24T01:05:00.000Z');
  expect(after('2026-02-14T17:45:00+08:00', 15)).toBe('2026-02-14T10:00:00.000Z');
  expect(after('2026-03-02T22:00:00+08:00', 0)).toBe('2026-03-03T01:00:00.000Z');
  expect(() => after('2026-03-02T22:00:00+08:00', -1)).toThrow(RangeError);
});

test('law: a working-day deadline is a working day, that many working days away', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (date, days) => {
      const due = addWorkingDays(date, days, calendar);
      expect(isWorkingDay(due, calendar)).toBe(true);
      expect(workingDaysBetween(date, due, calendar)).toBe(days);
    }),
  );
});

test('law: working days back and forth meet again on a working day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (any, days) => {
      const date = addWorkingDays(any, 0, calendar);
      expect(addWorkingDays(addWorkingDays(date, days, calendar), -days, calendar)).toBe(date);
    }),
  );
});

test('law: counting is additive and changes sign with direction', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      const count = (from: string, to: string) => workingDaysBetween(from, to, calendar);
      expect(count(a, b) + count(b, c)).toBe(count(a, c));
      expect(count(a, b) + count(b, a)).toBe(0);
    }),
  );
});

test('law: office minutes add up, and never end before they start', () => {
  const minutes = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(instant, minutes, minutes, (start, first, second) => {
      const twice = addWorkingMinutes(addWorkingMinutes(start, first, calendar), second, calendar);
      expect(twice).toEqual(addWorkingMinutes(start, first + second, calendar));
      expect(twice.getTime()).toBeGreaterThanOrEqual(start.getTime());
    }),
  );
});
