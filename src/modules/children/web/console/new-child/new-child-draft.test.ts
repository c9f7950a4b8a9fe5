import { describe, expect, it } from 'vitest';
import { bodyOf, emptyDraft, emptyGuardian, missingIn, type NewChildDraft } from './new-child-draft.ts';

const filled = (more: Partial<NewChildDraft> = {}): NewChildDraft => ({ ...emptyDraft(), areaId: '1001001001', name: ' 李小乐 ', ...more });
const secrets = { identityNumber: '', phones: {} };

describe('a new file as it is typed', () => {
  it('leaves out what was left empty, and a paper kind without a number', () => {
    const body = bodyOf(filled(), secrets, undefined);
    expect(body).toMatchObject({ areaId: '1001001001', name: '李小乐', sex: 'unknown', categories: [], guardians: [] });
    expect(Object.keys(body)).not.toContain('identityKind');
    expect(Object.keys(body)).not.toContain('birthDate');
  });

  it('keeps the number and the phones outside the draft and puts them into the request', () => {
    const draft = filled({ guardians: [{ kind: 'carer', relation: '祖母', name: '王桂英' }] });
    const body = bodyOf(draft, { identityNumber: '99999920170308001X', phones: { 0: '13800138000' } }, 'a-sibling');
    expect(body).toMatchObject({ identityKind: 'residentIdentityCard', identityNumber: '99999920170308001X', sameHouseholdAs: 'a-sibling' });
    expect(body.guardians).toEqual([{ kind: 'carer', relation: '祖母', name: '王桂英', callOrder: 1, phone: '13800138000' }]);
    expect(JSON.stringify(draft)).not.toContain('138');
  });

  it('says what is missing, and lets an empty guardian line pass', () => {
    expect(missingIn(emptyDraft())).toEqual(['areaId', 'name']);
    const half = filled({
      guardians: [emptyGuardian(), { kind: 'parent', relation: '父亲', name: '' }],
      categories: [{ category: undefined, fromOn: '2026-06-01', source: '' }],
    });
    expect(missingIn(half)).toEqual(['categories.0', 'guardians.1']);
  });
});
