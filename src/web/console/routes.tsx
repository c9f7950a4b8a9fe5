import type { Role } from '../../platform/access.ts';
import type { PageEntry } from '../page-routes.tsx';

export const groups = ['work', 'manage'] as const;

export type ConsolePage = PageEntry & {
  /** Stands in the left navigation under `nav.<word>`; pages without it are opened from other pages. */
  nav?:
    | 'board'
    | 'register'
    | 'leads'
    | 'decisions'
    | 'people'
    | 'organisations'
    | 'import'
    | 'rules'
    | 'audit'
    | 'breakGlass'
    | 'report'
    | 'areas'
    | 'accessReviews';
  group?: (typeof groups)[number];
};

const fileRoles: readonly Role[] = ['childDirector', 'childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer'];
/** They open one file at a time, outside routine. */
const breakGlassRoles: readonly Role[] = ['districtAdministrator', 'cityAdministrator'];

const leadRoles: readonly Role[] = ['childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer'];
const boardRoles: readonly Role[] = [...leadRoles, 'districtAdministrator', 'cityAdministrator'];
const reporterRoles: readonly Role[] = [...fileRoles, 'hotlineOperator', 'patrolVisitor', 'hospitalSocialWorker', 'volunteer'];
const peopleRoles: readonly Role[] = [
  'childSupervisor',
  'stationHead',
  'protectionOfficer',
  'districtAdministrator',
  'cityAdministrator',
  'systemAdministrator',
];
const areaRoles: readonly Role[] = [...boardRoles, 'systemAdministrator'];
const reviewRoles: readonly Role[] = ['auditor', 'protectionOfficer', 'districtAdministrator', 'cityAdministrator'];

/** One line a page, in the order of the navigation. The first that a person may open is their start page. */
export const pages: readonly ConsolePage[] = [
  { path: 'board', nav: 'board', group: 'work', roles: boardRoles, load: () => import('../../modules/cases/web/console/board/BoardPage.tsx') },
  { path: 'board/children', roles: fileRoles, load: () => import('../../modules/cases/web/console/board/RecordsPage.tsx') },
  { path: 'leads', nav: 'leads', group: 'work', roles: leadRoles, load: () => import('../../modules/cases/web/console/leads/LeadsPage.tsx') },
  { path: 'leads/:id', roles: fileRoles, load: () => import('../../modules/cases/web/console/leads/LeadPage.tsx') },
  { path: 'decisions', nav: 'decisions', group: 'work', roles: leadRoles, load: () => import('../../modules/cases/web/console/decisions/DecisionsPage.tsx') },
  { path: 'children', nav: 'register', group: 'work', roles: fileRoles, load: () => import('../../modules/children/web/console/register/RegisterPage.tsx') },
  { path: 'children/new', roles: fileRoles, load: () => import('../../modules/children/web/console/new-child/NewChildPage.tsx') },
  { path: 'children/:id', roles: [...fileRoles, ...breakGlassRoles], load: () => import('../../modules/cases/web/console/child/ChildPage.tsx') },
  { path: 'children/:id/print/:sheet', roles: fileRoles, load: () => import('../../modules/cases/web/console/child/PrintPage.tsx') },
  { path: 'import', nav: 'import', group: 'manage', roles: fileRoles, load: () => import('../../modules/children/web/console/import/ImportsPage.tsx') },
  { path: 'import/:id', roles: fileRoles, load: () => import('../../modules/children/web/console/import/ImportPage.tsx') },
  {
    path: 'break-glass',
    nav: 'breakGlass',
    group: 'manage',
    roles: breakGlassRoles,
    load: () => import('../../modules/children/web/console/break-glass/BreakGlassPage.tsx'),
  },
  { path: 'report', nav: 'report', group: 'work', roles: reporterRoles, load: () => import('../../modules/cases/web/console/leads/ReportPage.tsx') },
  { path: 'people', nav: 'people', group: 'manage', roles: peopleRoles, load: () => import('../../modules/accounts/web/people/PeoplePage.tsx') },
  { path: 'people/invitations', roles: peopleRoles, load: () => import('../../modules/accounts/web/people/InvitationsPage.tsx') },
  { path: 'people/:id', roles: peopleRoles, load: () => import('../../modules/accounts/web/people/PersonPage.tsx') },
  { path: 'people/:id/handover', roles: peopleRoles, load: () => import('../../modules/accounts/web/people/HandoverPage.tsx') },
  {
    path: 'organisations',
    nav: 'organisations',
    group: 'manage',
    roles: peopleRoles,
    load: () => import('../../modules/accounts/web/organisations/OrganisationsPage.tsx'),
  },
  { path: 'rules', nav: 'rules', group: 'manage', roles: boardRoles, load: () => import('../../modules/cases/web/console/rules/RulesPage.tsx') },
  { path: 'areas', nav: 'areas', group: 'manage', roles: areaRoles, load: () => import('../../modules/areas/web/console/AreasPage.tsx') },
  { path: 'areas/calendar', roles: areaRoles, load: () => import('../../modules/areas/web/console/CalendarPage.tsx') },
  {
    path: 'access-reviews',
    nav: 'accessReviews',
    group: 'manage',
    roles: reviewRoles,
    load: () => import('../../modules/accounts/web/audit/AccessReviewsPage.tsx'),
  },
  {
    path: 'audit',
    nav: 'audit',
    group: 'manage',
    roles: ['auditor', 'systemAdministrator'],
    load: () => import('../../modules/accounts/web/audit/AuditPage.tsx'),
  },
];
