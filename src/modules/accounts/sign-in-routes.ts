import { done } from '../../platform/contract.ts';
import { errors, Problem } from '../../platform/errors.ts';
import { bind, steps, write, type Bound, type Call } from '../../platform/handlers.ts';
import type { Sealing } from '../../platform/sealing.ts';
import { systemActor, type Tx } from '../../platform/work.ts';
import { assertSample, demoPeople } from './demo.ts';
import { accountsErrors } from './errors.ts';
import { addressSubject, claimTry, forgive, nameSubject, personSubject, phoneSubject, type Subject } from './lock-out.ts';
import { changeMySession, endSessions, findByPhone, mySession, setMyPhone } from './my-account.ts';
import { assertGoodPassword } from './passwords.ts';
import { issueCode, sendCode, tryCode } from './phone-codes.ts';
import type { Sessions } from './sessions.ts';
import { signInContract } from './sign-in-contract.ts';
import type { Library } from './sign-in-library.ts';

type InTransaction = <T>(verb: (tx: Tx) => Promise<T>) => Promise<T>;

const headersOf = (call: Call) => new Headers({ cookie: call.cookie, 'user-agent': call.userAgent });
const signedIn = { next: 'signedIn' } as const;

export const signInRoutes = (options: { library: Library; sessions: Sessions; sealing: Sealing; demo: boolean }): Bound[] => {
  const { library, sessions, sealing, demo } = options;

  /** One try at something secret: refused while the door is shut, counted when wrong, forgiven when right. */
  const guarded = async <T>(work: InTransaction, subjects: readonly Subject[], attempt: () => Promise<T | undefined>): Promise<T | undefined> => {
    const minutes = await work((tx) => claimTry(tx, subjects));
    const result = await attempt();
    if (result !== undefined) await work((tx) => forgive(tx, subjects));
    else if (minutes > 0) await work((tx) => tx.audit({ action: 'signIn.locked', detail: { minutes } }));
    return result;
  };

  const noteStart = (work: InTransaction, personId: string, by: string) =>
    work((tx) => tx.audit({ action: 'session.started', subjectKind: 'person', subjectId: personId, detail: { by } }));

  /** The library's answer: its cookies are passed on, its body is read and never shown (it holds the session's token). */
  const accepted = async (response: Response, call: Call): Promise<Record<string, unknown> | undefined> => {
    if (!response.ok) return undefined;
    call.setCookies(response.headers.getSetCookie());
    return (await response.json()) as Record<string, unknown>;
  };

  /** The password again, before something that whoever finds an open session must not do. */
  const withPassword = async <T>(work: InTransaction, personId: string, attempt: () => Promise<Response>, use: (response: Response) => Promise<T>): Promise<T> => {
    let refusal: Problem | undefined;
    const response = await guarded(work, [personSubject(sealing, personId)], async () => {
      const answer = await attempt();
      if (answer.ok) return answer;
      const { code } = (await answer.json()) as { code?: string };
      refusal = new Problem(code === 'TOTP_ALREADY_ENABLED' ? accountsErrors.alreadyEnrolled : accountsErrors.wrongPassword);
      return code === 'TOTP_ALREADY_ENABLED' ? answer : undefined;
    });
    if (refusal) throw refusal;
    return use(response!);
  };

  const bySecondFactor =
    (kind: 'totp' | 'backupCode') =>
    async ({ actor, work, call }: { actor: Tx['actor']; work: InTransaction; call: Call }, code: string) => {
      const headers = headersOf(call);
      const personId = actor.kind === 'person' ? actor.personId : (await library.api.challenged({ headers })).personId;
      if (personId === null) throw new Problem(accountsErrors.signInAgain);
      const request = { body: { code }, headers, asResponse: true } as const;
      const verify = () => (kind === 'totp' ? library.api.verifyTOTP(request) : library.api.verifyBackupCode(request));
      const answer = await guarded(work, [personSubject(sealing, personId)], async () => accepted(await verify(), call));
      if (answer === undefined) throw new Problem(accountsErrors.wrongCode);
      await noteStart(work, personId, kind);
      return signedIn;
    };

  return bind(signInContract, {
    session: steps(async ({ work, call }) => {
      const challenged = call.cookie.includes('two_factor') && (await library.api.challenged({ headers: headersOf(call) })).personId !== null;
      return work((tx) => mySession(tx, { demo, challenged }), { readOnly: true });
    }),
    changeSession: write(async (tx, { body }) => {
      await changeMySession(tx, body);
      return done;
    }),
    signOutEverywhere: write(async (tx) => {
      await endSessions(tx, tx.personId());
      return done;
    }),
    requestPhoneChange: write(async (tx, { body }) => {
      sendCode(tx, body.phone, await issueCode(tx, body.phone, 'change'));
      return done;
    }),
    changePhone: steps(async ({ work }, { body: { phone, code } }) => {
      const right = await guarded(work, [phoneSubject(sealing, phone)], async () => (await work((tx) => tryCode(tx, phone, 'change', code))) || undefined);
      if (right === undefined) throw new Problem(accountsErrors.wrongCode);
      await work((tx) => setMyPhone(tx, phone));
      return done;
    }),
    signInByName: steps(async ({ work, call }, { body }) => {
      const subjects = [nameSubject(sealing, body.username), addressSubject(sealing, call.address)];
      const request = { body, headers: headersOf(call), asResponse: true } as const;
      const answer = await guarded(work, subjects, async () => accepted(await library.api.signInUsername(request), call));
      if (answer === undefined) throw new Problem(accountsErrors.wrongNameOrPassword);
      if (answer['twoFactorRedirect'] === true) return { next: 'secondFactor' };
      await noteStart(work, (answer['user'] as { id: string }).id, 'password');
      return signedIn;
    }),
    signOut: steps(async ({ call }) => {
      await accepted(await library.api.signOut({ headers: headersOf(call), asResponse: true }), call);
      return done;
    }),
    changePassword: steps(async ({ actor, work, call }, { body }) => {
      const personId = personOf(actor);
      const username = await work((tx) => usernameOf(tx));
      assertGoodPassword(body.newPassword, username, call.language);
      const change = () => library.api.changePassword({ body: { ...body, revokeOtherSessions: true }, headers: headersOf(call), asResponse: true });
      await withPassword(work, personId, change, (response) => accepted(response, call));
      await work((tx) => tx.audit({ action: 'person.passwordChanged', subjectKind: 'person', subjectId: personId }));
      return done;
    }),
    enrolSecondFactor: steps(async ({ actor, work, call }, { body }) => {
      const username = await work((tx) => usernameOf(tx));
      const personId = personOf(actor);
      const enable = () => library.api.enableTwoFactor({ body: { password: body.password, method: 'totp' }, headers: headersOf(call), asResponse: true });
      const { totpURI, backupCodes } = await withPassword(work, personId, enable, (response) => response.json() as Promise<{ totpURI: string; backupCodes: string[] }>);
      // The authenticator shows this label: a name one knows, not the id.
      return { totpUri: totpURI.replace(encodeURIComponent(`${personId}@invalid`), encodeURIComponent(username)), backupCodes };
    }),
    verifyCode: steps((context, { body }) => bySecondFactor('totp')(context, body.code)),
    verifyBackupCode: steps((context, { body }) => bySecondFactor('backupCode')(context, body.code)),
    newBackupCodes: steps(async ({ actor, work, call }, { body }) => {
      const generate = () => library.api.generateBackupCodes({ body, headers: headersOf(call), asResponse: true });
      const { backupCodes } = await withPassword(work, personOf(actor), generate, (response) => response.json() as Promise<{ backupCodes: string[] }>);
      return { backupCodes };
    }),
    sendPhoneCode: steps(async ({ asSystem }, { body: { phone } }) => {
      await asSystem(systemActor, {}, async (tx) => {
        const code = await issueCode(tx, phone, 'signIn');
        if ((await findByPhone(tx, phone)) !== undefined) sendCode(tx, phone, code);
      });
      return done;
    }),
    signInByPhone: steps(async ({ work, asSystem, call }, { body: { phone, code } }) => {
      const subjects = [phoneSubject(sealing, phone), addressSubject(sealing, call.address)];
      const personId = await guarded(work, subjects, () =>
        asSystem(systemActor, {}, async (tx) => ((await tryCode(tx, phone, 'signIn', code)) ? findByPhone(tx, phone) : undefined)),
      );
      if (personId === undefined) throw new Problem(accountsErrors.wrongCode);
      call.setCookies(await sessions.start(personId));
      await noteStart(work, personId, 'phone');
      return signedIn;
    }),
    demoPeople: steps(async ({ asSystem }) => {
      if (!demo) throw new Problem(errors.notFound);
      return { people: await asSystem(systemActor, { readOnly: true }, demoPeople) };
    }),
    enterAs: steps(async ({ work, asSystem, call }, { body: { personId } }) => {
      if (!demo) throw new Problem(errors.notFound);
      await asSystem(systemActor, { readOnly: true }, (tx) => assertSample(tx, personId));
      call.setCookies(await sessions.start(personId, { demo: true }));
      await noteStart(work, personId, 'demo');
      return signedIn;
    }),
  });
};

const personOf = (actor: Tx['actor']): string => {
  if (actor.kind !== 'person') throw new Problem(errors.signInFirst);
  return actor.personId;
};

const usernameOf = async (tx: Tx): Promise<string> => {
  const me = await tx.db.selectFrom('people').select('username').where('id', '=', tx.personId()).executeTakeFirst();
  return me?.username ?? '';
};
