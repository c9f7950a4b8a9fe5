import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export const tabs = ['file', 'case', 'timeline'] as const;
export type Tab = (typeof tabs)[number];
export const deeds = ['contact', 'assess', 'plan', 'line', 'review', 'closure', 'open'] as const;
export type Deed = (typeof deeds)[number];

/** Which part of the page is open and what is being written, in the address: "back" closes a form, a link can open one. */
export const useDoing = () => {
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((each) => each === search.get('tab')) ?? 'file';
  const doing = deeds.find((each) => each === search.get('do'));
  const showTab = useCallback((next: Tab) => setSearch(next === 'file' ? {} : { tab: next }), [setSearch]);
  const begin = useCallback((deed: Deed) => setSearch({ tab: 'case', do: deed }), [setSearch]);
  const end = useCallback(() => setSearch({ tab: 'case' }, { replace: true }), [setSearch]);
  return { tab, doing, showTab, begin, end };
};
