import { describe, expect, it } from 'vitest';
import { AssessmentInput } from '../../../contract.ts';
import { domains } from '../codes.ts';
import { bodyOf, emptyAssessment, faultsOf, judge, type AssessDraft, type Rating } from './draft.ts';

const all = (rating: Rating) => Object.fromEntries(domains.map((domain) => [domain, rating]));
const told = Object.fromEntries(domains.map((domain) => [domain, '入户所见']));
const empty = emptyAssessment('019f0000-0000-7000-8000-000000000001', '2026-06-01');
const draft = (more: Partial<AssessDraft>): AssessDraft => ({ ...empty, ratings: all('1'), evidence: told, ...more });

describe('an assessment being written', () => {
  it('suggests nothing before every domain is rated, unless a trigger settles it', () => {
    expect(judge({ ...empty, ratings: { guardianship: '3' } }, 0)).toBeUndefined();
    expect(judge({ ...empty, triggers: ['abuse'] }, 0)).toMatchObject({ suggested: 4, worst: [] });
  });

  it('follows the worst domain and names it', () => {
    expect(judge(draft({ ratings: { ...all('1'), mindBehaviour: '3' } }), 0)).toMatchObject({
      suggested: 3,
      ordinal: 3,
      second: undefined,
      worst: ['mindBehaviour'],
    });
  });

  it('says when a second person will be needed, and against which level', () => {
    expect(judge(draft({}), 3)).toMatchObject({ ordinal: 1, second: 'inForce' });
    expect(judge(draft({ ratings: all('3'), ordinal: '2' }), 0)).toMatchObject({ ordinal: 2, differs: true, second: 'suggestion' });
    expect(judge(draft({ ordinal: '3' }), 2)).toMatchObject({ differs: true, second: undefined });
  });

  it('wants evidence for each domain and a reason for another level', () => {
    expect(faultsOf({ ...draft({ ordinal: '4' }), evidence: { ...told, livingSafety: ' ' } }, judge(draft({ ordinal: '4' }), 0), '2026-06-01')).toEqual([
      'evidence.livingSafety',
      'reason',
    ]);
  });

  it('has the shape of the contract', () => {
    const written = draft({ ordinal: '2', reason: '祖母住院', childWords: '想和妈妈视频' });
    expect(AssessmentInput.parse(bodyOf(written, judge(written, 0)!))).toMatchObject({ ordinal: 2, overrideReason: '祖母住院' });
    expect(AssessmentInput.parse(bodyOf(draft({}), judge(draft({}), 0)!)).ordinal).toBeUndefined();
  });
});
