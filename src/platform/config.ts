import { resolve } from 'node:path';
import { z } from 'zod';

/** Every setting: its default, its check and the sentence that `.env.example` carries. */
const settings = {
  HOST: [z.string().default('127.0.0.1'), 'Address the web server listens on.'],
  PORT: [z.coerce.number().int().min(0).max(65_535).default(3000), 'Port of the web server; 0 takes a free one.'],
  DATA_DIR: [z.string().default('./data'), 'Folder for the embedded database, keys and uploads.'],
  DATABASE_URL: [z.string().optional(), 'PostgreSQL 15 or newer, as a role that may create tables and roles. None: the embedded database.'],
  DATABASE_POOL: [z.coerce.number().int().min(2).max(200).default(16), 'Connections that one node opens.'],
  DEMO: [z.enum(['off', 'small', 'city']).optional(), 'Demo city and "enter as…". Default: small on a new embedded database, else off.'],
  KEY_FILE: [z.string().optional(), 'File with the sealing keys. Default: keys.json in DATA_DIR.'],
  KEYS: [z.string().optional(), 'The content of the key file, for platforms that pass secrets by environment.'],
  PUBLIC_URL: [z.url().optional(), 'Address people use, when it differs from http://HOST:PORT (behind a proxy).'],
  LOG_LEVEL: [z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'), 'How much the log says. It never holds personal data.'],
  TRUST_PROXY: [z.stringbool().default(false), 'Take the caller’s address from X-Forwarded-For (only behind your own proxy).'],
} as const;

export type Config = {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  databasePool: number;
  demo: 'off' | 'small' | 'city' | undefined;
  keyFile: string;
  keys: string | undefined;
  publicUrl: string | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  trustProxy: boolean;
};

/** A start that cannot go on: its message is the one line the operator sees. */
export class StartFailure extends Error {}

/** Reads the environment once; anything wrong is one line that names the setting. */
export const readConfig = (env: Record<string, string | undefined> = process.env): Config => {
  const shape = z.object(
    Object.fromEntries(Object.entries(settings).map(([name, [check]]) => [name, check])) as {
      [K in keyof typeof settings]: (typeof settings)[K][0];
    },
  );
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in settings && value !== ''));
  const read = shape.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new StartFailure(`Setting ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const value = read.data;
  const dataDir = resolve(value.DATA_DIR);
  return {
    host: value.HOST,
    port: value.PORT,
    dataDir,
    databaseUrl: value.DATABASE_URL,
    databasePool: value.DATABASE_POOL,
    demo: value.DEMO,
    keyFile: value.KEY_FILE === undefined ? resolve(dataDir, 'keys.json') : resolve(value.KEY_FILE),
    keys: value.KEYS,
    publicUrl: value.PUBLIC_URL,
    logLevel: value.LOG_LEVEL,
    trustProxy: value.TRUST_PROXY,
  };
};

/** The text of `.env.example`; a test keeps the file equal to it. */
export const envExample = (): string =>
  Object.entries(settings)
    .map(([name, [check, description]]) => {
      const fallback = check.safeParse(undefined);
      const shown = fallback.success && fallback.data !== undefined ? String(fallback.data) : '';
      return `# ${description}\n# ${name}=${shown}\n`;
    })
    .join('\n');
