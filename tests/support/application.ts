import { afterAll, inject } from 'vitest';
import { createApplication, type Application } from '../../src/application.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import { openInstallation } from '../../src/platform/installation.ts';
import { silentLive, type Live } from '../../src/platform/live.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Message } from '../../src/platform/messages.ts';
import { cloneDatabase, configFor } from './database.ts';
import { createPopulation } from './population.ts';

export type TestOptions = {
  demo?: boolean;
  /** The clock stands at 2026-06-01 10:00 in Shanghai unless told; move it with `clock.set`. */
  now?: Date;
  live?: Live;
  /** The folder of built pages, for tests with a browser. */
  web?: string;
};

export type Answer = { status: number; body: any; headers: Record<string, unknown> };

/**
 * The whole application on a database of its own, without sockets or jobs. Call it once at the top of a
 * test file; it is closed and dropped after the last test. `messages` collects what would go to phones.
 */
export const openTestApplication = async (options: TestOptions = {}) => {
  const { serverUrl, template, keys } = inject('testDatabase');
  const { url, drop } = await cloneDatabase(serverUrl, template);
  const config = configFor(url, keys);
  const installation = await openInstallation(config, [], () => undefined);
  const clock = fixedClock(options.now ?? new Date('2026-06-01T10:00:00+08:00'));
  const messages: Message[] = [];
  const collect = { send: async (message: Message) => void messages.push(message) };
  const open = (demo: boolean) =>
    createApplication(installation, {
      log: createLog(config),
      demo,
      clock,
      messages: collect,
      live: options.live ?? silentLive,
      runJobs: false,
      ...(options.web ? { web: options.web } : {}),
    });
  const app = await open(options.demo ?? false);
  const opened = [app];
  afterAll(async () => {
    for (const each of opened) await each.close();
    await installation.close();
    await drop();
  });
  return {
    app,
    installation,
    clock,
    messages,
    ...createPopulation(installation.owner),
    as: signInAs(app, installation.owner.pool),
    ask: asker(app),
    /** A second node on the same database, for instance with the demo switched the other way. */
    anotherNode: async (node: { demo: boolean }) => {
      const other = await open(node.demo);
      opened.push(other);
      return { app: other, ask: asker(other) };
    },
  };
};

export type TestApplication = Awaited<ReturnType<typeof openTestApplication>>;

/** Headers of a session. Roles that need a second factor have one, unless a test asks for none. */
const signInAs =
  (app: Application, owner: { query(text: string, values: unknown[]): Promise<unknown> }) =>
  async (personId: string, { secondFactor = true, demo = false } = {}): Promise<{ cookie: string }> => {
    const cookie = await app.signIn.createSession(personId, { demo });
    if (secondFactor) await owner.query(`update auth."user" set "twoFactorEnabled" = true where id = $1`, [personId]);
    return { cookie };
  };

/** One request by whoever the headers say; `null` is nobody. `from`: the caller's address, which limits per minute go by. */
const asker =
  (app: Application) =>
  async (
    who: Record<string, string> | null,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    { from = '127.0.0.1' } = {},
  ): Promise<Answer> => {
    const response = await app.http.inject({ method, url, headers: who ?? {}, remoteAddress: from, ...(body === undefined ? {} : { payload: body }) });
    const json = response.headers['content-type']?.toString().startsWith('application/json');
    return { status: response.statusCode, body: json ? response.json() : response.body, headers: response.headers };
  };
