import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../areas/dates.ts';
import { dayMeantBy } from './day-of-instant.ts';

const day = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays('1901-02-01', days));
const seconds = fc.integer({ min: -59, max: 59 });

test.each([
  ['2019-06-11T00:00:00Z', '2019-06-11'],
  ['2019-06-10T16:00:00Z', '2019-06-11'],
  ['1988-06-10T15:00:00Z', '1988-06-11'],
  ['2019-06-10T15:59:17Z', '2019-06-11'],
  ['2019-06-11T15:00:00Z', '2019-06-11'],
  ['2019-06-10T20:00:00Z', undefined],
])('%s means %s', (instant, date) => expect(dayMeantBy(new Date(instant))).toBe(date));

test('law: midnight in UTC or at +8, some seconds off, means its own day', () => {
  fc.assert(
    fc.property(day, seconds, fc.constantFrom('Z', '+08:00'), (date, off, zone) => {
      const instant = new Date(Date.parse(`${date}T00:00:00${zone}`) + off * 1000);
      expect(dayMeantBy(instant)).toBe(date);
    }),
  );
});
