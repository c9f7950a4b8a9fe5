import { sql } from 'kysely';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';

const { ask, as, clock, installation, makeAreas, makeStaff, makePerson, givePost } = await openTestApplication();
const db = installation.owner.kysely;
const { city, district, street, community, otherCommunity, farCommunity } = await makeAreas();
const bytes = Buffer.from('sealed');

const asSupervisor = await as(await makeStaff('childSupervisor', street));
await sql`insert into risk_schemes (id, name, area_id, levels) values ('test', 'test', ${city.id}, '[]') on conflict do nothing`.execute(db);

type Area = { id: string };

/** A child with an open case, a plan of three lines (one achieved) and a next visit, all one person's; and a lead. */
const makeWork = async (ownerId: string, area: Area): Promise<string> => {
  const [childId, caseId, planId] = [v7(), v7(), v7()];
  await db
    .insertInto('children')
    .values({ id: childId, file_code: childId.slice(-12), area_id: area.id, name_sealed: bytes, name_hash: bytes, owner_id: ownerId })
    .execute();
  await db
    .insertInto('cases')
    .values({ id: caseId, case_no: caseId, child_id: childId, episode: 1, phase: 'intervention', owner_id: ownerId, opened_on: '2026-01-01' })
    .execute();
  await db
    .insertInto('care_plans')
    .values({ id: planId, child_id: childId, case_id: caseId, state: 'active', review_on: '2026-09-01', created_by: ownerId })
    .execute();
  for (const state of ['planned', 'underWay', 'achieved']) await makeLine(ownerId, planId, childId, state);
  await db
    .insertInto('visit_dues')
    .values({ child_id: childId, area_id: area.id, owner_id: ownerId, due_on: '2026-06-10', channels: ['homeVisit'], reason: 'rule' })
    .execute();
  for (const state of ['triaged', 'closed'])
    await db
      .insertInto('leads')
      .values({ id: v7(), receipt_hash: Buffer.from(v7()), area_id: area.id, channel: 'citizen', body_sealed: bytes, state, assigned_to: ownerId })
      .execute();
  return childId;
};

const makeLine = (ownerId: string, planId: string, childId: string, state: string) =>
  db
    .insertInto('plan_lines')
    .values({
      id: v7(),
      plan_id: planId,
      child_id: childId,
      system: 'safety',
      dimension: 'body',
      support: 'service',
      need_sealed: bytes,
      goal_sealed: bytes,
      measure_sealed: bytes,
      responsible_id: ownerId,
      due_on: '2026-07-01',
      state,
    })
    .execute();

