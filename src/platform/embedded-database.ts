import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterPathOf, hasPassword, openCluster, readPassword } from './embedded-cluster.ts';
import { findServer, urlOf, type Server } from './embedded-postmaster.ts';
import { dismissServer, runServer, stopServer } from './embedded-server.ts';
import { tryLock, type FileLock } from './file-lock.ts';

export type EmbeddedDatabase = {
  ownerUrl: string;
  /** The cluster was created by this call. */
  fresh: boolean;
  /** Stops the server if this process owns it. */
  stop(): Promise<void>;
};

export type EmbeddedDatabaseOptions = {
  dataDir: string;
  log?: (line: string) => void;
  settings?: Record<string, string>;
  /** The server ended, and not by `stop`. */
  onExit?: () => void;
};

const patience = 120_000;

const makeDataDir = async (dataDir: string): Promise<string> => {
  try {
    await mkdir(dataDir, { recursive: true });
    return await realpath(dataDir);
  } catch (cause) {
    throw new Error(`The data directory ${dataDir} cannot be made`, { cause });
  }
};

const databaseOn = (server: Server, password: string, fresh: boolean, options: EmbeddedDatabaseOptions, end: () => Promise<void>): EmbeddedDatabase => {
  let ended: Promise<void> | undefined;
  void server.gone.then(() => ended ?? options.onExit?.());
  return { ownerUrl: urlOf(server.port, password, 'tongxin'), fresh, stop: () => (ended ??= end()) };
};

const own = async (dataDir: string, options: EmbeddedDatabaseOptions, lock: FileLock): Promise<EmbeddedDatabase> => {
  const { log = () => {}, settings = {} } = options;
  const cluster = await openCluster(dataDir, log);
  const server = await runServer(cluster, settings, join(dataDir, 'postgres.log'));
  log(`PostgreSQL ${cluster.programs.major} is listening on 127.0.0.1:${server.port}`);
  // Whoever ends without stop() still asks the server to leave; a process killed outright leaves it to the next owner.
  const leave = (): void => dismissServer(server);
  process.once('exit', leave);
  void server.gone.then(() => process.off('exit', leave));
  return databaseOn(server, cluster.password, cluster.fresh, options, async () => {
    await stopServer(server);
    lock.release();
  });
};

const visit = async (dataDir: string, options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase | undefined> => {
  if (!(await hasPassword(dataDir))) return undefined;
  const password = await readPassword(dataDir);
  const server = await findServer(await clusterPathOf(dataDir), password);
  return server && databaseOn(server, password, false, options, async () => {});
};

/**
 * The PostgreSQL that comes with the application. One process owns a data directory, by holding its lock: it creates,
 * starts and stops. Every other process uses the server the owner runs.
 */
export const startEmbeddedDatabase = async (options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> => {
  const dataDir = await makeDataDir(options.dataDir);
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const lock = tryLock(join(dataDir, 'postgres.lock'));
    if (lock)
      return await own(dataDir, options, lock).catch((error: unknown) => {
        lock.release();
        throw error;
      });
    const found = await visit(dataDir, options);
    if (found) return found;
    await sleep(50);
  }
  throw new Error(`Another process holds ${dataDir}, but its database does not answer`);
};
