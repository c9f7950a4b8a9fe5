import type { PageEntry } from '../page-routes.tsx';

export type FieldPage = PageEntry & {
  /** Stands in the bottom bar under this word. */
  tab?: 'today' | 'children' | 'report' | 'me';
};

/** One line a page, in the order of the bottom bar. The first is the start page. */
export const pages: readonly FieldPage[] = [
  // { path: 'today', tab: 'today', load: () => import('./today/TodayPage.tsx') },
];
