import type { Route } from '../../platform/contract.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Call, Steps } from '../../platform/handlers.ts';
import type { Sealing } from '../../platform/sealing.ts';
import type { Actor, Tx } from '../../platform/work.ts';
import { claimTry, forgive, type Subject } from './lock-out.ts';
import type { Sessions } from './sessions.ts';
import type { Library } from './sign-in-library.ts';

/** What the verbs of signing in stand on. */
export type Door = { library: Library; sessions: Sessions; sealing: Sealing; demo: boolean };
export type Context = Parameters<Steps<Route>>[0];

export const signedIn = { next: 'signedIn' } as const;

/** One try at something secret: refused while shut, counted when wrong, forgiven when right. `undefined` is wrong. */
export const guarded = async <T>(work: Context['work'], subjects: readonly Subject[], attempt: () => Promise<T | undefined>): Promise<T | undefined> => {
  const minutes = await work((tx) => claimTry(tx, subjects));
  const result = await attempt();
  if (result !== undefined) await work((tx) => forgive(tx, subjects));
  else if (minutes > 0) await work((tx) => tx.audit({ action: 'signIn.locked', detail: { minutes } }));
  return result;
};

export const headersOf = (call: Call): Headers => new Headers({ cookie: call.cookie, 'user-agent': call.userAgent });

/** The library's cookies are passed on; its body is read but never shown, for it holds the session's token. */
export const passOn = async (response: Response, call: Call): Promise<Record<string, unknown> | undefined> => {
  if (!response.ok) return undefined;
  call.setCookies(response.headers.getSetCookie());
  return (await response.json()) as Record<string, unknown>;
};

export const noteStart = ({ work }: Context, personId: string, by: 'password' | 'phone' | 'totp' | 'backupCode' | 'demo'): Promise<void> =>
  work((tx) => tx.audit({ action: 'session.started', subjectKind: 'person', subjectId: personId, detail: { by } }));

/** @throws Problem `request.signInFirst` */
export const personOf = (actor: Actor): string => {
  if (actor.kind !== 'person') throw new Problem(errors.signInFirst);
  return actor.personId;
};

export const myUsername = async (tx: Tx): Promise<string> => {
  const me = await tx.db.selectFrom('people').select('username').where('id', '=', tx.personId()).executeTakeFirst();
  return me?.username ?? '';
};
