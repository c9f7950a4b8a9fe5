import type { FastifyInstance } from 'fastify';
import { systemClock, type Clock } from './platform/clock.ts';
import type { Installation } from './platform/installation.ts';
import { startJobs, type Job, type JobQueue } from './platform/jobs.ts';
import { createLive, type Live } from './platform/live.ts';
import type { Log } from './platform/log.ts';
import { consoleMessages, type Messages } from './platform/messages.ts';
import type { Module } from './platform/module.ts';
import { createWork, type Platform, type Work } from './platform/work.ts';
import { accountsModule, createSignIn, type SignIn } from './modules/accounts/index.ts';
import { areasModule } from './modules/areas/index.ts';
import { casesHandover } from './modules/cases/handover-part.ts';
import { caseListener, casesModule } from './modules/cases/index.ts';
import { filesHandover } from './modules/children/handover-part.ts';
import { childrenModule } from './modules/children/index.ts';
import { listenToChildren } from './modules/children/listeners.ts';
import { housekeeping } from './platform/housekeeping.ts';
import { builtWeb } from './servers/http/built-web.ts';
import { liveUpdates } from './servers/http/live-updates.ts';
import { createServer } from './servers/http/server.ts';

/** The house's modules, ground floor first. */
export const modules: readonly Module[] = [housekeeping, areasModule, accountsModule([filesHandover, ...casesHandover]), childrenModule, casesModule];

// The arrows point down: what a module above does when something happens below is joined here.
listenToChildren(caseListener);

export type Application = {
  http: FastifyInstance;
  platform: Platform;
  work: Work;
  signIn: SignIn;
  jobs: readonly Job[];
  close(): Promise<void>;
};

export type ApplicationOptions = {
  log: Log;
  demo: boolean;
  clock?: Clock;
  messages?: Messages;
  live?: Live;
  /** The folder of built pages; none in tests of routes. */
  web?: string;
  /** Take jobs and start schedules; off for commands and most tests, which run jobs by hand. */
  runJobs: boolean;
};

/** The names of all jobs, known before anything is connected. */
export const allJobs = (): Job[] => modules.flatMap((module) => module.jobs?.({} as never) ?? []);

/** Joins platform, modules and servers. The caller closes it; the installation stays the caller's. */
export const createApplication = async (installation: Installation, options: ApplicationOptions): Promise<Application> => {
  const { log } = options;
  const live = options.live ?? createLive(installation.serving.url, log);
  const queue: { current: JobQueue } = { current: { send: async () => undefined } };
  const platform: Platform = {
    database: installation.serving,
    sealing: installation.sealing,
    clock: options.clock ?? systemClock,
    log,
    live,
    jobs: { send: (name, data) => queue.current.send(name, data) },
    messages: options.messages ?? consoleMessages(log),
  };
  const work = createWork(platform);
  const jobs = modules.flatMap((module) => module.jobs?.({ work, platform }) ?? []);
  const runner = options.runJobs ? await startJobs(installation.serving.url, jobs, log) : undefined;
  if (runner) queue.current = runner;
  const signIn = createSignIn({ platform, config: installation.config, demo: options.demo });
  const http = await createServer({
    work,
    log,
    routes: [...modules.flatMap((module) => module.routes), ...signIn.routes],
    authenticate: signIn.authenticate,
    plugins: [liveUpdates(live, signIn.authenticate), ...(options.web ? [builtWeb(options.web)] : [])],
    health: async () => ({
      database: await platform.database.pool.query('select 1').then(
        () => 'ok' as const,
        () => 'down' as const,
      ),
    }),
    trustProxy: installation.config.trustProxy,
  });
  const close = async () => {
    await http.close();
    await runner?.stop();
    if (options.live === undefined) await live.close();
  };
  return { http, platform, work, signIn, jobs, close };
};
