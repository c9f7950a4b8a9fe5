import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Route } from '../platform/contract.ts';
import { ApiProblem, asProblem, call, newKey, type Name, type ReplyOf, type RequestOf } from './api.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a lost answer is asked for again.
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.status === 0,
      networkMode: 'offlineFirst',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export const QueriesProvider = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;

type GetOptions<T> = Pick<UseQueryOptions<T, ApiProblem>, 'enabled' | 'staleTime' | 'refetchInterval' | 'placeholderData'> & {
  /** Live topics after which this answer is asked for anew, `leads` or of one record `leads:<id>`; the first word of the address unless told. */
  topics?: readonly string[];
};

/** Reads one GET route. */
export const useGet = <R extends Route>(name: Name, request: RequestOf<R> = {}, { topics, ...options }: GetOptions<ReplyOf<R>> = {}) =>
  useQuery<ReplyOf<R>, ApiProblem>({
    queryKey: [name, request],
    queryFn: ({ signal }) => call<R>(name, request, { signal }),
    meta: { topics: topics ?? [name.split('/')[2]?.split('?')[0]] },
    ...options,
  });

/**
 * Sends one changing route. The same request sent again after a lost answer keeps its key, so nothing is done
 * twice. `changes` names the GET routes (their beginning is enough) to ask anew; everything unless told.
 */
export const useSend = <R extends Route>(name: Name, { changes }: { changes?: readonly string[] } = {}) => {
  const queries = useQueryClient();
  const last = useRef({ sent: '', key: '' });
  return useMutation<ReplyOf<R>, ApiProblem, RequestOf<R>>({
    mutationFn: async (request) => {
      const sent = JSON.stringify(request);
      if (last.current.sent !== sent) last.current = { sent, key: newKey() };
      const reply = await call<R>(name, request, { key: last.current.key }).catch((error: unknown) => {
        const problem = asProblem(error);
        if (!problem.retriable) last.current = { sent: '', key: '' };
        throw problem;
      });
      last.current = { sent: '', key: '' };
      return reply;
    },
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => changes === undefined || changes.some((start) => String(queryKey[0]).startsWith(start)) }),
  });
};

/** Once in each shell of people signed in: what changes elsewhere is asked for again here. */
export const useLive = (on = true) => {
  const queries = useQueryClient();
  useEffect(() => {
    if (!on) return;
    const source = new EventSource('/api/live');
    source.addEventListener('message', (event: MessageEvent<string>) => {
      const { topic, id } = JSON.parse(event.data) as { topic: string; id?: string };
      const told = (topics: readonly string[]) => topics.includes(topic) || topics.includes(`${topic}:${id}`);
      void queries.invalidateQueries({ predicate: ({ meta }) => told((meta?.['topics'] ?? []) as string[]) });
    });
    return () => source.close();
  }, [on, queries]);
};
