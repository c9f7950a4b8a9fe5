import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Post } from '../../platform/access.ts';
import { shanghaiDate } from '../../platform/clock.ts';
import { anonymousActor, type Actor, type Platform, type Tx } from '../../platform/work.ts';
import { isTooOld, secondFactorOf } from './rules.ts';
import type { Library } from './sign-in-library.ts';

type SignedIn = { personId: string; name: string; sessionId: string; demo: boolean; enrolled: boolean; ageMinutes: number; posts: Post[] };

export type Sessions = {
  /** Set-Cookie lines of a new session. */
  start(personId: string, options?: { demo?: boolean }): Promise<string[]>;
  authenticate(request: Pick<FastifyRequest, 'headers'>): Promise<Actor>;
};

export const createSessions = (library: Library, platform: Platform, demo: boolean): Sessions => {
  const db = platform.database.kysely;

  const bearerOf = async (cookie: string): Promise<SignedIn | undefined> => {
    const { token } = await library.api.sessionToken({ headers: new Headers({ cookie }) });
    if (token === null) return undefined;
    const today = shanghaiDate(platform.clock.now());
    const { rows } = await sql<{ bearer: SignedIn | null }>`select signed_in(${token}, ${today}::date) as bearer`.execute(db);
    return rows[0]?.bearer ?? undefined;
  };

  return {
    start: async (personId, options = {}) => {
      // People of the demo city, and those who only ever use a phone code, have set no password.
      await sql`insert into auth."user" (id, name, email) values (${personId}::uuid, '', ${`${personId}@invalid`}) on conflict do nothing`.execute(db);
      const { headers } = await library.api.startSession({ body: { personId, demo: options.demo ?? false }, returnHeaders: true });
      return headers.getSetCookie();
    },
    authenticate: async ({ headers }) => {
      const bearer = headers.cookie === undefined ? undefined : await bearerOf(headers.cookie);
      if (bearer === undefined || (bearer.demo && !demo) || isTooOld(bearer)) return anonymousActor;
      const { personId, name, sessionId } = bearer;
      const withheld = secondFactorOf(bearer) === 'enrol';
      return { kind: 'person', personId, name, posts: withheld ? [] : bearer.posts, sessionId, demo: bearer.demo, withheld };
    },
  };
};

/** What the library leaves behind once it is over. */
export const forgetOldSessions = async (tx: Tx): Promise<void> => {
  await sql`delete from auth.session where "expiresAt" < now()`.execute(tx.db);
  await sql`delete from auth.verification where "expiresAt" < now()`.execute(tx.db);
};
