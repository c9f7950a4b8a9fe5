import type { Role } from '../platform/access.ts';

/** The front in which a role does its daily work. */
export const frontOf: Record<Role, '/' | '/field' | '/console'> = {
  childDirector: '/field',
  patrolVisitor: '/field',
  volunteer: '/field',
  hospitalSocialWorker: '/field',
  childSupervisor: '/console',
  stationSocialWorker: '/console',
  stationHead: '/console',
  protectionOfficer: '/console',
  hotlineOperator: '/console',
  districtAdministrator: '/console',
  cityAdministrator: '/console',
  auditor: '/console',
  systemAdministrator: '/console',
  donor: '/',
  guardian: '/',
};

/** Where to go after signing in: the wanted address when it is one of ours, else the fit front. */
export const afterSignIn = (posts: readonly { role: Role }[], wanted: string | null): string => {
  if (wanted !== null && /^\/(?![/\\])/.test(wanted)) return wanted;
  const fronts = posts.map(({ role }) => frontOf[role]);
  return fronts.find((front) => front === '/console') ?? fronts[0] ?? '/';
};

export const signInAddress = (): string => `/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;
