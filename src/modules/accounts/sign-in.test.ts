import { createHmac } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type Answer } from '../../../tests/support/application.ts';

const house = await openTestApplication();
const { app, ask, as, clock, messages, installation, makeAreas, makeStaff, makePerson, givePost } = house;
const db = installation.owner.kysely;
const { city, district, community } = await makeAreas();

const PASSWORD = '青山不改绿水长流7';
const passwordHash = await hashPassword(PASSWORD);
let serial = 0;

/** Somebody with a user name and the one password. */
const makeAccount = async (role: 'childDirector' | 'cityAdministrator', area: { id: string }) => {
  const username = `person${(serial += 1)}`;
  const id = await makePerson({ username });
  await givePost(id, role, area);
  await sql`insert into auth."user" (id, name, email, username) values (${id}::uuid, '', ${`${id}@invalid`}, ${username})`.execute(db);
  await sql`insert into auth.account ("accountId", "providerId", "userId", password) values (${id}, 'credential', ${id}::uuid, ${passwordHash})`.execute(db);
  return { id, username };
};

let address = '10.0.0.0';
const signIn = (username: string, password = PASSWORD) => ask(null, 'POST', '/api/auth/sign-in/username', { username, password }, { from: address });

/** The browser's part: what Set-Cookie says, for the next request. */
const cookieOf = ({ headers }: Answer) => ({
  cookie: [headers['set-cookie']]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; '),
});

const sessionOf = async (who: { cookie: string } | null) => (await ask(who, 'GET', '/api/session')).body;

// Each test from an address of its own: one address bears only so many tries, and requests a minute.
beforeEach(() => {
  address = `10.0.0.${(serial += 1)}`;
});

describe('user name and password', () => {
  test('open a session that knows its posts and keeps its token out of the page', async () => {
    const { id, username } = await makeAccount('childDirector', community);
    const answer = await signIn(username.toUpperCase());
    expect(answer.body).toEqual({ next: 'signedIn' });
    expect(String(answer.headers['set-cookie'])).toMatch(/tongxin\.session_token=.*HttpOnly.*SameSite=Lax/);
    const session = await sessionOf(cookieOf(answer));
    expect(session).toMatchObject({ signedIn: true, person: { id, username }, secondFactor: 'notNeeded', demo: false });
    expect(session.posts).toMatchObject([{ role: 'childDirector', areaId: community.id, areaName: '向阳社区' }]);
  });

  test('fail alike for a wrong password and for nobody', async () => {
    const { username } = await makeAccount('childDirector', community);
    const [wrong, nobody] = [await signIn(username, 'wrong password'), await signIn('nobody.at.all')];
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.code).toBe('accounts.wrongNameOrPassword');
    expect({ ...nobody.body.error, requestId: '' }).toEqual({ ...wrong.body.error, requestId: '' });
  });

  test('do not open the door to the disabled', async () => {
    const { id, username } = await makeAccount('childDirector', community);
    const before = cookieOf(await signIn(username));
    await db.updateTable('people').set({ disabled_at: new Date() }).where('id', '=', id).execute();
    expect((await signIn(username)).body.error.code).toBe('accounts.wrongNameOrPassword');
    expect(await sessionOf(before)).toMatchObject({ signedIn: false, posts: [] });
  });
});

describe('the lock', () => {
  test.each(['of a name that exists', 'of a name that does not'])('%s shuts after five wrong tries and doubles', async (whose) => {
    const { username } = await makeAccount('childDirector', community);
    const name = whose.endsWith('not') ? `ghost${(serial += 1)}` : username;
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn(name, 'wrong')).status).toBe(400);
    const shut = await signIn(name);
    expect([shut.status, shut.body.error.code, shut.body.error.message]).toEqual([429, 'accounts.locked', '错的次数太多，请过 15 分钟再试。']);
    clock.set(new Date(clock.now().getTime() + 15 * 60_000));
    expect((await signIn(name, 'wrong')).status).toBe(400);
    expect((await signIn(name)).body.error.message).toContain(' 30 ');
  });

  test('counts tries that come all at once', async () => {
    const { username } = await makeAccount('childDirector', community);
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(username, 'wrong')));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
    expect((await signIn(username)).status).toBe(429);
  });

  test('of an address shuts after twenty wrong tries at many names, and a right answer does not open it', async () => {
    const { username } = await makeAccount('childDirector', community);
    for (let tries = 0; tries < 19; tries += 1) await signIn(`ghost${(serial += 1)}`, 'wrong');
    expect((await signIn(username)).status).toBe(200);
    expect((await signIn('ghost', 'wrong')).status).toBe(400);
    expect((await signIn(username)).status).toBe(429);
    expect((await ask(null, 'POST', '/api/auth/sign-in/username', { username, password: PASSWORD }, { from: '10.1.1.1' })).status).toBe(200);
  });

  test('forgets wrong tries after a right answer', async () => {
    const { username } = await makeAccount('childDirector', community);
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await signIn(username, 'wrong');
      expect((await signIn(username)).status).toBe(200);
    }
  });
});

