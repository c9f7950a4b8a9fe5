import { lazy, type ComponentType } from 'react';
import { HomePage } from './HomePage.tsx';

/** One line a page. The start page comes with the front; every other page when it is opened. */
export const pages: Readonly<Record<string, ComponentType>> = {
  '/': HomePage,
  '/sign-in': lazy(() => import('../sign-in/SignInPage.tsx')),
};
