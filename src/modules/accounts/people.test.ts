import { describe, expect, test } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';

const house = await openTestApplication();
const { ask, as, clock, installation, makeAreas, makeStaff, makePerson, givePost } = house;
const db = installation.owner.kysely;
const { city, district, otherDistrict, street, otherStreet, community, otherCommunity, farCommunity } = await makeAreas();

const supervisor = await makeStaff('childSupervisor', street, '周督导');
const officer = await makeStaff('protectionOfficer', district, '吴科长');
const cityAdmin = await makeStaff('cityAdministrator', city, '郑管理');
const [asSupervisor, asOfficer, asCityAdmin] = [await as(supervisor), await as(officer), await as(cityAdmin)];
const asDirector = await as(await makeStaff('childDirector', community, '王主任'));

const codeOf = ({ body }: { body: any }) => body.error?.code;

describe('organisations', () => {
  test('are entered, corrected and ended by those who manage people there, and seen by everybody signed in', async () => {
    const body = { name: '向阳社区居委会', kind: 'residentsCommittee', areaId: community.id };
    const { id } = (await ask(asSupervisor, 'POST', '/api/organisations', body)).body;
    expect((await ask(asDirector, 'GET', `/api/organisations?areaId=${street.id}&text=向阳`)).body).toMatchObject({
      total: 1,
      items: [{ ...body, version: 1 }],
    });
    expect((await ask(asDirector, 'GET', `/api/organisations?areaId=${otherStreet.id}`)).body.items).toEqual([]);
    expect((await ask(asSupervisor, 'PATCH', `/api/organisations/${id}`, { name: '向阳居委会', version: 1 })).status).toBe(200);
    expect(codeOf(await ask(asSupervisor, 'PATCH', `/api/organisations/${id}`, { name: '居委会', version: 1 }))).toBe('request.stale');
    await givePost(await makePerson(), 'childDirector', farCommunity, { organisationId: id });
    expect(codeOf(await ask(asSupervisor, 'POST', `/api/organisations/${id}/end`, { version: 2 }))).toBe('accounts.organisationInUse');
    await db.updateTable('posts').set({ ends_on: '2026-06-01' }).where('organisation_id', '=', id).execute();
    expect((await ask(asSupervisor, 'POST', `/api/organisations/${id}/end`, { version: 2 })).status).toBe(200);
    expect((await ask(asDirector, 'GET', '/api/organisations?ended=true')).body.items).toMatchObject([{ id, endedOn: '2026-06-01' }]);
  });

  test('outside one’s reach cannot be entered or changed', async () => {
    const body = { name: '荷塘社区居委会', kind: 'residentsCommittee', areaId: farCommunity.id };
    expect((await ask(asSupervisor, 'POST', '/api/organisations', body)).status).toBe(404);
    const { id } = (await ask(asOfficer, 'POST', '/api/organisations', body)).body;
    expect(codeOf(await ask(asSupervisor, 'PATCH', `/api/organisations/${id}`, { name: '别人的', version: 1 }))).toBe('request.notFound');
    expect((await ask(asDirector, 'POST', '/api/organisations', body)).status).toBe(403);
    expect((await ask(null, 'GET', '/api/organisations')).status).toBe(401);
    expect((await ask(asOfficer, 'POST', '/api/organisations', { ...body, kind: 'club' })).status).toBe(400);
  });
});

