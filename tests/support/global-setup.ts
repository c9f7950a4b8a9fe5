import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedDatabase } from '../../src/platform/embedded-database.ts';
import { newKeyRing } from '../../src/platform/sealing.ts';
import { makeTemplate, withServer } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server, as a role that may create databases; the migrated database to clone; the keys it was sealed with. */
    testDatabase: { serverUrl: string; template: string; keys: string };
  }
}

const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB', max_connections: '200' };

const startServer = async () => {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { serverUrl: given, stop: async () => undefined };
  const dataDir = await mkdtemp(join(tmpdir(), 'tongxin-test-'));
  await chmod(dataDir, 0o755);
  const embedded = await startEmbeddedDatabase({ dataDir, settings: hasty });
  const stop = async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { serverUrl: embedded.ownerUrl, stop };
};

/** One server and one migrated template for the whole run; test files clone the template. */
export default async (project: TestProject) => {
  const server = await startServer();
  const keys = JSON.stringify(newKeyRing());
  const template = await makeTemplate(server.serverUrl, keys);
  project.provide('testDatabase', { serverUrl: server.serverUrl, template, keys });
  return async () => {
    await withServer(server.serverUrl, (client) => client.query(`drop database if exists "${template}" with (force)`));
    await server.stop();
  };
};
