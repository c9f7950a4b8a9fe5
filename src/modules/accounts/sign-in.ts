import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';
import type { Bound } from '../../platform/handlers.ts';
import type { Actor, Platform } from '../../platform/work.ts';
import { createSessions } from './sessions.ts';
import { createLibrary } from './sign-in-library.ts';
import { signInRoutes } from './sign-in-routes.ts';

export type SignIn = {
  routes: readonly Bound[];
  /** Who asks, with the posts in force at this moment. */
  authenticate(request: Pick<FastifyRequest, 'headers'>): Promise<Actor>;
  /** A session for somebody, as the value of a Cookie header: for "enter as…" and for tests. */
  createSession(personId: string, options?: { demo?: boolean }): Promise<string>;
};

export const createSignIn = (options: { platform: Platform; config: Config; demo: boolean }): SignIn => {
  const { platform, config, demo } = options;
  const library = createLibrary(platform, config);
  const sessions = createSessions(library, platform, demo);
  return {
    routes: signInRoutes({ library, sessions, sealing: platform.sealing, demo }),
    authenticate: sessions.authenticate,
    createSession: async (personId, more) => (await sessions.start(personId, more)).map((line) => line.split(';')[0]).join('; '),
  };
};