describe('people', () => {
  test('are listed as far as the caller’s posts reach, by area, role and name', async () => {
    const far = await makeStaff('childDirector', farCommunity, '钱主任');
    const names = async (who: { cookie: string }, query = '') =>
      (await ask(who, 'GET', `/api/people?size=100${query}`)).body.items.map((each: { name: string }) => each.name);
    expect(await names(asSupervisor)).toEqual(expect.arrayContaining(['王主任', '周督导']));
    expect(await names(asSupervisor)).not.toContain('钱主任');
    expect(await names(asOfficer, '&role=childDirector')).toEqual(expect.arrayContaining(['王主任', '钱主任']));
    expect(await names(asOfficer, `&areaId=${otherStreet.id}&text=钱`)).toEqual(['钱主任']);
    expect((await ask(asSupervisor, 'GET', `/api/people/${far}`)).status).toBe(404);
    expect((await ask(asDirector, 'GET', '/api/people')).status).toBe(403);
    expect((await ask(asOfficer, 'GET', '/api/people?role=king')).status).toBe(400);
  });

  test('are shown with posts, former posts, and what the caller may do; posts elsewhere stay unseen', async () => {
    const id = await makePerson({ name: '冯两岗' });
    const here = await givePost(id, 'childDirector', otherCommunity);
    await givePost(id, 'childDirector', farCommunity);
    await givePost(id, 'volunteer', community, { endsOn: '2024-01-01' });
    const seen = (await ask(asSupervisor, 'GET', `/api/people/${id}`)).body;
    expect(seen).toMatchObject({
      name: '冯两岗',
      posts: [{ id: here, areaPath: '童心市 海棠区 春风街道 和平社区' }],
      formerPosts: [{ role: 'volunteer', endsOn: '2024-01-01' }],
      // The post in the other street is not this supervisor's to judge, so neither is the whole person.
      may: { disable: false, endPosts: [here] },
    });
    expect((await ask(asOfficer, 'GET', `/api/people/${id}`)).body).toMatchObject({ posts: { length: 2 }, may: { disable: true } });
  });

  test('without a standing post are found as ended', async () => {
    const id = await makePerson({ name: '陈离任' });
    await givePost(id, 'childDirector', community, { endsOn: '2025-01-01' });
    const find = async (ended: boolean) => (await ask(asSupervisor, 'GET', `/api/people?text=陈离任&ended=${ended}`)).body.total;
    expect([await find(false), await find(true)]).toEqual([0, 1]);
  });

  test('are shut out at once when disabled, and let in again', async () => {
    const id = await makeStaff('childDirector', community);
    const who = await as(id);
    const signedIn = async () => (await ask(who, 'GET', '/api/session')).body.signedIn;
    expect(await signedIn()).toBe(true);
    expect((await ask(asSupervisor, 'POST', `/api/people/${id}/disable`, { reason: 'lostDevice' })).body.openWork).toMatchObject({ files: 0 });
    expect(await signedIn()).toBe(false);
    expect((await ask(asSupervisor, 'POST', `/api/people/${id}/enable`)).status).toBe(200);
    expect((await ask(await as(id), 'GET', '/api/session')).body.signedIn).toBe(true);
  });

  test('are not disabled from below, nor by themselves', async () => {
    expect(codeOf(await ask(asSupervisor, 'POST', `/api/people/${supervisor}/disable`, { reason: 'left' }))).toBe('accounts.notYourself');
    const peer = await makeStaff('childSupervisor', street);
    expect(codeOf(await ask(asSupervisor, 'POST', `/api/people/${peer}/disable`, { reason: 'left' }))).toBe('accounts.aboveYou');
    const alsoAdmin = await makeStaff('childDirector', community);
    await givePost(alsoAdmin, 'cityAdministrator', city);
    expect(codeOf(await ask(asSupervisor, 'POST', `/api/people/${alsoAdmin}/disable`, { reason: 'left' }))).toBe('accounts.aboveYou');
    expect((await ask(asSupervisor, 'POST', `/api/people/${peer}/disable`, { reason: 'because' })).status).toBe(400);
  });
});

