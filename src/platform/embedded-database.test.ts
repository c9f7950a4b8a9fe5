import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedDatabaseOptions } from './embedded-database.ts';

let root: string;
let running: EmbeddedDatabase[] = [];
let others: { child: ChildProcess; exited: Promise<unknown> }[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tongxin-database-'));
  await chmod(root, 0o755);
});
afterEach(async () => {
  for (const { child, exited } of others) {
    child.stdin?.end();
    await exited;
  }
  for (const database of running) await database.stop();
  [running, others] = [[], []];
});
afterAll(() => rm(root, { recursive: true }));

const start = async (name: string, options: Partial<EmbeddedDatabaseOptions> = {}): Promise<EmbeddedDatabase> => {
  const database = await startEmbeddedDatabase({ dataDir: join(root, name), settings: { shared_buffers: '16MB' }, ...options });
  running.push(database);
  return database;
};

const ask = async (database: { ownerUrl: string }, sql: string): Promise<unknown[][]> => {
  const client = new Client({ connectionString: database.ownerUrl });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return rows;
};

const postmasterFile = (name: string): string => join(root, name, 'postgres/postmaster.pid');
const postmaster = async (name: string): Promise<number> => Number((await readFile(postmasterFile(name), 'utf8')).split('\n')[0]);

/** PostgreSQL removes its file last; its process number may linger where nobody reaps orphans. */
const isStopped = (name: string): Promise<boolean> =>
  access(postmasterFile(name)).then(
    () => false,
    () => true,
  );

/** Another process that starts the database, says what it found, and stops when its input ends. */
const elsewhere = (name: string) => {
  const script = `
    const { startEmbeddedDatabase } = await import(${JSON.stringify(new URL('embedded-database.ts', import.meta.url).href)});
    const { ownerUrl, fresh, stop } = await startEmbeddedDatabase({ dataDir: process.argv[1], settings: { shared_buffers: '16MB' } });
    console.log(JSON.stringify({ ownerUrl, fresh }));
    for await (const _ of process.stdin);
    await stop();
    process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, join(root, name)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const started = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(line as string) as { ownerUrl: string; fresh: boolean });
  const exited = once(child, 'exit');
  others.push({ child, exited });
  return { child, started, exited };
};

test('creates a database that knows Chinese text, in a path with spaces and Chinese characters', async () => {
  const database = await start('童心 数据/a b');
  expect(database.fresh).toBe(true);
  expect(await ask(database, `select current_database(), current_setting('server_encoding'), current_setting('fsync')`)).toEqual([['tongxin', 'UTF8', 'on']]);
  const [[trigrams] = []] = await ask(database, `create extension pg_trgm; select 1`).then(() => ask(database, `select cardinality(show_trgm('童心平台'))`));
  expect(trigrams).toBe(5);
  const { mode } = await stat(join(root, '童心 数据/a b/postgres.password'));
  expect(mode & 0o777).toBe(0o600);
  await expect(ask({ ownerUrl: database.ownerUrl.replace(/:[^:@]+@/, ':wrong@') }, 'select 1')).rejects.toThrow(/password/);
});

test('keeps its data, and takes settings, over a restart', async () => {
  const first = await start('restart');
  await ask(first, 'create table kept (name text)');
  await ask(first, `insert into kept values ('童心')`);
  await first.stop();
  expect(await isStopped('restart')).toBe(true);

  const second = await start('restart', { settings: { shared_buffers: '16MB', work_mem: '9MB' } });
  expect(second.fresh).toBe(false);
  expect(await ask(second, `select name, current_setting('work_mem') from kept`)).toEqual([['童心', '9MB']]);
});

test('a second process uses the running server and leaves it running', async () => {
  const first = await start('shared');
  const other = elsewhere('shared');
  expect(await other.started).toEqual({ ownerUrl: first.ownerUrl, fresh: false });
  other.child.stdin.end();
  await other.exited;
  expect(await ask(first, 'select 1')).toEqual([[1]]);
});

test('of two processes starting at once one creates, both work', async () => {
  const found = await Promise.all([elsewhere('race').started, elsewhere('race').started]);
  expect(found.map(({ fresh }) => Number(fresh)).sort((a, b) => a - b)).toEqual([0, 1]);
  expect(found[0].ownerUrl).toBe(found[1].ownerUrl);
  expect(await ask(found[1], 'select 1')).toEqual([[1]]);
});

test('a killed server is noticed, and recovered by the next start', async () => {
  let noticed = 0;
  const first = await start('killed', { onExit: () => (noticed += 1) });
  await ask(first, 'create table kept as select 1 as one');
  process.kill(await postmaster('killed'), 'SIGKILL');
  await expect.poll(() => noticed).toBe(1);
  await first.stop();

  const second = await start('killed');
  expect(await ask(second, 'select one from kept')).toEqual([[1]]);
  await second.stop();
  expect(noticed).toBe(1);
});

test('a process number that now belongs to somebody else does not hold the start up', async () => {
  await (await start('reused')).stop();
  const file = postmasterFile('reused');
  await writeFile(file, `${process.ppid}\n${join(root, 'reused/postgres')}\n1\n5432\n\n127.0.0.1\n 1 1\nready   \n`);
  await chmod(file, 0o644);
  expect(await ask(await start('reused'), 'select 1')).toEqual([[1]]);
});

test('the server of a killed owner is taken over, and stopped at the end', async () => {
  const owner = elsewhere('orphan');
  const { ownerUrl } = await owner.started;
  owner.child.kill('SIGKILL');
  await owner.exited;
  let noticed = false;
  const heir = await start('orphan', { onExit: () => (noticed = true) });
  expect(heir.ownerUrl).toBe(ownerUrl);
  expect(await ask(heir, 'select 1')).toEqual([[1]]);
  await heir.stop();
  expect(await isStopped('orphan')).toBe(true);
  expect(noticed).toBe(false);
});

test('a creation cut short is begun again', async () => {
  const first = elsewhere('cut');
  const dataDir = join(root, 'cut');
  const unfinished = async (): Promise<string[]> => (await readdir(dataDir)).filter((name) => name.startsWith('postgres.new-'));
  await expect.poll(async () => (await unfinished()).length, { interval: 5 }).toBeGreaterThan(0);
  first.child.kill('SIGKILL');
  await first.exited;
  expect(await readdir(dataDir)).not.toContain('postgres');

  const second = await start('cut');
  expect(second.fresh).toBe(true);
  expect(await ask(second, 'select 1')).toEqual([[1]]);
  expect(await unfinished()).toEqual([]);
});

test('files that are no database are refused and left alone', async () => {
  const foreign = join(root, 'foreign/postgres');
  await mkdir(foreign, { recursive: true });
  await writeFile(join(foreign, 'precious'), 'x');
  await expect(start('foreign')).rejects.toThrow(/no PostgreSQL database/);
  expect(await readFile(join(foreign, 'precious'), 'utf8')).toBe('x');
});

test('a server that cannot start says so in one line, with its log as the cause', async () => {
  const failure = await start('broken', { settings: { shared_buffers: 'much' } }).catch((error: unknown) => error as Error);
  expect(failure).toBeInstanceOf(Error);
  expect((failure as Error).message).toMatch(/^The embedded database did not start; its log is [^\n]+postgres\.log$/);
  expect((failure as Error).cause).toMatch(/shared_buffers/);
});
