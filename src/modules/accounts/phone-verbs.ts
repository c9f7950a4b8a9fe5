import { Problem } from '../../platform/errors.ts';
import { systemActor } from '../../platform/work.ts';
import { guarded, noteStart, signedIn, type Context, type Door } from './door.ts';
import { accountsErrors } from './errors.ts';
import { addressSubject, phoneSubject } from './lock-out.ts';
import { findByPhone, setMyPhone } from './my-account.ts';
import { issueCode, sendCode, tryCode } from './phone-codes.ts';

/** A code is made for every number, so that the answers are alike; it is sent only to a phone that may sign in with it. */
export const sendSignInCode = ({ asSystem }: Context, phone: string): Promise<void> =>
  asSystem(systemActor, {}, async (tx) => {
    const code = await issueCode(tx, phone, 'signIn');
    if ((await findByPhone(tx, phone)) !== undefined) sendCode(tx, phone, code);
  });

export const signInByPhone = async ({ sealing, sessions }: Door, context: Context, { phone, code }: { phone: string; code: string }) => {
  const { work, asSystem, call } = context;
  const attempt = () => asSystem(systemActor, {}, async (tx) => ((await tryCode(tx, phone, 'signIn', code)) ? findByPhone(tx, phone) : undefined));
  const personId = await guarded(work, [phoneSubject(sealing, phone), addressSubject(sealing, call.address)], attempt);
  if (personId === undefined) throw new Problem(accountsErrors.wrongCode);
  call.setCookies(await sessions.start(personId));
  await noteStart(context, personId, 'phone');
  return signedIn;
};

export const changeMyPhone = async ({ sealing }: Door, { work }: Context, { phone, code }: { phone: string; code: string }): Promise<void> => {
  const attempt = async () => (await work((tx) => tryCode(tx, phone, 'change', code))) || undefined;
  if ((await guarded(work, [phoneSubject(sealing, phone)], attempt)) === undefined) throw new Problem(accountsErrors.wrongCode);
  await work((tx) => setMyPhone(tx, phone));
};
