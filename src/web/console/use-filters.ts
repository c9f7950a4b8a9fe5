import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type Filters<K extends string> = Partial<Record<K | 'page', string>>;

/** The filters as the address has them. A change of any of them starts at the first page; an empty value takes one away. */
export const useFilters = <K extends string>(...names: readonly K[]) => {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries([...names, 'page'].flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))) as Filters<K>;
  const change = useCallback(
    (patch: Filters<K>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('page');
          for (const [name, value] of Object.entries(patch))
            if (value) next.set(name, String(value));
            else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  return { filters, change, clear, narrowed: names.some((name) => filters[name] !== undefined) };
};
