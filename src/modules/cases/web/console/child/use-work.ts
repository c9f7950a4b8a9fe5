import type { ReplyOf } from '../../../../../web/api.ts';
import { useGet } from '../../../../../web/queries.tsx';
import type { casesContract } from '../../../contract.ts';

export type Work = ReplyOf<typeof casesContract.work>;
export type AssessmentView = NonNullable<Work['assessment']>;
export type PlanView = NonNullable<Work['plan']>;
export type LineView = PlanView['lines'][number];
export type CaseView = NonNullable<Work['case']>;

/** Whoever opens a file outside routine sees the file, not the work with the child. */
export const useWork = (id: string, enabled = true) =>
  useGet<typeof casesContract.work>('GET /api/children/{id}/work', { params: { id } }, { topics: [`child:${id}`, `children:${id}`], enabled });

/** What a step with a child changes on the pages around it. */
export const workChanges = { changes: ['GET /api/children', 'GET /api/decisions', 'GET /api/board', 'GET /api/today'] } as const;
