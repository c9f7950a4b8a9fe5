import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { pino } from 'pino';
import type { Database } from '../src/platform/database.ts';
import type { DB } from '../src/platform/database-types.ts';
import { silentLive } from '../src/platform/live.ts';
import type { Sealing } from '../src/platform/sealing.ts';
import { createWork, systemActor, type Tx } from '../src/platform/work.ts';

/**
 * One transaction as the owner, in which verbs of the modules and COPY on the bare connection go together:
 * all of it is there afterwards, or none.
 */
export const ownerWork = async <T>(owner: Database, sealing: Sealing, now: Date, run: (tx: Tx, client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await owner.pool.connect();
  try {
    const work = createWork({
      database: { ...owner, kysely: onOneConnection(client) },
      sealing,
      clock: { now: () => now },
      log: pino({ level: 'silent' }),
      live: silentLive,
      jobs: { send: async () => undefined },
      messages: { send: async () => undefined },
    });
    return await work(systemActor, {}, (tx) => run(tx, client));
  } finally {
    client.release();
  }
};

const onOneConnection = (client: pg.PoolClient): Kysely<DB> => {
  const lent = { query: client.query.bind(client), release: () => undefined } as unknown as PostgresPoolClient;
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => undefined, options: {} } }) });
};
