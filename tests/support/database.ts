import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { readConfig, type Config } from '../../src/platform/config.ts';
import { openInstallation } from '../../src/platform/installation.ts';

export const withServer = async <T>(serverUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  return use(client).finally(() => client.end());
};

export const configFor = (databaseUrl: string, keys: string): Config =>
  readConfig({ DATABASE_URL: databaseUrl, KEYS: keys, DATABASE_POOL: '6', LOG_LEVEL: 'silent', PUBLIC_URL: 'http://localhost' });

const newName = (use: string) => `tongxin_${use}_${randomBytes(5).toString('hex')}`;
const urlOf = (serverUrl: string, database: string) => Object.assign(new URL(serverUrl), { pathname: `/${database}` }).toString();

/** Migrated once, with the job queue's tables in place; nobody stays connected, so that it can be cloned. */
export const makeTemplate = async (serverUrl: string, keys: string): Promise<string> => {
  const name = newName('template');
  await withServer(serverUrl, (client) => client.query(`create database ${name}`));
  const installation = await openInstallation(configFor(urlOf(serverUrl, name), keys), [], () => undefined);
  await installation.close();
  return name;
};

/** A database of its own for one test file. `drop` takes its serving role along. */
export const cloneDatabase = async (serverUrl: string, template: string) => {
  const name = newName('test');
  await withServer(serverUrl, (client) => client.query(`create database ${name} template ${template}`));
  const drop = () =>
    withServer(serverUrl, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`drop role if exists tongxin_app_${name}`);
    });
  return { url: urlOf(serverUrl, name), drop };
};
