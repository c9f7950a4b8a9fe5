import { describe, expect, test } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';

const house = await openTestApplication();
const { ask, as, clock, installation, makeAreas, makeStaff, makePerson, givePost } = house;
const db = installation.owner.kysely;

const { district, street, community, farCommunity } = await makeAreas();
const asSupervisor = await as(await makeStaff('childSupervisor', street));

describe('an invitation', () => {
  const PASSWORD = '莫愁前路无知己天下谁人不识君';
  let address = 0;

  const invite = (more: object = {}) => ask(asSupervisor, 'POST', '/api/invitations', { name: '李新人', role: 'childDirector', areaId: community.id, ...more });
  const lookUp = (code: string) => ask(null, 'POST', '/api/invitations/look-up', { code }, { from: `10.0.1.${(address += 1)}` });
  const accept = (code: string, username: string, password = PASSWORD) =>
    ask(null, 'POST', '/api/invitations/accept', { code, username, password }, { from: `10.0.2.${(address += 1)}` });
  const invalid = { status: 404, body: { error: { code: 'accounts.invitationInvalid' } } };

  test('makes an account with a name and password of the invitee’s own', async () => {
    const { code, link } = (await invite({ endsOn: '2028-01-01' })).body;
    expect(link).toBe(`/join#${code}`);
    expect((await lookUp(code.toLowerCase())).body).toMatchObject({
      name: '李新人',
      role: 'childDirector',
      areaPath: '童心市 海棠区 春风街道 向阳社区',
      endsOn: '2028-01-01',
    });
    const { personId } = (await accept(code, 'Li.Xinren')).body;
    const signedIn = await ask(null, 'POST', '/api/auth/sign-in/username', { username: 'li.xinren', password: PASSWORD });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
    expect((await ask({ cookie }, 'GET', '/api/session')).body).toMatchObject({
      person: { id: personId, name: '李新人' },
      posts: [{ role: 'childDirector', areaId: community.id }],
    });
  });

  test('works once', async () => {
    const { code } = (await invite()).body;
    const answers = await Promise.all([accept(code, 'first.one'), accept(code, 'second.one')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
    expect(await lookUp(code)).toMatchObject(invalid);
  });

  test('does not work after its week, when revoked, or when made up', async () => {
    const { id, code } = (await invite()).body;
    expect((await ask(asSupervisor, 'POST', `/api/invitations/${id}/revoke`)).status).toBe(200);
    expect(await accept(code, 'too.late')).toMatchObject(invalid);
    expect(await ask(asSupervisor, 'POST', `/api/invitations/${id}/revoke`)).toMatchObject(invalid);
    const old = (await invite()).body;
    clock.set(new Date(clock.now().getTime() + 7 * 86_400_000));
    expect(await accept(old.code, 'too.late')).toMatchObject(invalid);
    expect(await lookUp('ABCDEFGHJKMNPQRSTVWX')).toMatchObject(invalid);
    expect((await lookUp('short')).status).toBe(400);
  });

  test('ends with the post of whoever made it', async () => {
    const leaver = await makePerson();
    const post = await givePost(leaver, 'childSupervisor', street);
    const { code } = (await ask(await as(leaver), 'POST', '/api/invitations', { name: '李', role: 'childDirector', areaId: community.id })).body;
    await db.updateTable('posts').set({ ends_on: '2026-06-01' }).where('id', '=', post).execute();
    expect(await accept(code, 'orphaned')).toMatchObject(invalid);
  });

  test('asks for a free user name and a good password, and stays open meanwhile', async () => {
    const { code } = (await invite()).body;
    expect((await accept(code, 'li.xinren')).body.error.code).toBe('accounts.usernameTaken');
    expect((await accept(code, '1st')).status).toBe(400);
    const faults = async (password: string) => (await accept(code, 'new.name', password)).body.error.fields;
    expect(await faults('short')).toEqual([{ path: 'password', message: '至少 10 个字符' }]);
    expect(await faults('xx-New.Name-xx')).toEqual([{ path: 'password', message: '密码里不要含用户名' }]);
    expect(await faults('1q2w3e4r5t')).toEqual([{ path: 'password', message: '这个密码太常见，请换一个' }]);
    expect((await accept(code, 'new.name')).status).toBe(200);
  });

  test('can be accepted into an account one is signed in to, but not by whoever made it', async () => {
    const volunteer = await makeStaff('volunteer', farCommunity);
    const { code } = (await invite()).body;
    expect((await ask(null, 'POST', '/api/invitations/accept-signed-in', { code })).status).toBe(401);
    expect((await ask(asSupervisor, 'POST', '/api/invitations/accept-signed-in', { code })).body.error.code).toBe('accounts.notYourself');
    const who = await as(volunteer);
    expect((await ask(who, 'POST', '/api/invitations/accept-signed-in', { code })).body).toEqual({ personId: volunteer });
    expect((await ask(who, 'GET', '/api/session')).body.posts.map((each: { role: string }) => each.role)).toEqual(['volunteer', 'childDirector']);
  });

  test('is made below one’s rank, inside one’s reach, by those who manage people', async () => {
    expect((await invite({ role: 'childSupervisor' })).body.error.code).toBe('accounts.aboveYou');
    expect((await invite({ areaId: farCommunity.id })).body.error.code).toBe('accounts.aboveYou');
    expect((await invite({ areaId: district.id })).status).toBe(403);
    expect((await invite({ role: 'emperor' })).status).toBe(400);
    const asDirector = await as(await makeStaff('childDirector', community));
    expect((await ask(asDirector, 'POST', '/api/invitations', { name: '李', role: 'volunteer', areaId: community.id })).status).toBe(403);
    expect((await ask(null, 'POST', '/api/invitations', { name: '李', role: 'volunteer', areaId: community.id })).status).toBe(401);
  });

  test('is listed, with its state, to those it lies in reach of', async () => {
    const states = async (who: { cookie: string }) => (await ask(who, 'GET', '/api/invitations')).body.items.map((each: { state: string }) => each.state);
    expect(new Set(await states(asSupervisor))).toEqual(new Set(['accepted', 'revoked', 'expired', 'open']));
    expect((await ask(asSupervisor, 'GET', '/api/invitations?state=revoked')).body).toMatchObject({
      total: 1,
      items: [{ name: '李新人', invitedByName: '张工' }],
    });
    expect(await states(await as(await makeStaff('childSupervisor', { id: farCommunity.id })))).toEqual([]);
  });

  test('is never stored in clear', async () => {
    const { id, code } = (await invite()).body;
    const row = await db.selectFrom('invitations').select('code_hash').where('id', '=', id).executeTakeFirstOrThrow();
    expect(row.code_hash.includes(Buffer.from(code))).toBe(false);
  });
});

describe('a way back', () => {
  const PASSWORD = '山重水复疑无路柳暗花明';
  const makeAccount = async (username: string) => {
    const { code } = (await ask(asSupervisor, 'POST', '/api/invitations', { name: '李忘词', role: 'childDirector', areaId: community.id })).body;
    return (await ask(null, 'POST', '/api/invitations/accept', { code, username, password: PASSWORD }, { from: '10.0.3.1' })).body.personId as string;
  };
  const offer = (id: string) => ask(asSupervisor, 'POST', `/api/people/${id}/recovery`);
  const recover = (code: string, password: string) => ask(null, 'POST', '/api/auth/recover', { code, password }, { from: '10.0.3.2' });
  const signIn = async (username: string, password: string) =>
    (await ask(null, 'POST', '/api/auth/sign-in/username', { username, password }, { from: '10.0.3.3' })).status;

  test('sets a new password once, and ends what was open', async () => {
    const id = await makeAccount('li.wangci');
    const who = await as(id);
    const { code, link } = (await offer(id)).body;
    expect(link).toBe(`/recover#${code}`);
    expect((await recover(code, 'short')).status).toBe(400);
    expect((await recover(code, '春江花月夜江畔何人初见')).body).toEqual({ username: 'li.wangci' });
    expect((await recover(code, '春江花月夜江畔何人初见')).body.error.code).toBe('accounts.recoveryInvalid');
    expect((await ask(who, 'GET', '/api/session')).body.signedIn).toBe(false);
    expect([await signIn('li.wangci', PASSWORD), await signIn('li.wangci', '春江花月夜江畔何人初见')]).toEqual([400, 200]);
  });

  test('is for a day, and the newest code alone', async () => {
    const id = await makeAccount('li.erci');
    const first = (await offer(id)).body.code;
    const second = (await offer(id)).body.code;
    expect((await recover(first, '春江花月夜江畔何人初见')).status).toBe(404);
    clock.set(new Date(clock.now().getTime() + 86_400_000));
    expect((await recover(second, '春江花月夜江畔何人初见')).status).toBe(404);
  });

  test('is opened by those who manage the person, nobody else', async () => {
    const far = await makeStaff('childDirector', farCommunity);
    const peer = await makeStaff('childSupervisor', street);
    expect((await offer(far)).status).toBe(404);
    expect((await offer(peer)).body.error.code).toBe('accounts.aboveYou');
    expect((await ask(await as(far), 'POST', `/api/people/${peer}/recovery`)).status).toBe(403);
    expect((await ask(null, 'POST', `/api/people/${peer}/recovery`)).status).toBe(401);
  });
});
