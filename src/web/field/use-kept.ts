import { useEffect, useState } from 'react';
import type { Route } from '../../platform/contract.ts';
import type { Name, ReplyOf, RequestOf } from '../api.ts';
import { keep, readKept, type Kept } from '../kept.ts';
import { useGet } from '../queries.tsx';
import { useSession } from '../session.tsx';
import { useOnline } from '../ui/OutboxLine.tsx';

const keyOf = (name: Name, request: unknown) => JSON.stringify([name, request]);

/** What this person read last on this device; undefined until looked up, and when there is nothing. */
export const useKept = <R extends Route>(name: Name, request: RequestOf<R> = {}): Kept<ReplyOf<R>> | undefined => {
  const personId = useSession().session?.person?.id;
  const [kept, setKept] = useState<Kept<ReplyOf<R>>>();
  const key = keyOf(name, request);
  useEffect(() => {
    let current = true;
    void readKept<ReplyOf<R>>(key).then((found) => current && setKept(found?.personId === personId ? found : undefined));
    return () => {
      current = false;
    };
  }, [key, personId]);
  return kept;
};

type KeptOptions<R extends Route> = NonNullable<Parameters<typeof useGet<R>>[2]> & {
  /** False for what must not stay on the device, such as a search by name. */ keeps?: boolean;
};

/**
 * Reads a GET route and keeps the reply on this device, so that the page opens at a door without a network.
 * For lists with masked names and codes only. `stale` is set when what is shown is not from now.
 */
export const useKeptGet = <R extends Route>(name: Name, request: RequestOf<R> = {}, { keeps = true, ...options }: KeptOptions<R> = {}) => {
  const personId = useSession().session?.person?.id;
  const online = useOnline();
  const query = useGet<R>(name, request, options);
  const kept = useKept<R>(name, request);
  const key = keyOf(name, request);
  const { data, dataUpdatedAt } = query;
  useEffect(() => {
    if (keeps && data !== undefined && personId !== undefined) void keep(key, { reply: data, at: dataUpdatedAt, personId });
  }, [keeps, key, data, dataUpdatedAt, personId]);
  const at = data === undefined ? kept?.at : dataUpdatedAt;
  return {
    query,
    data: data ?? kept?.reply,
    at: at === undefined ? undefined : new Date(at).toISOString(),
    stale: data === undefined || !online || query.isError,
  };
};
