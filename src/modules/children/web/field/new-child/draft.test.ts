import { describe, expect, it } from 'vitest';
import { makeSampleIdentityNumber } from '../../../identity-number.ts';
import { NewChild } from '../../../contract.ts';
import { bodyOf, emptyDraft, faultsOf, questionOf } from './draft.ts';

const today = '2026-06-01';
const draft = { ...emptyDraft('019f0000-0000-7000-8000-000000000001'), name: ' 李小乐 ', areaId: '1001001001' };

describe('a child being registered', () => {
  it('needs a name and a community, and nothing else', () => {
    expect(faultsOf(emptyDraft('x'), '', today)).toEqual({ name: 'required', areaId: 'required' });
    expect(faultsOf(draft, '', today)).toEqual({});
    expect(NewChild.parse(bodyOf(draft, '', { today, source: '入户登记' }))).toMatchObject({
      name: '李小乐',
      sex: 'unknown',
      guardians: [],
      identityKind: 'none',
    });
  });

  it('sends a number only when it is one', () => {
    const number = makeSampleIdentityNumber('2017-03-08', 12);
    expect(faultsOf(draft, '11010119900307', today)).toEqual({ identity: 'identity' });
    expect(questionOf(draft, number.toLowerCase())).toEqual({ name: '李小乐', identityNumber: number });
    expect(bodyOf(draft, number, { today, source: '入户登记' })).toMatchObject({ identityKind: 'residentIdentityCard', identityNumber: number });
  });

  it('takes a guardian whole or not at all', () => {
    expect(faultsOf({ ...draft, phone: '12' }, '', today)).toEqual({ guardian: 'guardianIncomplete', phone: 'phoneProblem' });
    const whole = { ...draft, guardianName: '王桂英', relation: '祖母', phone: '138 0013 8000' };
    expect(faultsOf(whole, '', today)).toEqual({});
    expect(bodyOf(whole, '', { today, source: '入户登记' }).guardians).toHaveLength(1);
  });
});
