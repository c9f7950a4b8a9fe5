import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest';
import { newKeyRing, writeKeyFile } from '../src/platform/sealing.ts';
import { cloneDatabase } from './support/database.ts';

const root = resolve(import.meta.dirname, '..');
const running = new Set<ChildProcess>();

/** Runs the program as a person would. `until` ends the waiting early; the process goes on. */
const tongxin = (words: string[], env: Record<string, string>, until?: RegExp) =>
  new Promise<{ code: number | null; out: string; child: ChildProcess }>((done) => {
    const child = spawn(process.execPath, ['src/main.ts', ...words], { cwd: root, env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PORT: '0', ...env } });
    running.add(child);
    let out = '';
    const hear = (bytes: Buffer) => {
      out += bytes.toString();
      if (until?.test(out)) done({ code: null, out, child });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => {
      running.delete(child);
      done({ code, out, child });
    });
  });

const ended = (child: ChildProcess) => new Promise<number | null>((done) => (child.exitCode === null ? child.once('exit', done) : done(child.exitCode)));

describe('a start', () => {
  const folder = mkdtempSync(join(tmpdir(), '童心 start '));
  const dataDir = join(folder, '数据');
  const keyFile = join(dataDir, 'keys.json');
  const ours = { DATA_DIR: dataDir, DEMO: 'off' };

  beforeAll(() => chmodSync(folder, 0o755));
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes everything in a folder with spaces and Chinese characters, serves, and stops in order', async () => {
    const { out, child } = await tongxin(['serve'], ours, /is ready: (\S+)/);
    const address = /is ready: (\S+)/.exec(out)![1]!;
    const health = await fetch(`${address}/api/health`);
    expect([health.status, ((await health.json()) as { status: string }).status]).toEqual([200, 'ok']);
    expect(existsSync(keyFile)).toBe(true);
    expect((await (await fetch(`${address}/api/session`)).json()) as object).toMatchObject({ signedIn: false, demo: false });
    // A command beside the running server uses its database.
    const verified = await tongxin(['audit', 'verify'], ours);
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^whole: /)]);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
    await expect(fetch(`${address}/api/health`)).rejects.toThrow();
  }, 120_000);

  it('a second time finds everything made', async () => {
    const { out, child } = await tongxin(['serve'], ours, /is ready/);
    expect(out).not.toMatch(/Creating|Making|Building/);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(0);
  }, 60_000);

  it('says in one line that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    const { code, out } = await tongxin(['serve'], { ...ours, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(out.trim().split('\n').at(-1)).toBe(`Port ${port} is taken. Stop what uses it, or start with PORT=<another>.`);
  }, 60_000);

  it('says in one line that the database is down', async () => {
    const { code, out } = await tongxin(['migrate'], { ...ours, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect([code, out.trim().split('\n').length]).toEqual([1, 1]);
    expect(out).toMatch(/^The database 127\.0\.0\.1:1\/none does not answer/);
  });

  it('stops before anything is written when the keys are missing, broken or others', async () => {
    const aside = `${keyFile}.aside`;
    renameSync(keyFile, aside);
    const missing = await tongxin(['migrate'], ours);
    expect([missing.code, missing.out]).toEqual([1, expect.stringMatching(/^The key file .* is missing.*Nothing was changed\.\n$/)]);
    writeFileSync(keyFile, '{"field": {');
    expect((await tongxin(['migrate'], ours)).out).toMatch(/^The sealing keys in .* cannot be read/);
    writeKeyFile(keyFile, newKeyRing());
    expect((await tongxin(['migrate'], ours)).out).toMatch(/^These keys are not the ones/);
    renameSync(aside, keyFile);
    expect((await tongxin(['migrate'], ours)).code).toBe(0);
  }, 60_000);

  it('names the setting that is wrong', async () => {
    const { code, out } = await tongxin(['serve'], { ...ours, PORT: 'ninety' });
    expect([code, out]).toEqual([1, expect.stringMatching(/^Setting PORT: /)]);
  });

  it('refuses a database that is newer than the program', async () => {
    const { serverUrl, template, keys } = inject('testDatabase');
    const { url, drop } = await cloneDatabase(serverUrl, template);
    const pg = await import('pg');
    const client = new pg.default.Client({ connectionString: url });
    await client.connect();
    await client.query(`insert into kysely_migration (name, timestamp) values ('9999_future', 'now')`);
    await client.end();
    const { code, out } = await tongxin(['migrate'], { ...ours, DATABASE_URL: url, KEYS: keys });
    expect([code, out]).toEqual([1, 'The database is newer than this program (9999_future). Start the newer program; nothing was changed.\n']);
    await drop();
  });

  it('rotates keys, and everything still opens', async () => {
    const rotated = await tongxin(['keys', 'rotate'], ours);
    expect([rotated.code, rotated.out]).toEqual([0, expect.stringMatching(/Sealed again: \d+ fields/)]);
    expect((await tongxin(['audit', 'verify'], ours)).code).toBe(0);
  }, 60_000);
});
