import { clear, createStore, get, set } from 'idb-keyval';
import { useEffect, useState } from 'react';
import type { Route } from '../platform/contract.ts';
import type { Name, ReplyOf, RequestOf } from './api.ts';
import { useGet } from './queries.tsx';
import { useSession } from './session.tsx';
import { useOnline } from './ui/OutboxLine.tsx';

const store = () => createStore('tongxin-kept', 'replies');
let opened: ReturnType<typeof store> | undefined;
const replies = () => (opened ??= store());

type Kept<T> = { reply: T; at: number; personId: string };

/** On signing out: the next person at this device finds nothing. */
export const clearKept = (): Promise<void> => clear(replies()).catch(() => undefined);

/** What the person read last, or nothing; another person's is never shown. */
export const useKept = <R extends Route>(name: Name, request: RequestOf<R> = {}): Kept<ReplyOf<R>> | undefined => {
  const personId = useSession().session?.person?.id;
  const [kept, setKept] = useState<Kept<ReplyOf<R>>>();
  const key = keyOf(name, request);
  useEffect(() => {
    let current = true;
    void get<Kept<ReplyOf<R>>>(key, replies())
      .catch(() => undefined)
      .then((found) => current && setKept(found?.personId === personId ? found : undefined));
    return () => {
      current = false;
    };
  }, [key, personId]);
  return kept;
};

const keyOf = (name: Name, request: unknown) => JSON.stringify([name, request]);

/**
 * Reads a GET route and keeps the reply on this device, so that the page opens at a door without a network.
 * For lists with masked names and codes only. `stale` is set when what is shown is not from now.
 */
export const useKeptGet = <R extends Route>(name: Name, request: RequestOf<R> = {}, options: Parameters<typeof useGet<R>>[2] = {}) => {
  const personId = useSession().session?.person?.id;
  const online = useOnline();
  const query = useGet<R>(name, request, options);
  const kept = useKept<R>(name, request);
  const key = keyOf(name, request);
  const { data, dataUpdatedAt } = query;
  useEffect(() => {
    if (data === undefined || personId === undefined) return;
    void set(key, { reply: data, at: dataUpdatedAt, personId }, replies()).catch(() => undefined);
  }, [key, data, dataUpdatedAt, personId]);
  const at = data === undefined ? kept?.at : dataUpdatedAt;
  const current = data !== undefined && online && !query.isError;
  return { query, data: data ?? kept?.reply, at: at === undefined ? undefined : new Date(at).toISOString(), stale: !current };
};
