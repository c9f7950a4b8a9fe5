import { rolesWithSecondFactor, type Post, type Role } from '../../platform/access.ts';

export type AreaRange = { id: string; lastId: string };

const officersGive = [
  'childDirector',
  'childSupervisor',
  'stationSocialWorker',
  'stationHead',
  'patrolVisitor',
  'hospitalSocialWorker',
  'hotlineOperator',
  'volunteer',
] as const satisfies readonly Role[];

/** Who may appoint, invite and end whom, inside the area of the post that says so. Nobody gives what stands above. */
export const gives: Partial<Record<Role, readonly Role[]>> = {
  childSupervisor: ['childDirector', 'patrolVisitor', 'volunteer'],
  stationHead: ['stationSocialWorker', 'volunteer'],
  protectionOfficer: officersGive,
  districtAdministrator: [...officersGive, 'protectionOfficer'],
  cityAdministrator: [...officersGive, 'protectionOfficer', 'donor', 'guardian', 'districtAdministrator', 'cityAdministrator'],
  systemAdministrator: [
    ...officersGive,
    'protectionOfficer',
    'donor',
    'guardian',
    'districtAdministrator',
    'cityAdministrator',
    'auditor',
    'systemAdministrator',
  ],
};

export const peopleManagers = Object.keys(gives) as Role[];

/** Roles that may answer for a child's file, so that work can pass to them. */
export const owningRoles: readonly Role[] = ['childDirector', 'childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer'];

export const covers = (post: Pick<Post, 'areaId' | 'areaLastId'>, area: AreaRange): boolean =>
  BigInt(post.areaId) <= BigInt(area.id) && BigInt(area.lastId) <= BigInt(post.areaLastId);

export const mayGive = (posts: readonly Post[], role: Role, area: AreaRange): boolean =>
  posts.some((post) => gives[post.role]?.includes(role) && covers(post, area));

export const mayTakeOver = (posts: readonly Post[], area: AreaRange): boolean => posts.some((post) => owningRoles.includes(post.role) && covers(post, area));

export type SecondFactor = 'needed' | 'enrol' | 'done' | 'notNeeded';

export const needsSecondFactor = (posts: readonly { role: Role }[]): boolean => posts.some((post) => rolesWithSecondFactor.includes(post.role));

/** What stands between a session and its posts. A demo session shows the work, not the door. */
export const secondFactorOf = (session: { demo: boolean; enrolled: boolean; posts: readonly { role: Role }[] }): SecondFactor => {
  if (session.demo) return 'notNeeded';
  if (session.enrolled) return 'done';
  return needsSecondFactor(session.posts) ? 'enrol' : 'notNeeded';
};

export const SESSION_DAYS = 7;
const ADMINISTRATOR_SESSION_MINUTES = 12 * 60;

/** Administrators and auditors sign in anew each working day. */
export const isTooOld = (session: { ageMinutes: number; posts: readonly { role: Role }[] }): boolean =>
  session.ageMinutes >= ADMINISTRATOR_SESSION_MINUTES && needsSecondFactor(session.posts);

const FIRST_LOCK_MINUTES = 15;
const LONGEST_LOCK_MINUTES = 24 * 60;

/** How long a name or address stays shut after so many wrong tries: none below the limit, then doubling. */
export const lockMinutes = (failures: number, limit: number): number =>
  failures < limit ? 0 : Math.min(FIRST_LOCK_MINUTES * 2 ** Math.min(failures - limit, 16), LONGEST_LOCK_MINUTES);

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export const invitationState = (row: { accepted_at: Date | null; revoked_at: Date | null; expires_at: Date }, now: Date): InvitationState => {
  if (row.accepted_at !== null) return 'accepted';
  if (row.revoked_at !== null) return 'revoked';
  return row.expires_at <= now ? 'expired' : 'open';
};

export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
