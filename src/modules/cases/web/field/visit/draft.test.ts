import { describe, expect, it } from 'vitest';
import { ContactInput } from '../../../contract.ts';
import { bodyOf, draftOf, emptyVisit, faultsOf, sameAsLast, willCount, withAnswer } from './draft.ts';

const now = new Date('2026-06-01T02:00:00Z');
const empty = emptyVisit('019f0000-0000-7000-8000-000000000001', 'homeVisit');
const last = { guardian: 'good', home: 'watch', mood: 'good' } as const;

describe('a visit being written down', () => {
  it('asks whether the child was seen, except by telephone', () => {
    expect(faultsOf(empty, now, '2026-06-01')).toEqual(['seen']);
    expect(faultsOf({ ...empty, kind: 'phone' }, now, '2026-06-01')).toEqual([]);
    expect(bodyOf({ ...empty, kind: 'phone', seen: 'yes', alone: 'yes' }, now)).toMatchObject({ childSeen: false, childSeenAlone: false });
  });

  it('cannot lie in the future, nor agree on a day that is past', () => {
    expect(faultsOf({ ...empty, seen: 'yes', at: '2026-06-03T10:00', nextOn: '2026-06-01' }, now, '2026-06-01')).toEqual(['future', 'next']);
  });

  it('takes over the last answers in one step, and is a change once one of them differs', () => {
    const same = { ...empty, seen: 'yes' as const, ...sameAsLast(last) };
    expect(bodyOf(same, now)).toMatchObject({ noChange: true, answers: last });
    expect(withAnswer(same, 'home', 'watch', last).noChange).toBe(true);
    expect(withAnswer(same, 'home', 'concern', last)).toEqual({ noChange: false, answers: { ...last, home: 'concern' } });
  });

  it('says beforehand whether it will count', () => {
    expect(willCount(empty, ['homeVisit'])).toBeUndefined();
    expect(willCount({ ...empty, seen: 'no' }, ['homeVisit'])).toBe(false);
    expect(willCount({ ...empty, seen: 'yes' }, ['homeVisit'])).toBe(true);
    expect(willCount({ ...empty, kind: 'phone' }, ['homeVisit'])).toBe(false);
    expect(willCount({ ...empty, kind: 'phone' }, ['homeVisit', 'phone'])).toBe(true);
  });

  it('has the shape of the contract, and comes back whole when it was refused', () => {
    const draft = {
      ...empty,
      seen: 'yes' as const,
      alone: 'yes' as const,
      at: '2026-05-31T09:30',
      answers: last,
      note: '祖母在家',
      concern: true,
      nextOn: '2026-06-05',
    };
    const body = bodyOf(draft, now);
    expect(() => ContactInput.parse(body)).not.toThrow();
    expect(draftOf(body)).toEqual(draft);
  });
});
