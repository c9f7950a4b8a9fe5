import type { RequestOf } from '../../../../../web/api.ts';
import type { casesContract, ChildWork, Domain, SafetyTrigger } from '../../../contract.ts';
import { needsSecondPerson, suggestLevel } from '../../../rules.ts';
import { domains } from '../codes.ts';

export type Rating = '1' | '2' | '3' | '4';
export const ratings: readonly Rating[] = ['1', '2', '3', '4'];

export type AssessDraft = {
  id: string;
  on: string;
  triggers: SafetyTrigger[];
  ratings: Partial<Record<Domain, Rating>>;
  evidence: Partial<Record<Domain, string>>;
  strengths: string;
  childWords: string;
  /** Empty: as suggested. */
  ordinal: string;
  reason: string;
};

export const emptyAssessment = (id: string, on: string): AssessDraft => ({
  id,
  on,
  triggers: [],
  ratings: {},
  evidence: {},
  strengths: '',
  childWords: '',
  ordinal: '',
  reason: '',
});

const rated = (draft: AssessDraft) =>
  domains.flatMap((domain) =>
    draft.ratings[domain] === undefined ? [] : [{ domain, rating: Number(draft.ratings[domain]), evidence: draft.evidence[domain]?.trim() ?? '' }],
  );

export type Judgement = {
  suggested: number;
  ordinal: number;
  differs: boolean;
  /** Below which level it stays, when a second person is needed. */
  second: 'suggestion' | 'inForce' | undefined;
  worst: readonly Domain[];
};

/** What the rules make of it so far; nothing until every domain is rated, unless a trigger settles it. */
export const judge = (draft: AssessDraft, inForce: number): Judgement | undefined => {
  const given = rated(draft);
  if (given.length < domains.length && draft.triggers.length === 0) return undefined;
  const suggested = suggestLevel({ triggers: draft.triggers, domains: given });
  const ordinal = draft.ordinal === '' ? suggested : Number(draft.ordinal);
  const second = needsSecondPerson(ordinal, suggested, inForce) ? (ordinal < suggested ? 'suggestion' : 'inForce') : undefined;
  return {
    suggested,
    ordinal,
    differs: ordinal !== suggested,
    second,
    worst: given.filter((each) => each.rating === suggested && each.rating > 1).map((each) => each.domain),
  };
};

export type Fault = `rating.${Domain}` | `evidence.${Domain}` | 'reason' | 'on';

export const faultsOf = (draft: AssessDraft, judgement: Judgement | undefined, today: string): Fault[] => [
  ...(draft.on === '' || draft.on > today ? (['on'] as const) : []),
  ...domains.filter((domain) => draft.ratings[domain] === undefined).map((domain) => `rating.${domain}` as const),
  ...domains.filter((domain) => !draft.evidence[domain]?.trim()).map((domain) => `evidence.${domain}` as const),
  ...(judgement?.differs && draft.reason.trim() === '' ? (['reason'] as const) : []),
];

type Body = NonNullable<RequestOf<typeof casesContract.assess>['body']>;

export const bodyOf = (draft: AssessDraft, judgement: Judgement): Body => ({
  id: draft.id,
  assessedOn: draft.on,
  triggers: draft.triggers,
  domains: rated(draft),
  strengths: draft.strengths.trim(),
  childWords: draft.childWords.trim(),
  ...(judgement.differs ? { ordinal: judgement.ordinal, overrideReason: draft.reason.trim() } : {}),
});

export type LastAssessment = NonNullable<ChildWork['assessment']>;
