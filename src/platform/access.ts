/** The roles a post can carry. One list for the contracts, the row policies (table `role_walls`) and the pages. */
export const roles = [
  'childDirector',
  'childSupervisor',
  'stationSocialWorker',
  'stationHead',
  'protectionOfficer',
  'hotlineOperator',
  'patrolVisitor',
  'hospitalSocialWorker',
  'volunteer',
  'donor',
  'guardian',
  'districtAdministrator',
  'cityAdministrator',
  'auditor',
  'systemAdministrator',
] as const;

export type Role = (typeof roles)[number];

/**
 * Who may call a route. Naming roles also narrows what the call can reach: only posts that
 * carry one of these roles count inside its transaction, so a director of one community who
 * is a supervisor elsewhere cannot approve at home.
 */
export type Access = 'public' | 'signedIn' | { readonly roles: readonly Role[] };

/** A role somebody holds at an area and everything below it, from a day to a day. */
export type Post = {
  id: string;
  role: Role;
  areaId: string;
  areaLastId: string;
  areaName: string;
  organisationId: string | null;
  /** What its role opens (table `role_walls`). */
  walls: readonly string[];
};

export const mayCall = (access: Access, posts: readonly Post[], signedIn: boolean): boolean =>
  access === 'public' || (signedIn && (access === 'signedIn' || posts.some((post) => access.roles.includes(post.role))));

/** Roles whose sign-in needs a second factor (house rule, after GB/T 22239 practice for administrators). */
export const rolesWithSecondFactor: readonly Role[] = ['districtAdministrator', 'cityAdministrator', 'auditor', 'systemAdministrator'];
