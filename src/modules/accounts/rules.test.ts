import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles, type Post, type Role } from '../../platform/access.ts';
import { gives, invitationState, isTooOld, lockMinutes, mayGive, mayTakeOver, owningRoles, peopleManagers, secondFactorOf, type AreaRange } from './rules.ts';
import { passwordFault } from './passwords.ts';

/** How high a role stands; equal ranks are peers. */
const rank: Record<Role, number> = {
  guardian: 0,
  donor: 0,
  volunteer: 0,
  patrolVisitor: 1,
  hotlineOperator: 1,
  hospitalSocialWorker: 1,
  childDirector: 1,
  stationSocialWorker: 1,
  stationHead: 2,
  childSupervisor: 2,
  protectionOfficer: 3,
  districtAdministrator: 4,
  auditor: 5,
  cityAdministrator: 5,
  systemAdministrator: 6,
};

const range = fc.tuple(fc.bigInt(0n, 99n), fc.bigInt(0n, 99n)).map(([a, b]): AreaRange => ({ id: String(a < b ? a : b), lastId: String(a < b ? b : a) }));
const role = fc.constantFrom(...roles);
const post = fc
  .tuple(role, range)
  .map(([held, area]): Post => ({ id: '', role: held, areaId: area.id, areaLastId: area.lastId, areaName: '', organisationId: null, walls: [] }));
const posts = fc.array(post, { maxLength: 4 });

test('nobody gives a role that stands above every post of theirs, or a place outside those posts', () => {
  fc.assert(
    fc.property(posts, role, range, (held, wanted, area) => {
      if (!mayGive(held, wanted, area)) return;
      const behind = held.filter((each) => BigInt(each.areaId) <= BigInt(area.id) && BigInt(area.lastId) <= BigInt(each.areaLastId));
      expect(behind.some((each) => rank[each.role] >= rank[wanted])).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what may be given in an area may be given in every part of it', () => {
  fc.assert(
    fc.property(posts, role, fc.tuple(range, range), (held, wanted, [one, other]) => {
      const inner = BigInt(one.id) <= BigInt(other.id) && BigInt(other.lastId) <= BigInt(one.lastId);
      if (inner && mayGive(held, wanted, one)) expect(mayGive(held, wanted, other)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('one more post never takes a right away', () => {
  fc.assert(fc.property(posts, post, role, range, (held, more, wanted, area) => !mayGive(held, wanted, area) || mayGive([...held, more], wanted, area)));
});

test('auditors come from system administrators alone, and manage nobody', () => {
  const givers = peopleManagers.filter((each) => gives[each]?.includes('auditor'));
  expect(givers).toEqual(['systemAdministrator']);
  expect(peopleManagers).not.toContain('auditor');
  expect(peopleManagers.filter((each) => gives[each]?.includes('systemAdministrator'))).toEqual(['systemAdministrator']);
});

test('work passes only to somebody who may own it, there', () => {
  const area = { id: '10', lastId: '19' };
  const held = (each: Role, from: string, to: string): Post[] => [
    { id: '', role: each, areaId: from, areaLastId: to, areaName: '', organisationId: null, walls: [] },
  ];
  for (const each of roles) expect(mayTakeOver(held(each, '0', '99'), area)).toBe(owningRoles.includes(each));
  expect(mayTakeOver(held('childDirector', '10', '18'), area)).toBe(false);
});

test('a lock begins at the limit, doubles, and stays within a day', () => {
  expect([1, 4, 5, 6, 7, 11, 12, 500].map((failures) => lockMinutes(failures, 5))).toEqual([0, 0, 15, 30, 60, 960, 1440, 1440]);
});

test('a second factor is asked of those whose role needs it, except in the demo', () => {
  const session = { demo: false, enrolled: false, posts: [{ role: 'auditor' as const }] };
  expect(secondFactorOf(session)).toBe('enrol');
  expect(secondFactorOf({ ...session, enrolled: true })).toBe('done');
  expect(secondFactorOf({ ...session, demo: true })).toBe('notNeeded');
  expect(secondFactorOf({ ...session, posts: [{ role: 'childDirector' }] })).toBe('notNeeded');
});

test('administrators sign in anew after half a day', () => {
  expect(isTooOld({ ageMinutes: 719, posts: [{ role: 'cityAdministrator' }] })).toBe(false);
  expect(isTooOld({ ageMinutes: 720, posts: [{ role: 'cityAdministrator' }] })).toBe(true);
  expect(isTooOld({ ageMinutes: 9000, posts: [{ role: 'childDirector' }] })).toBe(false);
});

test('an invitation is open until the first thing that closes it', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const later = new Date('2026-06-02T00:00:00Z');
  const row = { accepted_at: null, revoked_at: null, expires_at: later };
  expect(invitationState(row, now)).toBe('open');
  expect(invitationState(row, later)).toBe('expired');
  expect(invitationState({ ...row, revoked_at: now }, later)).toBe('revoked');
  expect(invitationState({ ...row, accepted_at: now }, later)).toBe('accepted');
});

test.each([
  ['短', 'short'],
  ['a'.repeat(129), 'long'],
  ['xx-Wang.Fang-xx', 'username'],
  ['1Q2w3E4r5T', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['春风送暖入屠苏一千年', undefined],
])('the password %j is judged %j', (password, fault) => {
  expect(passwordFault(password, 'wang.fang')).toBe(fault);
});
