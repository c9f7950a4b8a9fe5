import { betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor, username } from 'better-auth/plugins';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Config } from '../../platform/config.ts';
import type { Platform } from '../../platform/work.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './passwords.ts';
import { SESSION_DAYS } from './rules.ts';

const TWO_FACTOR_COOKIE = 'two_factor';

/** What the library does not offer as a call of its own. None of these is reachable by HTTP. */
const inner = () => ({
  id: 'tongxin',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ personId: z.uuid(), demo: z.boolean() }) }, async (ctx) => {
      const { personId, demo } = ctx.body;
      const user = await ctx.context.internalAdapter.findUserById(personId);
      const session = user && (await ctx.context.internalAdapter.createSession(personId, false, { demo }, true));
      if (!user || !session) throw new Error('a session needs an account');
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ started: true });
    }),
    sessionToken: createAuthEndpoint.serverOnly({ method: 'GET' }, async (ctx) => {
      const { secret, authCookies } = ctx.context;
      return { token: (await ctx.getSignedCookie(authCookies.sessionToken.name, secret)) || null };
    }),
    /** Whose password was right and whose code is awaited. */
    challenged: createAuthEndpoint.serverOnly({ method: 'GET' }, async (ctx) => {
      const name = ctx.context.createAuthCookie(TWO_FACTOR_COOKIE).name;
      const identifier = await ctx.getSignedCookie(name, ctx.context.secret);
      const row = identifier ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null;
      return { personId: row && row.expiresAt > new Date() ? row.value : null };
    }),
  },
});

/**
 * The sign-in library on our pool, with its tables in the schema `auth`. It keeps passwords, sessions and second
 * factors; it makes no accounts, knows no phone and no real e-mail, and serves no route of its own.
 */
export const createLibrary = ({ database, sealing }: Pick<Platform, 'database' | 'sealing'>, config: Pick<Config, 'publicUrl' | 'host' | 'port'>) => {
  const maySignIn = async (personId: string): Promise<boolean> => {
    const { rows } = await sql<{ may: boolean }>`select may_sign_in(${personId}::uuid) as may`.execute(database.kysely);
    return rows[0]?.may === true;
  };
  return betterAuth({
    appName: '童心 Tongxin',
    baseURL: config.publicUrl ?? `http://${config.host}:${config.port}`,
    secret: sealing.derive('sign-in').toString('hex'),
    database: { db: database.kysely.withSchema('auth'), type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: PASSWORD_MAX },
    session: { expiresIn: SESSION_DAYS * 86_400, additionalFields: { demo: { type: 'boolean', required: false, input: false } } },
    advanced: {
      cookiePrefix: 'tongxin',
      useSecureCookies: config.publicUrl?.startsWith('https:') ?? false,
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await maySignIn(session.userId))) throw new APIError('UNAUTHORIZED', { code: 'INVALID_USERNAME_OR_PASSWORD' });
          },
        },
      },
    },
    plugins: [
      username({ displayUsername: false, minUsernameLength: 1, maxUsernameLength: 100, usernameValidator: () => true }),
      twoFactor({ accountLockout: { enabled: false } }),
      inner(),
    ],
  });
};

export type Library = ReturnType<typeof createLibrary>;
