import { allJobs, createApplication } from '../application.ts';
import { StartFailure, type Config } from '../platform/config.ts';
import { openInstallation, readSetting, type Installation } from '../platform/installation.ts';
import { createLog } from '../platform/log.ts';
import { ensureWebBuilt, webFolder } from '../platform/web-build.ts';
import { loadDemoCity } from './load-demo.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Database, demo city on a new one, web pages, server. Ends in order on SIGINT and SIGTERM. */
export const serve = async (config: Config): Promise<void> => {
  const installation = await openInstallation(config, allJobs(), say);
  try {
    const demo = await demoOf(installation);
    await ensureWebBuilt(say);
    const log = createLog(config);
    const application = await createApplication(installation, { log, demo, web: webFolder, runJobs: true });
    // Before anybody is told that it is ready: a signal from then on is an orderly stop.
    const stopped = stopSignal();
    try {
      const address = await listen(application.http, config);
      say(`Tongxin 童心 is ready: ${config.publicUrl ?? address}${demo ? '  (demo city: choose "enter as…" on the sign-in page)' : ''}`);
      await stopped;
      say('Stopping…');
    } finally {
      await application.close();
    }
  } finally {
    await installation.close();
  }
};

/** Loads the demo city where it is wanted and not yet there. True when "enter as…" is offered. */
const demoOf = async (installation: Installation): Promise<boolean> => {
  const { demo, databaseUrl } = installation.config;
  if (demo === 'off') return false;
  const present = (await readSetting<string>(installation.owner, 'demo')) !== undefined;
  if (present) return true;
  // Wanted by an earlier start that did not get to the end; or nobody has used this embedded database yet.
  const begun = await readSetting<'small' | 'city'>(installation.owner, 'demo_wanted');
  const wanted = demo ?? begun ?? (databaseUrl === undefined && (await isUnused(installation)) ? 'small' : undefined);
  if (wanted === undefined) return false;
  await loadDemoCity(installation, wanted, say);
  return true;
};

const isUnused = async ({ owner }: Installation): Promise<boolean> => {
  const { rows } = await owner.pool.query<{ unused: boolean }>('select not exists (select from areas) and not exists (select from people) as unused');
  return rows[0]?.unused === true;
};

const listen = async (http: { listen(options: { host: string; port: number }): Promise<string> }, { host, port }: Config): Promise<string> => {
  try {
    return await http.listen({ host, port });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') throw new StartFailure(`Port ${port} is taken. Stop what uses it, or start with PORT=<another>.`, { cause });
    throw new StartFailure(`Cannot listen on ${host}:${port} (${code}).`, { cause });
  }
};

const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
