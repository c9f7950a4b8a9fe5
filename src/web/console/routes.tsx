import type { PageEntry } from '../page-routes.tsx';

export const groups = ['work', 'manage'] as const;

export type ConsolePage = PageEntry & {
  /** Stands in the left navigation under `nav.<word>`; pages without it are opened from other pages. */
  nav?: 'board' | 'register' | 'leads' | 'decisions' | 'people' | 'organisations' | 'import' | 'rules' | 'audit';
  group?: (typeof groups)[number];
};

/** One line a page, in the order of the navigation. The first that a person may open is their start page. */
export const pages: readonly ConsolePage[] = [
  // { path: 'register', nav: 'register', group: 'work', roles: fileRoles, load: () => import('../../modules/children/web/register/RegisterPage.tsx') },
];
