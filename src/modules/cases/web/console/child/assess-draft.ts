import type { RequestOf } from '../../../../../web/api.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import type { casesContract, Domain, SafetyTrigger } from '../../../contract.ts';
import { needsSecondPerson, suggestLevel } from '../../../rules.ts';
import { domains } from '../../field/codes.ts';

type Body = NonNullable<RequestOf<typeof casesContract.assess>['body']>;
type Answer = { rating: number | undefined; evidence: string };

export type AssessDraft = {
  assessedOn: string;
  triggers: SafetyTrigger[];
  answers: Record<Domain, Answer>;
  strengths: string;
  childWords: string;
  /** The level the assessor stands for where it is not the suggestion. */
  ordinal: number | undefined;
  overrideReason: string;
};

export const emptyAssessment = (): AssessDraft => ({
  assessedOn: today(),
  triggers: [],
  answers: Object.fromEntries(domains.map((domain) => [domain, { rating: undefined, evidence: '' }])) as Record<Domain, Answer>,
  strengths: '',
  childWords: '',
  ordinal: undefined,
  overrideReason: '',
});

const rated = (draft: AssessDraft) =>
  domains.flatMap((domain) =>
    draft.answers[domain].rating === undefined ? [] : [{ domain, rating: draft.answers[domain].rating, evidence: draft.answers[domain].evidence.trim() }],
  );

/** The suggestion and why: safety items come before everything; else the worst domains. Undefined before anything is answered. */
export const suggestionOf = (draft: AssessDraft): { ordinal: number; triggers: readonly SafetyTrigger[]; worst: readonly Domain[] } | undefined => {
  const answered = rated(draft);
  if (answered.length === 0 && draft.triggers.length === 0) return undefined;
  const ordinal = suggestLevel({ triggers: draft.triggers, domains: answered });
  return { ordinal, triggers: draft.triggers, worst: answered.filter(({ rating }) => rating === ordinal).map(({ domain }) => domain) };
};

export const ordinalOf = (draft: AssessDraft): number | undefined => draft.ordinal ?? suggestionOf(draft)?.ordinal;

export const waitsForSecond = (draft: AssessDraft, inForce: number): boolean => {
  const suggestion = suggestionOf(draft);
  return suggestion !== undefined && needsSecondPerson(draft.ordinal ?? suggestion.ordinal, suggestion.ordinal, inForce);
};

export type AssessMissing = 'assessedOn' | 'overrideReason' | `rating.${Domain}` | `evidence.${Domain}`;

export const missingInAssessment = (draft: AssessDraft): AssessMissing[] => [
  ...(draft.assessedOn === '' || draft.assessedOn > today() ? (['assessedOn'] as const) : []),
  ...domains.flatMap((domain) => (draft.answers[domain].rating === undefined ? [`rating.${domain}` as const] : [])),
  ...domains.flatMap((domain) => (draft.answers[domain].evidence.trim() === '' ? [`evidence.${domain}` as const] : [])),
  ...(ordinalOf(draft) !== suggestionOf(draft)?.ordinal && draft.overrideReason.trim() === '' ? (['overrideReason'] as const) : []),
];

export const assessmentBody = (draft: AssessDraft): Body => ({
  assessedOn: draft.assessedOn,
  triggers: draft.triggers,
  domains: rated(draft),
  strengths: draft.strengths.trim(),
  childWords: draft.childWords.trim(),
  ...(draft.ordinal === undefined || draft.ordinal === suggestionOf(draft)?.ordinal
    ? {}
    : { ordinal: draft.ordinal, overrideReason: draft.overrideReason.trim() }),
});