describe('the second factor', () => {
  const administrator = () => makeAccount('cityAdministrator', city);
  const enrol = async (who: { cookie: string }) => {
    const { totpUri } = (await ask(who, 'POST', '/api/auth/two-factor/enable', { password: PASSWORD })).body;
    const secret = new URL(totpUri).searchParams.get('secret')!;
    const verified = await ask(who, 'POST', '/api/auth/two-factor/verify-totp', { code: totp(secret) });
    return { secret, verified, totpUri };
  };

  test('is demanded of an administrator: no posts before it is set up', async () => {
    const { username } = await administrator();
    const who = cookieOf(await signIn(username));
    expect(await sessionOf(who)).toMatchObject({ signedIn: true, secondFactor: 'enrol', posts: [] });
    expect((await ask(who, 'GET', '/api/people')).status).toBe(403);
    const { verified, totpUri } = await enrol(who);
    expect(totpUri).toContain(username);
    const after = cookieOf(verified);
    expect(await sessionOf(after)).toMatchObject({ secondFactor: 'done', posts: [{ role: 'cityAdministrator' }] });
    expect((await ask(after, 'GET', '/api/people')).status).toBe(200);
  });

  test('withholds the rows too, not only the routes', async () => {
    const who = await as(await makeStaff('cityAdministrator', city), { secondFactor: false });
    const reachOf = async () => {
      const actor = await app.signIn.authenticate({ headers: who });
      const seen = sql<{ people: string; me: number }>`select reach('people')::text as people, (select count(*)::int from people) as me`;
      return app.work(actor, {}, async (tx) => (await seen.execute(tx.db)).rows[0]);
    };
    expect(await reachOf()).toEqual({ people: '{}', me: 1 });
    await db.updateTable('posts').set({ role: 'protectionOfficer' }).where('role', '=', 'cityAdministrator').execute();
    expect((await reachOf())?.people).not.toBe('{}');
  });

  test('stands between the password and the session from then on', async () => {
    const { username } = await administrator();
    const { secret } = await enrol(cookieOf(await signIn(username)));
    const half = await signIn(username);
    expect(half.body).toEqual({ next: 'secondFactor' });
    const challenged = cookieOf(half);
    expect(await sessionOf(challenged)).toMatchObject({ signedIn: false, secondFactor: 'needed' });
    const whole = await ask(challenged, 'POST', '/api/auth/two-factor/verify-totp', { code: totp(secret) });
    expect(await sessionOf(cookieOf(whole))).toMatchObject({ signedIn: true, secondFactor: 'done' });
  });

  test('locks after five wrong codes, whatever password comes with the next', async () => {
    const { username } = await administrator();
    const { secret } = await enrol(cookieOf(await signIn(username)));
    for (let tries = 0; tries < 5; tries += 1) {
      const challenged = cookieOf(await signIn(username));
      expect((await ask(challenged, 'POST', '/api/auth/two-factor/verify-totp', { code: '000000' })).body.error.code).toBe('accounts.wrongCode');
    }
    const challenged = cookieOf(await signIn(username));
    expect((await ask(challenged, 'POST', '/api/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(429);
    expect((await ask(challenged, 'POST', '/api/auth/two-factor/verify-backup-code', { code: 'aaaaa-bbbbb' })).status).toBe(429);
  });

  test('has backup codes, each for one use', async () => {
    const { username } = await administrator();
    const who = cookieOf(await signIn(username));
    const { verified } = await enrol(who);
    const { backupCodes } = (await ask(cookieOf(verified), 'POST', '/api/auth/two-factor/generate-backup-codes', { password: PASSWORD })).body;
    const use = async () => ask(cookieOf(await signIn(username)), 'POST', '/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] });
    expect((await use()).status).toBe(200);
    expect((await use()).status).toBe(400);
  });

  test('needs the password to be set up, and a challenge to be answered', async () => {
    const { username } = await administrator();
    const who = cookieOf(await signIn(username));
    expect((await ask(who, 'POST', '/api/auth/two-factor/enable', { password: 'wrong' })).body.error.code).toBe('accounts.wrongPassword');
    expect((await ask(null, 'POST', '/api/auth/two-factor/verify-totp', { code: '123456' })).body.error.code).toBe('accounts.signInAgain');
  });
});

describe('a phone code', () => {
  const send = (phone: string) => ask(null, 'POST', '/api/auth/phone-number/send-otp', { phone });
  const verify = (phone: string, code: string) => ask(null, 'POST', '/api/auth/phone-number/verify', { phone, code });
  const givePhone = async (id: string, phone: string) => {
    const { sealing } = installation;
    const sealed = { phone_sealed: sealing.seal('people.phone', phone), phone_hash: sealing.lookup('people.phone', phone) };
    await db.updateTable('people').set(sealed).where('id', '=', id).execute();
  };
  const lastCode = () => /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] ?? '';

  test('signs in whoever has the phone, once, within five minutes', async () => {
    const id = await makeStaff('childDirector', community);
    await givePhone(id, '13800000001');
    await send('+86 138-0000-0001');
    const code = lastCode();
    const answer = await verify('13800000001', code);
    expect(await sessionOf(cookieOf(answer))).toMatchObject({ signedIn: true, person: { id, phoneMasked: '138****0001' } });
    expect((await verify('13800000001', code)).body.error.code).toBe('accounts.wrongCode');
    clock.set(new Date(clock.now().getTime() + 61_000));
    await send('13800000001');
    clock.set(new Date(clock.now().getTime() + 301_000));
    expect((await verify('13800000001', lastCode())).status).toBe(400);
  });

  test('answers alike for a number nobody has, makes nobody, and sends nothing', async () => {
    const before = messages.length;
    const users = async () => (await sql<{ n: number }>`select count(*)::int as n from auth."user"`.execute(db)).rows[0]!.n;
    const there = await users();
    expect((await send('13900000002')).body).toEqual({ done: true });
    expect((await send('13900000002')).body.error.code).toBe('accounts.waitForCode');
    expect((await verify('13900000002', '123456')).body.error.code).toBe('accounts.wrongCode');
    expect([messages.length, await users()]).toEqual([before, there]);
  });

  test('bears five wrong tries', async () => {
    await givePhone(await makeStaff('childDirector', community), '13800000003');
    await send('13800000003');
    const wrong = lastCode() === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries += 1) expect((await verify('13800000003', wrong)).status).toBe(400);
    expect((await verify('13800000003', lastCode())).status).toBe(429);
  });

  test('is not enough for an administrator', async () => {
    const before = messages.length;
    await givePhone(await makeStaff('cityAdministrator', city), '13800000004');
    expect((await send('13800000004')).body).toEqual({ done: true });
    expect(messages).toHaveLength(before);
  });

  test('proves a phone of one’s own; the number is stored sealed', async () => {
    const id = await makeStaff('childDirector', community);
    const who = await as(id, { secondFactor: false });
    await ask(who, 'POST', '/api/session/phone/code', { phone: '13800000005' });
    expect((await ask(who, 'PUT', '/api/session/phone', { phone: '13800000005', code: lastCode() })).status).toBe(200);
    const { rows } = await sql<{
      clear: boolean;
    }>`select position('13800000005' in encode(phone_sealed, 'escape')) > 0 as clear from people where id = ${id}::uuid`.execute(db);
    expect(rows).toEqual([{ clear: false }]);
    const other = await as(await makeStaff('childDirector', community), { secondFactor: false });
    clock.set(new Date(clock.now().getTime() + 61_000));
    await ask(other, 'POST', '/api/session/phone/code', { phone: '13800000005' });
    expect((await ask(other, 'PUT', '/api/session/phone', { phone: '13800000005', code: lastCode() })).body.error.code).toBe('accounts.phoneTaken');
  });
});

describe('a session', () => {
  test('is blind as soon as a post ends, without signing in again', async () => {
    const id = await makePerson();
    const post = await givePost(id, 'childSupervisor', district);
    const who = await as(id);
    expect((await ask(who, 'GET', '/api/people')).status).toBe(200);
    await db.updateTable('posts').set({ ends_on: '2026-06-01' }).where('id', '=', post).execute();
    expect((await ask(who, 'GET', '/api/people')).status).toBe(403);
    expect(await sessionOf(who)).toMatchObject({ signedIn: true, posts: [] });
  });

  test('begins and ends its posts by the calendar of Shanghai', async () => {
    const id = await makePerson();
    await givePost(id, 'childSupervisor', district, { startsOn: '2027-01-02', endsOn: '2027-01-03' });
    const who = await as(id);
    const postsAt = async (instant: string) => {
      clock.set(new Date(instant));
      return (await sessionOf(who)).posts.length;
    };
    expect([await postsAt('2027-01-01T23:59:59+08:00'), await postsAt('2027-01-02T00:00:00+08:00'), await postsAt('2027-01-03T00:00:00+08:00')]).toEqual([
      0, 1, 0,
    ]);
  });

  test('keeps language and type size', async () => {
    const who = await as(await makeStaff('childDirector', community));
    expect((await ask(who, 'PATCH', '/api/session', { language: 'en', largeType: true })).status).toBe(200);
    expect((await sessionOf(who)).person).toMatchObject({ language: 'en', largeType: true });
    expect((await ask(who, 'PATCH', '/api/session', { language: 'fr' })).status).toBe(400);
    expect((await ask(null, 'PATCH', '/api/session', { language: 'en' })).status).toBe(401);
  });

  test('ends here, or everywhere', async () => {
    const { username } = await makeAccount('childDirector', community);
    const [one, two, three] = [cookieOf(await signIn(username)), cookieOf(await signIn(username)), cookieOf(await signIn(username))];
    await ask(one, 'POST', '/api/auth/sign-out');
    expect([(await sessionOf(one)).signedIn, (await sessionOf(two)).signedIn]).toEqual([false, true]);
    await ask(two, 'POST', '/api/session/sign-out-everywhere');
    expect([(await sessionOf(two)).signedIn, (await sessionOf(three)).signedIn]).toEqual([false, false]);
  });

  test('with a forged or foreign cookie is nobody’s', async () => {
    const { cookie } = await as(await makeStaff('childDirector', community));
    const [name, value] = cookie.split('=') as [string, string];
    expect(await sessionOf({ cookie: `${name}=${value.slice(0, 10)}x${value.slice(11)}` })).toMatchObject({ signedIn: false });
    expect(await sessionOf({ cookie: `${name}=nothing` })).toMatchObject({ signedIn: false });
  });

  test('of others ends with a new password, which must be a good one', async () => {
    const { username } = await makeAccount('childDirector', community);
    const [one, two] = [cookieOf(await signIn(username)), cookieOf(await signIn(username))];
    const change = (currentPassword: string, newPassword: string) => ask(one, 'POST', '/api/auth/change-password', { currentPassword, newPassword });
    expect((await change('wrong password', '一二三四五六七八九十')).body.error.code).toBe('accounts.wrongPassword');
    expect((await change(PASSWORD, 'short')).body.error.fields).toEqual([{ path: 'newPassword', message: '至少 10 个字符' }]);
    const changed = await change(PASSWORD, '一二三四五六七八九十');
    expect([(await sessionOf(two)).signedIn, (await sessionOf(cookieOf(changed))).signedIn]).toEqual([false, true]);
    expect((await signIn(username)).status).toBe(400);
    expect((await signIn(username, '一二三四五六七八九十')).status).toBe(200);
  });

  test('of an administrator lasts half a day', async () => {
    const who = await as(await makeStaff('cityAdministrator', city));
    expect((await sessionOf(who)).signedIn).toBe(true);
    await sql`update auth.session set "createdAt" = now() - interval '13 hours'`.execute(db);
    expect((await sessionOf(who)).signedIn).toBe(false);
  });
});

test('the sign-in library answers nothing but what the contract names', async () => {
  for (const path of ['sign-up/email', 'is-username-available', 'get-session', 'update-user', 'two-factor/disable', 'list-sessions', 'ok']) {
    expect((await app.http.inject({ method: 'POST', url: `/api/auth/${path}`, payload: {} })).statusCode).toBe(404);
  }
});

describe('"enter as…"', () => {
  test('offers sample people, and opens a session without a second factor, while the demo is on', async () => {
    const sample = await makePerson({ name: '样板市管理员', isSample: true });
    await givePost(sample, 'cityAdministrator', city);
    const real = await makeStaff('cityAdministrator', city);
    const demo = await house.anotherNode({ demo: true });
    const { people } = (await demo.ask(null, 'GET', '/api/demo/people')).body;
    expect(people).toEqual([{ id: sample, name: '样板市管理员', role: 'cityAdministrator', areaPath: '童心市' }]);
    const entered = await demo.ask(null, 'POST', '/api/demo/enter', { personId: sample });
    const who = cookieOf(entered);
    expect((await demo.ask(who, 'GET', '/api/session')).body).toMatchObject({
      enteredAs: true,
      demo: true,
      secondFactor: 'notNeeded',
      posts: [{ role: 'cityAdministrator' }],
    });
    expect((await demo.ask(null, 'POST', '/api/demo/enter', { personId: real })).status).toBe(404);

    // The same database, served without the demo: the route is gone and the old session is nobody's.
    expect((await ask(null, 'POST', '/api/demo/enter', { personId: sample })).body.error.code).toBe('request.notFound');
    expect((await ask(null, 'GET', '/api/demo/people')).status).toBe(404);
    expect(await sessionOf(who)).toMatchObject({ signedIn: false, demo: false, posts: [] });
    expect((await ask(who, 'GET', '/api/people')).status).toBe(401);
  });
});

/** RFC 6238 with the usual six digits and thirty seconds. */
const totp = (base32: string): string => {
  const bits = [...base32].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const code = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff;
  return String(code % 1_000_000).padStart(6, '0');
};