/** Everything still open in somebody's name, over the whole city. */
const openOf = async (personId: string) => {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from children where owner_id = ${personId}::uuid and status = 'open') as files,
    (select count(*)::int from cases where owner_id = ${personId}::uuid and closed_at is null) as cases,
    (select count(*)::int from plan_lines where responsible_id = ${personId}::uuid and state in ('planned', 'underWay')) as "planLines",
    (select count(*)::int from visit_dues where owner_id = ${personId}::uuid) as "visitDues",
    (select count(*)::int from leads where assigned_to = ${personId}::uuid and state not in ('closed', 'merged')) as leads`.execute(db);
  return rows[0];
};

const makeLeaver = async (area: Area = community) => {
  const personId = await makePerson({ name: '孙离任' });
  const postId = await givePost(personId, 'childDirector', area);
  return { personId, postId };
};
const nothing = { files: 0, cases: 0, planLines: 0, visitDues: 0, leads: 0 };
const one = { files: 1, cases: 1, planLines: 2, visitDues: 1, leads: 1 };
const two = { files: 2, cases: 2, planLines: 4, visitDues: 2, leads: 2 };
const codeOf = ({ body }: { body: any }) => body.error?.code;

const handOver = (who: { cookie: string }, leaver: { personId: string; postId: string }, toPersonId: string, more: object = {}) =>
  ask(who, 'POST', `/api/people/${leaver.personId}/handover`, { postId: leaver.postId, toPersonId, reason: 'left', ...more });

describe('a handover', () => {
  test('moves everything open inside the post’s area, nothing else, and ends the post', async () => {
    const leaver = await makeLeaver();
    const children = [await makeWork(leaver.personId, community), await makeWork(leaver.personId, community)];
    await makeWork(leaver.personId, otherCommunity);
    const successor = await makeStaff('childDirector', community, '李接手');
    const preview = await ask(asSupervisor, 'GET', `/api/people/${leaver.personId}/handover?postId=${leaver.postId}`);
    expect(preview.body.openWork).toEqual(two);
    expect(preview.body.successors).toContainEqual({ id: successor, name: '李接手', role: 'childDirector', areaName: '向阳社区' });

    const answer = await handOver(asSupervisor, leaver, successor);
    expect(answer.body.moved).toEqual(two);
    expect([await openOf(leaver.personId), await openOf(successor)]).toEqual([one, two]);
    expect((await ask(await as(leaver.personId), 'GET', '/api/session')).body.posts).toEqual([]);

    const shown = (await ask(asSupervisor, 'GET', `/api/people/${leaver.personId}`)).body;
    expect(shown).toMatchObject({ posts: [], formerPosts: [{ endReason: 'left' }], handovers: [{ id: answer.body.id, toName: '李接手', moved: two }] });
    const events = await db
      .selectFrom('case_events')
      .select(['child_id', 'detail'])
      .where('kind', '=', 'handedOver')
      .where('child_id', 'in', children)
      .execute();
    expect(events).toHaveLength(2);
    expect(events[0]?.detail).toEqual({ from: leaver.personId, to: successor });
    const audit = await db
      .selectFrom('audit_events')
      .select('detail')
      .where('action', '=', 'handover.made')
      .where('subject_id', '=', leaver.personId)
      .execute();
    expect(audit).toMatchObject([{ detail: { to: successor, moved: two } }]);
  });

  test('is made whole by an administrator who may not read one file of it', async () => {
    const leaver = await makeLeaver();
    await makeWork(leaver.personId, community);
    const asAdministrator = await as(await makeStaff('districtAdministrator', district));
    const successor = await makeStaff('stationHead', street);
    expect((await handOver(asAdministrator, leaver, successor)).body.moved).toEqual(one);
    expect(await openOf(leaver.personId)).toEqual(nothing);
    expect((await ask(asAdministrator, 'GET', '/api/children')).status).not.toBe(200);
  });

  test('may keep the post, or end it on a later day; the work passes now', async () => {
    const leaver = await makeLeaver();
    const successor = await makeStaff('childDirector', community);
    await makeWork(leaver.personId, community);
    const asLeaver = await as(leaver.personId);
    const posts = async () => (await ask(asLeaver, 'GET', '/api/session')).body.posts.length;
    await handOver(asSupervisor, leaver, successor, { keepPost: true, reason: 'onLeave' });
    expect([await posts(), await openOf(leaver.personId)]).toEqual([1, nothing]);
    expect((await handOver(asSupervisor, leaver, successor, { effectiveOn: '2026-06-30' })).body.moved).toEqual(nothing);
    expect(await posts()).toBe(1);
    clock.set(new Date('2026-06-30T00:00:00+08:00'));
    expect(await posts()).toBe(0);
    clock.set(new Date('2026-06-01T10:00:00+08:00'));
  });

  test('also clears what is left behind a post that has ended', async () => {
    const leaver = await makeLeaver();
    await makeWork(leaver.personId, community);
    await db.updateTable('posts').set({ ends_on: '2026-05-01' }).where('id', '=', leaver.postId).execute();
    const successor = await makeStaff('childDirector', community);
    expect((await handOver(asSupervisor, leaver, successor)).body.moved).toEqual(one);
    const post = await db.selectFrom('posts').select('ends_on').where('id', '=', leaver.postId).executeTakeFirstOrThrow();
    expect(post.ends_on).toBe('2026-05-01');
  });

  test.each([
    ['whose post lies elsewhere', () => makeStaff('childDirector', otherCommunity), 'accounts.successorCannot'],
    ['whose role may not own files', () => makeStaff('volunteer', community), 'accounts.successorCannot'],
    [
      'who is disabled',
      async () => {
        const id = await makeStaff('childDirector', community);
        await db.updateTable('people').set({ disabled_at: new Date() }).where('id', '=', id).execute();
        return id;
      },
      'accounts.successorCannot',
    ],
    [
      'whose post has ended',
      async () => {
        const id = await makePerson();
        await givePost(id, 'childDirector', community, { endsOn: '2026-06-01' });
        return id;
      },
      'accounts.successorCannot',
    ],
    ['who is a stranger', () => makePerson(), 'request.notFound'],
  ])('to somebody %s is refused and moves nothing', async (_who, make, code) => {
    const leaver = await makeLeaver();
    await makeWork(leaver.personId, community);
    expect(codeOf(await handOver(asSupervisor, leaver, await make()))).toBe(code);
    expect(await openOf(leaver.personId)).toEqual(one);
  });

  test('outside one’s reach, above one’s rank, of one’s own post, or without the right is refused', async () => {
    const far = await makeLeaver(farCommunity);
    const successor = await makeStaff('protectionOfficer', district);
    expect(codeOf(await handOver(asSupervisor, far, successor))).toBe('request.notFound');
    const peerId = await makePerson();
    const peer = { personId: peerId, postId: await givePost(peerId, 'childSupervisor', street) };
    const near = await makeStaff('childDirector', community);
    expect(codeOf(await handOver(asSupervisor, peer, near))).toBe('accounts.aboveYou');
    expect(codeOf(await handOver(await as(peerId), peer, near))).toBe('accounts.notYourself');
    const leaver = await makeLeaver();
    expect((await handOver(await as(near), leaver, near)).status).toBe(403);
    expect((await ask(null, 'POST', `/api/people/${leaver.personId}/handover`, {})).status).toBe(401);
    expect((await handOver(asSupervisor, leaver, near, { reason: '他说要走' })).status).toBe(400);
    expect(codeOf(await handOver(asSupervisor, { ...leaver, personId: near }, near))).toBe('request.notFound');
  });
});

describe('a post with open work', () => {
  test('cannot be ended before the handover', async () => {
    const leaver = await makeLeaver();
    await makeWork(leaver.personId, community);
    const end = () => ask(asSupervisor, 'POST', `/api/posts/${leaver.postId}/end`, { reason: 'left' });
    const refused = await end();
    expect([refused.status, codeOf(refused), refused.body.error.detail]).toEqual([409, 'accounts.workToHandOver', one]);
    await handOver(asSupervisor, leaver, await makeStaff('childDirector', community), { keepPost: true });
    expect((await end()).status).toBe(200);
  });

  test('is named when its holder is disabled', async () => {
    const leaver = await makeLeaver();
    await makeWork(leaver.personId, community);
    const answer = await ask(asSupervisor, 'POST', `/api/people/${leaver.personId}/disable`, { reason: 'misuse' });
    expect(answer.body.openWork).toEqual(one);
  });
});

test('work left behind is listed until it is handed over: post ended, ending soon, or holder shut out', async () => {
  const ended = await makeLeaver(otherCommunity);
  const soon = await makeLeaver(otherCommunity);
  const shutOut = await makeLeaver(otherCommunity);
  const goesOn = await makeLeaver(otherCommunity);
  const idle = await makeLeaver(otherCommunity);
  for (const { personId } of [ended, soon, shutOut, goesOn]) await makeWork(personId, otherCommunity);
  const endOn = (postId: string, day: string) => db.updateTable('posts').set({ ends_on: day }).where('id', '=', postId).execute();
  await endOn(ended.postId, '2026-05-01');
  await endOn(soon.postId, '2026-06-10');
  await endOn(goesOn.postId, '2026-05-01');
  await givePost(goesOn.personId, 'stationSocialWorker', street);
  await endOn(idle.postId, '2026-05-01');
  await db.updateTable('people').set({ disabled_at: new Date() }).where('id', '=', shutOut.personId).execute();
  const listed = async (who = asSupervisor) =>
    (await ask(who, 'GET', '/api/handovers/due')).body.items
      .map((each: { postId: string }) => each.postId)
      .filter((id: string) => [ended, soon, shutOut, goesOn, idle].some(({ postId }) => postId === id));
  expect(new Set(await listed())).toEqual(new Set([ended.postId, soon.postId, shutOut.postId]));
  expect(await listed(await as(await makeStaff('districtAdministrator', district)))).toHaveLength(3);
  await handOver(asSupervisor, ended, await makeStaff('childDirector', otherCommunity));
  expect(await listed()).not.toContain(ended.postId);
  expect((await ask(asSupervisor, 'GET', '/api/handovers/due')).body.items[0].openWork).toBeDefined();
});
