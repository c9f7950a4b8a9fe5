import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { owner } from './embedded-cluster.ts';

/** A running server. `gone` settles when its process ends. */
export type Server = { pid: number; port: number; gone: Promise<void> };

export const urlOf = (port: number, password: string, database: string): string => `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`;

const commandLine = async (pid: number): Promise<string> =>
  process.platform === 'linux'
    ? readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    : promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]).then(
        ({ stdout }) => stdout,
        () => '',
      );

/** Process numbers are used again, so the command line decides (it is empty for a zombie). */
export const serves = async (pid: number, clusterPath: string): Promise<boolean> => {
  const line = (await commandLine(pid)).replaceAll('\0', ' ');
  return line.includes('bin/postgres -D ') && line.includes(` -D ${clusterPath} `);
};

export const pidFile = (clusterPath: string): string => join(clusterPath, 'postmaster.pid');

export const readPidFile = async (clusterPath: string) => {
  const text = await readFile(pidFile(clusterPath), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid, , , port, , , , status] = text.split('\n');
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
};

/** Whether the server lets us in, and whether our database is there yet. */
export const ask = async (port: number, password: string): Promise<{ hasDatabase: boolean } | undefined> => {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres'), connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(`select from pg_database where datname = 'tongxin'`);
    return { hasDatabase: rowCount === 1 };
  } catch (cause) {
    if ((cause as { code?: string }).code === '28P01')
      throw new Error('The embedded database refuses the password in postgres.password: put back the file that belongs to it', { cause });
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
};

export const untilGone = async (pid: number, clusterPath: string): Promise<void> => {
  while (await serves(pid, clusterPath)) await sleep(200, undefined, { ref: false });
};

/** The server as another process left or runs it, if it answers now. */
export const findServer = async (clusterPath: string, password: string): Promise<Server | undefined> => {
  const file = await readPidFile(clusterPath);
  if (!file?.ready || !(await serves(file.pid, clusterPath))) return undefined;
  if (!(await ask(file.port, password))?.hasDatabase) return undefined;
  return { pid: file.pid, port: file.port, gone: untilGone(file.pid, clusterPath) };
};

/** Whether there is such a process; signal 0 only asks. */
export const signal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
};
