import type { Role } from '../../platform/access.ts';
import type { PageEntry } from '../page-routes.tsx';

export type FieldPage = PageEntry & {
  /** Stands in the bottom bar under this word. */
  tab?: 'today' | 'children' | 'report' | 'me';
};

const fileRoles = ['childDirector', 'childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer'] as const satisfies readonly Role[];
/** Everyone bound by law to report who works in this system. */
const reporterRoles = [...fileRoles, 'hotlineOperator', 'patrolVisitor', 'hospitalSocialWorker', 'volunteer'] as const satisfies readonly Role[];

/** One line a page, in the order of the bottom bar. The first is the start page. */
export const pages: readonly FieldPage[] = [
  { path: 'today', tab: 'today', roles: fileRoles, load: () => import('../../modules/cases/web/field/today/TodayPage.tsx') },
  { path: 'children', tab: 'children', roles: fileRoles, load: () => import('../../modules/cases/web/field/children/ChildrenPage.tsx') },
  { path: 'children/new', roles: fileRoles, load: () => import('../../modules/children/web/field/new-child/NewChildPage.tsx') },
  { path: 'children/:id', roles: fileRoles, load: () => import('../../modules/cases/web/field/child/ChildPage.tsx') },
  { path: 'children/:id/visit', roles: fileRoles, load: () => import('../../modules/cases/web/field/visit/VisitPage.tsx') },
  { path: 'children/:id/assess', roles: fileRoles, load: () => import('../../modules/cases/web/field/assess/AssessPage.tsx') },
  { path: 'children/:id/plan', roles: fileRoles, load: () => import('../../modules/cases/web/field/plan/PlanPage.tsx') },
  { path: 'children/:id/closure', roles: fileRoles, load: () => import('../../modules/cases/web/field/closure/ClosurePage.tsx') },
  { path: 'leads/:id', roles: fileRoles, load: () => import('../../modules/cases/web/field/lead/LeadPage.tsx') },
  { path: 'report', tab: 'report', roles: reporterRoles, load: () => import('../../modules/cases/web/field/report/ReportPage.tsx') },
  { path: 'report/mine', roles: reporterRoles, load: () => import('../../modules/cases/web/field/report/MyReportsPage.tsx') },
  { path: 'me', tab: 'me', load: () => import('./me/MePage.tsx') },
];
