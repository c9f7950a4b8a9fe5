import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Role } from '../platform/access.ts';

/** One line of a front's registry. */
export type PageEntry = {
  /** Below the front's address: `children/:id`. */
  path: string;
  /** The module with the page as its default export. */
  load(): Promise<{ default: ComponentType }>;
  /** Who sees it; everyone signed in unless told. The server decides what anyone may read. */
  roles?: readonly Role[];
};

export const routeOf = ({ path, load }: PageEntry): RouteObject => ({ path, lazy: async () => ({ Component: (await load()).default }) });

export const mayOpen = (entry: Pick<PageEntry, 'roles'>, held: readonly Role[]): boolean =>
  entry.roles === undefined || entry.roles.some((role) => held.includes(role));
