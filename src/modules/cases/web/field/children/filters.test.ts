import { expect, it } from 'vitest';
import { byLateness, filtersOf, queryOf, searchOf, type Row } from './filters.ts';

it('keeps its filters in the address', () => {
  const filters = { text: '小乐', level: '4', late: true, page: 2 };
  expect(filtersOf(searchOf(filters))).toEqual(filters);
  expect(searchOf({ text: '', level: '', late: false, page: 1 }).toString()).toBe('');
  expect(queryOf(filtersOf(new URLSearchParams()))).toEqual({ page: 1, size: 200 });
});

it('puts the latest first', () => {
  const rows = [
    { dueOn: '2026-06-09', lateDays: 0 },
    { dueOn: null, lateDays: 0 },
    { dueOn: '2026-05-30', lateDays: 2 },
    { dueOn: '2026-05-20', lateDays: 12 },
    { dueOn: '2026-06-02', lateDays: 0 },
  ] as Row[];
  expect(rows.toSorted(byLateness).map((row) => row.dueOn)).toEqual(['2026-05-20', '2026-05-30', '2026-06-02', '2026-06-09', null]);
});
