import { useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../../../../../web/api.ts';
import type { Lead } from '../../../../contract.ts';

export type ActionProps = { lead: Lead; onClose(): void };

/** After a step: the page shows the answer at once. After a refusal because somebody was faster: the newest is fetched, what was typed stays. */
export const useLeadStep = (lead: Lead, onDone: () => void) => {
  const queries = useQueryClient();
  const queryKey = ['GET /api/leads/{id}', { params: { id: lead.id } }];
  return {
    onSuccess: (next: Lead) => {
      queries.setQueryData(queryKey, next);
      onDone();
    },
    onError: (problem: ApiProblem) => {
      if (problem.code === 'request.stale') void queries.invalidateQueries({ queryKey });
    },
  };
};
