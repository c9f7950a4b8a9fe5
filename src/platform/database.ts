import { createHmac } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StartFailure } from './config.ts';
import type { DB } from './database-types.ts';

// Dates stay calendar dates; 64-bit numbers stay exact (area numbers) and are compared as text or in SQL.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Database = { kysely: Kysely<DB>; pool: pg.Pool; url: string; close(): Promise<void> };

const GROUP_ROLE = 'tongxin_app';

export const connect = (url: string, size: number): Database => {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: 'tongxin' });
  // A dropped idle connection is replaced at the next use; unhandled it would end the process.
  pool.on('error', () => undefined);
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, pool, url, close: () => kysely.destroy() };
};

/** The first query of a start, with the reasons a person can act on. */
export const assertReachable = async (database: Database): Promise<void> => {
  try {
    const { rows } = await database.pool.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    if ((rows[0]?.version ?? 0) < 150_000) throw new StartFailure('PostgreSQL 15 or newer is needed.');
  } catch (cause) {
    if (cause instanceof StartFailure) throw cause;
    const { hostname, port, pathname } = new URL(database.url);
    const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause);
    throw new StartFailure(`The database ${hostname}:${port || 5432}${pathname} does not answer: ${reason}`, { cause });
  }
};

/** The group that the migrations grant to. Roles belong to the whole server, so this comes before any migration. */
export const ensureGroupRole = async (owner: Database): Promise<void> => {
  await owner.pool.query(`do $$ begin
    create role ${GROUP_ROLE} nologin nosuperuser nobypassrls;
  exception when duplicate_object or unique_violation then null; end $$`);
};

/**
 * The role this installation serves as: a login of its own, named after the database, with a password
 * derived from the keys so that every node knows it. It owns nothing and cannot bypass row-level security.
 * Returns the URL to connect with.
 */
export const ensureServingRole = async (owner: Database, secret: Buffer): Promise<string> => {
  const url = new URL(owner.url);
  const name = decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username);
  const role = `${GROUP_ROLE}_${name}`.slice(0, 63);
  const password = createHmac('sha256', secret).update(role).digest('hex');
  const quoted = sql.id(role);
  await owner.kysely.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7216001)`.execute(tx);
    const found = await sql`select 1 from pg_roles where rolname = ${role}`.execute(tx);
    const options = sql.raw(`login nosuperuser nobypassrls inherit password '${password}'`);
    await sql`${sql.raw(found.rows.length === 0 ? 'create' : 'alter')} role ${quoted} ${options}`.execute(tx);
    await sql`grant ${sql.id(GROUP_ROLE)} to ${quoted}`.execute(tx);
  });
  url.username = encodeURIComponent(role);
  url.password = password;
  return url.toString();
};
