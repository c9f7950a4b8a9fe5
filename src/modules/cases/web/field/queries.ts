import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useGet } from '../../../../web/queries.tsx';
import { useKeptGet } from '../../../../web/field/use-kept.ts';
import type { casesContract } from '../../contract.ts';

const HOUR_MS = 3_600_000;

/** What changes a list of children or their work. */
export const workTopics = ['child', 'children', 'leads'] as const;

export const useToday = () => useKeptGet<typeof casesContract.today>('GET /api/today', { query: { days: 7 } }, { topics: workTopics });
export const useWork = (id: string) => useGet<typeof casesContract.work>('GET /api/children/{id}/work', { params: { id } }, { topics: workTopics });
export const useSchemes = () => useKeptGet<typeof casesContract.schemes>('GET /api/risk-schemes', {}, { topics: [], staleTime: HOUR_MS }).data;

/** Asked anew after anything was done with a child. */
export const afterWork = ['GET /api/children', 'GET /api/today', 'GET /api/board'] as const;

export const useRefreshWork = () => {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ predicate: ({ queryKey }) => afterWork.some((start) => String(queryKey[0]).startsWith(start)) });
};

/** The work as it stood when the form was opened, so that news, or one's own sending, does not pull the form away. */
export const useWorkAtFirst = (id: string) => {
  const work = useWork(id);
  const [first, setFirst] = useState(work.data);
  if (first === undefined && work.data !== undefined) setFirst(work.data);
  return { ...work, first };
};