describe('posts', () => {
  test('are given inside one’s reach and below one’s rank, and hold at once', async () => {
    const id = await makeStaff('childDirector', community);
    const post = { personId: id, role: 'childDirector', areaId: otherCommunity.id, endsOn: '2027-01-01' };
    expect((await ask(asSupervisor, 'POST', '/api/posts', post)).status).toBe(200);
    const { posts } = (await ask(await as(id), 'GET', '/api/session')).body;
    expect(posts.map((each: { areaName: string }) => each.areaName)).toEqual(['向阳社区', '和平社区']);
    expect(codeOf(await ask(asSupervisor, 'POST', '/api/posts', post))).toBe('request.conflict');
  });

  test.each([
    ['a role above', () => asSupervisor, 'stationHead', () => street, 'accounts.aboveYou'],
    ['a peer', () => asSupervisor, 'childSupervisor', () => street, 'accounts.aboveYou'],
    ['a place outside', () => asSupervisor, 'childDirector', () => farCommunity, 'accounts.aboveYou'],
    ['a place above', () => asSupervisor, 'childDirector', () => district, 'accounts.aboveYou'],
    ['another district', () => asOfficer, 'childDirector', () => otherDistrict, 'accounts.aboveYou'],
    ['an auditor', () => asCityAdmin, 'auditor', () => city, 'accounts.aboveYou'],
    ['a system administrator', () => asCityAdmin, 'systemAdministrator', () => city, 'accounts.aboveYou'],
  ])('%s is refused', async (_what, who, role, area, code) => {
    const personId = await makeStaff('volunteer', community);
    const answer = await ask(who(), 'POST', '/api/posts', { personId, role, areaId: area().id });
    expect([answer.status, codeOf(answer)]).toEqual([403, code]);
  });

  test('are not given to oneself, to strangers, or backwards in time', async () => {
    const at = { role: 'childDirector', areaId: community.id };
    expect(codeOf(await ask(asSupervisor, 'POST', '/api/posts', { personId: supervisor, ...at }))).toBe('accounts.notYourself');
    const stranger = await makeStaff('volunteer', otherDistrict);
    expect(codeOf(await ask(asSupervisor, 'POST', '/api/posts', { personId: stranger, ...at }))).toBe('request.notFound');
    const personId = await makeStaff('volunteer', community);
    const backwards = await ask(asSupervisor, 'POST', '/api/posts', { personId, ...at, startsOn: '2026-07-01', endsOn: '2026-06-30' });
    expect([backwards.status, backwards.body.error.fields[0].path]).toEqual([400, 'endsOn']);
    expect((await ask(asDirector, 'POST', '/api/posts', { personId, ...at })).status).toBe(403);
    expect((await ask(null, 'POST', '/api/posts', { personId, ...at })).status).toBe(401);
  });

  test('end on their day, with a reason, and not twice', async () => {
    const id = await makePerson();
    const post = await givePost(id, 'childDirector', community);
    const end = (body: object) => ask(asSupervisor, 'POST', `/api/posts/${post}/end`, body);
    expect((await end({ reason: 'nonsense' })).status).toBe(400);
    expect((await end({ reason: 'termEnded', endsOn: '2026-06-03' })).status).toBe(200);
    const posts = async () => (await ask(await as(id), 'GET', '/api/session')).body.posts.length;
    expect(await posts()).toBe(1);
    clock.set(new Date('2026-06-03T00:00:00+08:00'));
    expect(await posts()).toBe(0);
    expect(codeOf(await end({ reason: 'left' }))).toBe('accounts.postEnded');
    clock.set(new Date('2026-06-01T10:00:00+08:00'));
  });

  test('of one’s own, above, or elsewhere are not ended', async () => {
    const mine = (await ask(asSupervisor, 'GET', '/api/session')).body.posts[0].id;
    expect(codeOf(await ask(asSupervisor, 'POST', `/api/posts/${mine}/end`, { reason: 'left' }))).toBe('accounts.notYourself');
    const peers = await givePost(await makePerson(), 'childSupervisor', street);
    expect(codeOf(await ask(asSupervisor, 'POST', `/api/posts/${peers}/end`, { reason: 'left' }))).toBe('accounts.aboveYou');
    const elsewhere = await givePost(await makePerson(), 'childDirector', farCommunity);
    expect(codeOf(await ask(asSupervisor, 'POST', `/api/posts/${elsewhere}/end`, { reason: 'left' }))).toBe('request.notFound');
  });

  test('leave an audit row for every change', async () => {
    const actions = await db.selectFrom('audit_events').select('action').where('person_id', '=', supervisor).distinct().execute();
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'organisation.created',
        'organisation.changed',
        'organisation.ended',
        'person.disabled',
        'person.enabled',
        'post.given',
        'post.ended',
      ]),
    );
  });
});
