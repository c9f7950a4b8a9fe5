import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { environment } from './embedded-account.ts';
import type { Cluster } from './embedded-cluster.ts';
import { ask, pidFile, readPidFile, serves, signal, untilGone, urlOf, type Server } from './embedded-postmaster.ts';

const defaults: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // A socket's path may not exceed some 100 bytes, and a data directory's easily does.
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '100',
  effective_cache_size: '1GB',
  maintenance_work_mem: '128MB',
  work_mem: '8MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A failed statement and its key values may hold a child's data: they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const startPatience = 300_000;
const stopPatience = 30_000;
const largestLog = 8_000_000;

/** A server whose owner died: waited for while it starts or stops, taken over when it answers. */
const adopt = async ({ path, password }: Cluster): Promise<Server | undefined> => {
  const deadline = Date.now() + startPatience;
  for (let file = await readPidFile(path); file; file = await readPidFile(path)) {
    const { pid, port, ready } = file;
    if (!(await serves(pid, path))) {
      // PostgreSQL clears up after a dead server itself, but gives way to any living process with its number.
      if (signal(pid, 0)) await rm(pidFile(path), { force: true });
      return undefined;
    }
    if (ready && (await ask(port, password))) return { pid, port, gone: untilGone(pid, path) };
    if (Date.now() > deadline) throw new Error(`The database server (process ${pid}) of ${path} runs but does not answer`);
    await sleep(50);
  }
  return undefined;
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

const openLog = async (file: string) => {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > largestLog) await rename(file, `${file}.1`);
  const handle = await open(file, 'a', 0o600);
  const { size: begin } = await handle.stat();
  return { handle, news: async () => (await readFile(file)).subarray(begin).toString() };
};

const spawnServer = async ({ path, programs, account }: Cluster, settings: Record<string, string>, port: number, log: number) => {
  const options = Object.entries({ ...defaults, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A session of its own: Ctrl-C in the terminal must reach the application first, which still needs its pool.
  const child = spawn(programs.postgres, ['-D', path, '-p', String(port), ...options], {
    ...account,
    cwd: '/',
    detached: true,
    env: environment,
    stdio: ['ignore', log, log],
  });
  await once(child, 'spawn');
  child.unref();
  return child;
};

const launch = async (cluster: Cluster, settings: Record<string, string>, logFile: string): Promise<Server> => {
  const port = await freePort();
  const log = await openLog(logFile);
  const child = await spawnServer(cluster, settings, port, log.handle.fd).finally(() => log.handle.close());
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const deadline = Date.now() + startPatience;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const file = await readPidFile(cluster.path);
    if (file?.ready && file.pid === child.pid && (await ask(port, cluster.password))) return { pid: file.pid, port, gone };
    await sleep(10);
  }
  child.kill('SIGQUIT');
  throw new Error(`The embedded database did not start; its log is ${logFile}`, { cause: await log.news() });
};

/** After a crash the old server's children need a moment to leave, and a free port may be taken before we are. */
const mayPass = (error: Error): boolean => /still in use|could not bind|already exists/.test(String(error.cause));

const launchPatiently = async (...how: Parameters<typeof launch>): Promise<Server> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await launch(...how);
    } catch (error) {
      if (attempt === 20 || !(error instanceof Error) || !mayPass(error)) throw error;
      await sleep(250);
    }
};

const createDatabase = async (port: number, password: string): Promise<void> => {
  if ((await ask(port, password))?.hasDatabase) return;
  const client = new Client({ connectionString: urlOf(port, password, 'postgres') });
  await client.connect();
  await client.query('create database tongxin').finally(() => client.end());
};

/** The cluster's server, taken over or started. The caller holds the lock of the data directory. */
export const runServer = async (cluster: Cluster, settings: Record<string, string>, logFile: string): Promise<Server> => {
  const server = (await adopt(cluster)) ?? (await launchPatiently(cluster, settings, logFile));
  await createDatabase(server.port, cluster.password);
  return server;
};

/** For the moment of our own exit, when nothing can be waited for. */
export const dismissServer = ({ pid }: Server): void => void signal(pid, 'SIGINT');

/** Fast shutdown: clients are cut off, what is committed is on disk. */
export const stopServer = async ({ pid, gone }: Server): Promise<void> => {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!signal(pid, name)) return;
    const timer = new AbortController();
    const late = sleep(stopPatience, 'late', { signal: timer.signal }).catch(() => 'cancelled');
    const outcome = await Promise.race([gone, late]);
    timer.abort();
    if (outcome !== 'late') return;
  }
};
