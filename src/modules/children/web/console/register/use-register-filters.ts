import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { RequestOf } from '../../../../../web/api.ts';
import type { childrenContract } from '../../../contract.ts';

type Query = NonNullable<RequestOf<typeof childrenContract.register>['query']>;
export type RegisterFilters = { area?: string; level?: string; category?: string; status?: string; late?: string; text?: string; page?: string };
const names = ['area', 'level', 'category', 'status', 'late', 'text', 'page'] as const satisfies readonly (keyof RegisterFilters)[];

/** An address is kept by the browser and shared in chats: a whole identity number does not belong there. */
const mayStandInAddress = (text: string): boolean => !/^[\dX\s]{15,}$/i.test(text);

/** The filters as the address has them. A change of any of them starts at the first page. */
export const useRegisterFilters = () => {
  const [search, setSearch] = useSearchParams();
  const [number, setNumber] = useState<string>();
  const filters: RegisterFilters = Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
  if (number !== undefined) filters.text = number;
  const change = useCallback(
    (patch: RegisterFilters) => {
      const hidden = patch.text !== undefined && !mayStandInAddress(patch.text);
      if ('text' in patch) setNumber(hidden ? patch.text : undefined);
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('page');
          for (const [name, value] of Object.entries(patch)) if (value && !(name === 'text' && hidden)) next.set(name, value);
            else next.delete(name);
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const clear = () => {
    setNumber(undefined);
    setSearch({}, { replace: true });
  };
  const narrowed = names.some((name) => name !== 'page' && filters[name] !== undefined);
  return { filters, query: filters as Query, change, clear, narrowed };
};
