import type { RequestOf } from '../../../../../web/api.ts';
import type { casesContract, ClosureReason } from '../../../contract.ts';
import type { z } from 'zod';

type Body = NonNullable<RequestOf<typeof casesContract.requestClosure>['body']>;
export type ClosureDraft = {
  reason: z.infer<typeof ClosureReason> | undefined;
  evaluation: string;
  remainingNeeds: string;
  followUp: boolean;
  followUpOn: string;
  noFollowUpReason: string;
};

export const emptyClosure: ClosureDraft = { reason: undefined, evaluation: '', remainingNeeds: '', followUp: true, followUpOn: '', noFollowUpReason: '' };

export type ClosureMissing = 'reason' | 'evaluation' | 'followUpOn' | 'noFollowUpReason';

/** Closing takes an evaluation, a reason, and a follow-up date or why there is none. */
export const missingInClosure = (draft: ClosureDraft): ClosureMissing[] => [
  ...(draft.reason === undefined ? (['reason'] as const) : []),
  ...(draft.evaluation.trim() === '' ? (['evaluation'] as const) : []),
  ...(draft.followUp && draft.followUpOn === '' ? (['followUpOn'] as const) : []),
  ...(!draft.followUp && draft.noFollowUpReason.trim() === '' ? (['noFollowUpReason'] as const) : []),
];

export const closureBody = (draft: ClosureDraft, version: number): Body => ({
  reason: draft.reason ?? 'goalsAchieved',
  evaluation: draft.evaluation.trim(),
  remainingNeeds: draft.remainingNeeds.trim(),
  ...(draft.followUp ? { followUpOn: draft.followUpOn } : { noFollowUpReason: draft.noFollowUpReason.trim() }),
  version,
});
