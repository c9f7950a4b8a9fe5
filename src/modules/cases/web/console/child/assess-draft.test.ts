import { describe, expect, it } from 'vitest';
import { domains } from '../../field/codes.ts';
import { assessmentBody, emptyAssessment, missingInAssessment, suggestionOf, waitsForSecond, type AssessDraft } from './assess-draft.ts';

const rating = (all: number, worst: Partial<Record<(typeof domains)[number], number>> = {}): AssessDraft => ({
  ...emptyAssessment(),
  answers: Object.fromEntries(domains.map((domain) => [domain, { rating: worst[domain] ?? all, evidence: '入户所见' }])) as AssessDraft['answers'],
});

describe('an assessment as it is written', () => {
  it('suggests nothing before an answer, then the worst domain and which it is', () => {
    expect(suggestionOf(emptyAssessment())).toBeUndefined();
    expect(suggestionOf(rating(1, { guardianship: 3, livingSafety: 3 }))).toMatchObject({ ordinal: 3, worst: ['guardianship', 'livingSafety'] });
  });

  it('suggests the gravest for any safety item', () => {
    expect(suggestionOf({ ...rating(1), triggers: ['noCarer'] })).toMatchObject({ ordinal: 4, triggers: ['noCarer'] });
  });

  it('asks for a rating and evidence in each domain, and for the reason of another level', () => {
    expect(missingInAssessment(emptyAssessment())).toHaveLength(12);
    expect(missingInAssessment(rating(2))).toEqual([]);
    expect(missingInAssessment({ ...rating(2), ordinal: 3 })).toEqual(['overrideReason']);
  });

  it('sends a level of its own only when it is not the suggestion', () => {
    expect(Object.keys(assessmentBody({ ...rating(2), ordinal: 2 }))).not.toContain('ordinal');
    expect(assessmentBody({ ...rating(2), ordinal: 3, overrideReason: ' 独自在家 ' })).toMatchObject({ ordinal: 3, overrideReason: '独自在家' });
  });

  it('tells beforehand when a second person will be needed', () => {
    expect(waitsForSecond(rating(2), 0)).toBe(false);
    expect(waitsForSecond(rating(2), 3)).toBe(true);
    expect(waitsForSecond({ ...rating(3), ordinal: 2 }, 0)).toBe(true);
  });
});
