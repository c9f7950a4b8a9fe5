import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../areas/dates.ts';
import { parseLooseDate } from './loose-date.ts';

const day = fc.integer({ min: 0, max: daysBetween('1900-03-01', '2099-12-31') }).map((n) => addDays('1900-03-01', n));

test.each([
  '2019-06-11',
  '2019-6-11',
  '2019.6.11',
  '2019. 6. 11',
  '2019/06/11',
  '2019年6月11日',
  '2019 年 6 月 11 号',
  '20190611',
  20190611,
  '２０１９．６．１１',
  "'2019-06-11",
  '2019-06-11 08:30',
  '2019/6/11 0:00:00',
  '2019-06-11T23:30:00',
  '2019-06-10T16:00:00.000Z',
  '2019-06-11T00:00:00+08:00',
  '2019-06-11T00:00:00Z',
  43627,
  43627.5,
  new Date('2019-06-11T00:00:00Z'),
  new Date('2019-06-10T16:00:00Z'),
  new Date('2019-06-10T15:59:17Z'),
  new Date('2019-06-11T08:30:00Z'),
])('%s is 11 June 2019', (value) => {
  expect(parseLooseDate(value)).toEqual({ ok: true, date: '2019-06-11', precision: 'day' });
});

test.each([
  ['2019-06', '2019-06-01', 'month'],
  ['2019年6月', '2019-06-01', 'month'],
  ['2019.6', '2019-06-01', 'month'],
  ['201906', '2019-06-01', 'month'],
  [201906, '2019-06-01', 'month'],
  ['2019', '2019-01-01', 'year'],
  ['2019年', '2019-01-01', 'year'],
  [2019, '2019-01-01', 'year'],
  ['13/6/2019', '2019-06-13', 'day'],
  ['6/6/2019', '2019-06-06', 'day'],
  [1, '1900-01-01', 'day'],
  [59, '1900-02-28', 'day'],
  [61, '1900-03-01', 'day'],
  [73050, '2099-12-31', 'day'],
])('%s is %s to the %s', (value, date, precision) => {
  expect(parseLooseDate(value)).toEqual({ ok: true, date, precision });
});

test.each([
  [null, 'missing'],
  [' ', 'missing'],
  ['2019-02-29', 'impossible'],
  ['20191301', 'impossible'],
  ['31/31/2019', 'impossible'],
  [60, 'impossible'],
  ['5/6/2019', 'ambiguous'],
  ['19.6.11', 'ambiguous'],
  ['200512', 'ambiguous'],
  [2019.1, 'ambiguous'],
  [new Date('2019-06-10T20:00:00Z'), 'ambiguous'],
  ['1819-06-11', 'range'],
  [0, 'range'],
  [-5, 'range'],
  [120_000, 'range'],
  ['六岁', 'shape'],
  ['2019-6/11', 'shape'],
  ['43627', 'shape'],
  [true, 'shape'],
  [new Date(Number.NaN), 'shape'],
])('%s is refused: %s', (value, problem) => expect(parseLooseDate(value)).toEqual({ ok: false, problem }));

test('a summer-time midnight of 1988 is still its own day', () => {
  expect(parseLooseDate(new Date('1988-06-10T15:00:00Z'))).toMatchObject({ date: '1988-06-11' });
});

test('law: one day reads the same in every form', () => {
  fc.assert(
    fc.property(day, (date) => {
      const [year, month, dayOfMonth] = date.split('-').map(Number);
      const serial = daysBetween('1899-12-30', date);
      const forms: unknown[] = [
        date,
        `${year}.${month}.${dayOfMonth}`,
        `${year}/${month}/${dayOfMonth}`,
        `${year}年${month}月${dayOfMonth}日`,
        date.replaceAll('-', ''),
        new Date(`${date}T00:00:00Z`),
        new Date(`${date}T00:00:00+08:00`),
        `${date}T00:00:00+08:00`,
        ...(serial < 1900 || serial >= 2100 ? [serial, serial + 0.99] : []),
      ];
      for (const form of forms) expect(parseLooseDate(form), String(form)).toEqual({ ok: true, date, precision: 'day' });
    }),
  );
});

test('law: never throws, and only answers with days that exist', () => {
  const value = fc.oneof(
    fc.anything(),
    fc.double(),
    fc.date({ noInvalidDate: false }),
    fc.string({ unit: fc.constantFrom(...'0123456789-./年月日 T:Z+'), maxLength: 20 }),
  );
  fc.assert(
    fc.property(value, (any) => {
      const result = parseLooseDate(any);
      if (result.ok) expect(addDays(result.date, 0)).toBe(result.date);
    }),
    { numRuns: 2000 },
  );
});
