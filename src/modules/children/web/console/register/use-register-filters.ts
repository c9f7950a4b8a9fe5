import { useState } from 'react';
import type { RequestOf } from '../../../../../web/api.ts';
import { useFilters, type Filters } from '../../../../../web/console/use-filters.ts';
import type { childrenContract } from '../../../contract.ts';

type Query = NonNullable<RequestOf<typeof childrenContract.register>['query']>;
export type RegisterFilters = Filters<'area' | 'level' | 'category' | 'status' | 'late' | 'text'>;

/** An address is kept by the browser and shared in chats: a whole identity number does not belong there. */
export const mayStandInAddress = (text: string): boolean => !/^[\dX\s]{15,}$/i.test(text);

/** The filters as the address has them, but for a number that was searched. */
export const useRegisterFilters = () => {
  const { filters, change, clear, narrowed } = useFilters('area', 'level', 'category', 'status', 'late', 'text');
  const [number, setNumber] = useState<string>();
  const search = (text: string) => {
    const shown = mayStandInAddress(text);
    setNumber(shown ? undefined : text);
    change({ text: shown ? text : '' });
  };
  const clearAll = () => {
    setNumber(undefined);
    clear();
  };
  const all: RegisterFilters = number === undefined ? filters : { ...filters, text: number };
  return { filters: all, query: all as Query, change, search, clear: clearAll, narrowed: narrowed || number !== undefined };
};
