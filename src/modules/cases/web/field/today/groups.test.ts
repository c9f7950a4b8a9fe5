import { describe, expect, it } from 'vitest';
import { groupsOf, type Item } from './groups.ts';

const visit = (dueOn: string, lateDays = 0): Item => ({
  kind: 'visit',
  childId: dueOn,
  fileCode: 'C-2345678',
  name: '李**',
  age: 9,
  place: '向阳社区',
  risk: 3,
  dueOn,
  lateDays,
  step: 0,
  channels: ['homeVisit'],
  lastAnswers: null,
});
const days = (items: readonly { dueOn: string; lateDays: number }[]) => items.map((item) => [item.dueOn, item.lateDays]);

describe('the list of today', () => {
  const items = [visit('2026-05-27', 5), visit('2026-05-30'), visit('2026-06-01'), visit('2026-06-04')];

  it('puts what is late first, and what is in its grace under today', () => {
    const groups = groupsOf({ date: '2026-06-01', items }, '2026-06-01');
    expect(days(groups.late)).toEqual([['2026-05-27', 5]]);
    expect(days(groups.today)).toEqual([
      ['2026-05-30', 0],
      ['2026-06-01', 0],
    ]);
    expect(days(groups.week)).toEqual([['2026-06-04', 0]]);
  });

  it('grows later while there is no network', () => {
    const groups = groupsOf({ date: '2026-06-01', items }, '2026-06-04');
    expect(days(groups.late)).toEqual([
      ['2026-05-27', 8],
      ['2026-05-30', 5],
      ['2026-06-01', 3],
    ]);
    expect(days(groups.today)).toEqual([['2026-06-04', 0]]);
  });
});
