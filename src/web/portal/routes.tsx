import { lazy, type ComponentType } from 'react';
import { HomePage } from './HomePage.tsx';

/** One line a page. The start page comes with the front; every other page when it is opened. */
export const pages: Readonly<Record<string, ComponentType>> = {
  '/': HomePage,
  '/report': lazy(() => import('../../modules/cases/web/report/ReportPage.tsx')),
  '/report/follow': lazy(() => import('../../modules/cases/web/report/FollowPage.tsx')),
  '/rules': lazy(() => import('./RulesPage.tsx')),
  '/sign-in': lazy(() => import('../sign-in/SignInPage.tsx')),
  '/join': lazy(() => import('../sign-in/JoinPage.tsx')),
  '/recover': lazy(() => import('../sign-in/RecoverPage.tsx')),
  '/enter': lazy(() => import('../sign-in/EnterPage.tsx')),
  '/account': lazy(() => import('../sign-in/AccountPage.tsx')),
};
