import type { childrenContract } from '../../../../children/contract.ts';
import type { ReplyOf } from '../../../../../web/api.ts';

export type Row = ReplyOf<typeof childrenContract.register>['items'][number];
export type Filters = { text: string; level: string; late: boolean; page: number };

export const PAGE_SIZE = 200;

export const filtersOf = (search: URLSearchParams): Filters => ({
  text: search.get('text') ?? '',
  level: search.get('level') ?? '',
  late: search.get('late') === 'true',
  page: Number(search.get('page') ?? 1),
});

export const searchOf = (filters: Partial<Filters>): URLSearchParams => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(filters)) if (value && !(key === 'page' && value === 1)) search.set(key, String(value));
  return search;
};

export const queryOf = ({ text, level, late, page }: Filters) => ({
  ...(text ? { text } : {}),
  ...(level ? { level } : {}),
  ...(late ? { late: 'true' } : {}),
  page,
  size: PAGE_SIZE,
});

/** Late first, the latest at the top; then by what comes next. */
export const byLateness = (a: Row, b: Row): number => b.lateDays - a.lateDays || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
