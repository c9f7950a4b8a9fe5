import type { RequestOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import type { closureReasons } from '../codes.ts';

export type ClosureDraft = {
  reason: (typeof closureReasons)[number] | '';
  evaluation: string;
  remainingNeeds: string;
  followUp: 'yes' | 'no';
  followUpOn: string;
  noFollowUpReason: string;
};

export const emptyClosure: ClosureDraft = { reason: '', evaluation: '', remainingNeeds: '', followUp: 'yes', followUpOn: '', noFollowUpReason: '' };

export type Fault = 'reason' | 'evaluation' | 'followUpOn' | 'noFollowUpReason';
export const faultsOf = (draft: ClosureDraft, today: string): Fault[] => [
  ...(draft.reason === '' ? (['reason'] as const) : []),
  ...(draft.evaluation.trim() === '' ? (['evaluation'] as const) : []),
  ...(draft.followUp === 'yes' && draft.followUpOn <= today ? (['followUpOn'] as const) : []),
  ...(draft.followUp === 'no' && draft.noFollowUpReason.trim() === '' ? (['noFollowUpReason'] as const) : []),
];

type Body = NonNullable<RequestOf<typeof casesContract.requestClosure>['body']>;

/** Only a draft without faults has a body. */
export const bodyOf = (draft: ClosureDraft, version: number): Body => ({
  version,
  reason: draft.reason as Body['reason'],
  evaluation: draft.evaluation.trim(),
  remainingNeeds: draft.remainingNeeds.trim(),
  ...(draft.followUp === 'yes' ? { followUpOn: draft.followUpOn } : { noFollowUpReason: draft.noFollowUpReason.trim() }),
});
