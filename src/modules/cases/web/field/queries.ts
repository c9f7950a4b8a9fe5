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
