import { Problem } from '../../platform/errors.ts';
import { guarded, headersOf, myUsername, noteStart, passOn, personOf, signedIn, type Context, type Door } from './door.ts';
import { accountsErrors } from './errors.ts';
import { addressSubject, nameSubject, personSubject } from './lock-out.ts';
import { assertGoodPassword } from './passwords.ts';

/** The answer is the same for a wrong password and for a name nobody has. */
export const signInByName = async ({ library, sealing }: Door, context: Context, body: { username: string; password: string }) => {
  const { work, call } = context;
  const subjects = [nameSubject(sealing, body.username), addressSubject(sealing, call.address)];
  const attempt = async () => passOn(await library.api.signInUsername({ body, headers: headersOf(call), asResponse: true }), call);
  const answer = await guarded(work, subjects, attempt);
  if (answer === undefined) throw new Problem(accountsErrors.wrongNameOrPassword);
  if (answer['twoFactorRedirect'] === true) return { next: 'secondFactor' as const };
  await noteStart(context, (answer['user'] as { id: string }).id, 'password');
  return signedIn;
};

/**
 * Asks for the password again, before something that whoever finds an open session must not do.
 * @throws Problem `accounts.wrongPassword`, `accounts.alreadyEnrolled`
 */
export const withPassword = async ({ sealing }: Door, { actor, work }: Context, attempt: () => Promise<Response>): Promise<Response> => {
  let code: string | undefined;
  const answer = await guarded(work, [personSubject(sealing, personOf(actor))], async () => {
    const response = await attempt();
    code = response.ok ? undefined : ((await response.json()) as { code?: string }).code;
    return code === 'INVALID_PASSWORD' ? undefined : response;
  });
  if (code === 'TOTP_ALREADY_ENABLED') throw new Problem(accountsErrors.alreadyEnrolled);
  if (answer === undefined || !answer.ok) throw new Problem(accountsErrors.wrongPassword);
  return answer;
};

export const changePassword = async (door: Door, context: Context, body: { currentPassword: string; newPassword: string }): Promise<void> => {
  const { actor, work, call } = context;
  assertGoodPassword(body.newPassword, await work(myUsername), call.language);
  const request = { body: { ...body, revokeOtherSessions: true }, headers: headersOf(call), asResponse: true } as const;
  await passOn(await withPassword(door, context, () => door.library.api.changePassword(request)), call);
  await work((tx) => tx.audit({ action: 'person.passwordChanged', subjectKind: 'person', subjectId: personOf(actor) }));
};
