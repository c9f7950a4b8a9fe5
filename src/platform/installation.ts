import { sql } from 'kysely';
import { StartFailure, type Config } from './config.ts';
import { assertReachable, connect, ensureGroupRole, ensureServingRole, type Database } from './database.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { prepareJobs, type Job } from './jobs.ts';
import { migrate } from './migrate.ts';
import { createSealing, fingerprint, newKeyRing, parseKeyRing, readKeyFile, writeKeyFile, type KeyRing, type Sealing } from './sealing.ts';

export type Installation = {
  config: Config;
  /** As the role that owns the tables: migrations, commands of the operator. Row policies do not bind it. */
  owner: Database;
  /** As the role that serves: bound by every row policy. */
  serving: Database;
  sealing: Sealing;
  keys: KeyRing;
  /** No demo city, no city, nothing: made by this very start. */
  fresh: boolean;
  close(): Promise<void>;
};

/** Database up, keys right, schema current, serving role ready. Throws StartFailure with the one line to show. */
export const openInstallation = async (config: Config, jobs: readonly Job[], say: (line: string) => void): Promise<Installation> => {
  const embedded = config.databaseUrl === undefined ? await startEmbedded(config, say) : undefined;
  const owner = connect(embedded?.ownerUrl ?? config.databaseUrl!, 4);
  try {
    await assertReachable(owner);
    await ensureGroupRole(owner);
    const { applied } = await migrate(owner.kysely);
    const keys = await matchingKeys(owner, config);
    const sealing = createSealing(keys);
    const servingUrl = await ensureServingRole(owner, sealing.derive('database role'));
    await prepareJobsOnce(owner, jobs);
    const serving = connect(servingUrl, config.databasePool);
    const close = async () => {
      await serving.close();
      await owner.close();
      await embedded?.stop();
    };
    return { config, owner, serving, sealing, keys, fresh: applied.includes('0001_platform'), close };
  } catch (error) {
    await owner.close();
    await embedded?.stop();
    throw error;
  }
};

const startEmbedded = async (config: Config, say: (line: string) => void) => {
  try {
    return await startEmbeddedDatabase({
      dataDir: config.dataDir,
      log: say,
      // Nothing can be served without it: end in order, and let whoever watches the process start it again.
      onExit: () => {
        say('The database ended unexpectedly. Stopping.');
        process.exitCode = 1;
        process.kill(process.pid, 'SIGTERM');
      },
    });
  } catch (cause) {
    throw new StartFailure(cause instanceof Error ? cause.message : String(cause), { cause });
  }
};

/**
 * The keys that this database was sealed with. New keys are made only for a database that holds
 * nothing yet; a missing or other key file stops the start before anything is written.
 */
const matchingKeys = async (owner: Database, config: Config): Promise<KeyRing> => {
  const stored = await readSetting<string>(owner, 'key_fingerprint');
  const given = config.keys === undefined ? readKeyFile(config.keyFile) : parseKeyRing(config.keys, 'KEYS');
  if (stored === undefined) {
    const keys = given ?? newKeyRing();
    if (given === undefined) writeKeyFile(config.keyFile, keys);
    await writeSetting(owner, 'key_fingerprint', fingerprint(keys));
    return keys;
  }
  if (given === undefined)
    throw new StartFailure(
      `The key file ${config.keyFile} is missing; without it sealed fields cannot be read. Restore it from its backup. Nothing was changed.`,
    );
  if (fingerprint(given) !== stored)
    throw new StartFailure('These keys are not the ones this database was sealed with. Restore the right key file. Nothing was changed.');
  return given;
};

/** The queue's tables and grants change only with the list of jobs or the library, so a second start skips them. */
const prepareJobsOnce = async (owner: Database, jobs: readonly Job[]) => {
  const wanted = JSON.stringify(jobs.map((job) => job.name).toSorted());
  if ((await readSetting<string>(owner, 'job_queues')) === wanted) return;
  await prepareJobs(owner.url, jobs);
  await writeSetting(owner, 'job_queues', wanted);
};

export const readSetting = async <T>(database: Database, name: string): Promise<T | undefined> => {
  const row = await database.kysely.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value as T | undefined;
};

export const writeSetting = async (owner: Database, name: string, value: unknown): Promise<void> => {
  const json = JSON.stringify(value);
  await sql`insert into settings (name, value) values (${name}, ${json}::jsonb) on conflict (name) do update set value = excluded.value`.execute(owner.kysely);
};
