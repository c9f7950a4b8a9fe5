import { readdir, readFile } from 'node:fs/promises';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StartFailure } from './config.ts';

const folder = new URL('../../migrations/', import.meta.url);

const readMigrations = async (): Promise<Record<string, Migration>> => {
  const files = (await readdir(folder)).filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  return Object.fromEntries(
    files.map((file, index) => [
      file.replace('.sql', ''),
      {
        up: (db: Kysely<unknown>) =>
          sql
            .raw(texts[index] ?? '')
            .execute(db)
            .then(() => undefined),
      },
    ]),
  );
};

/**
 * Brings the database up to this code; all pending files in one transaction.
 * Throws StartFailure, and changes nothing, when the database is newer than the code.
 */
export const migrate = async <DB>(owner: Kysely<DB>): Promise<{ applied: string[] }> => {
  const migrations = await readMigrations();
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } });
  const unknown = (await appliedNames(owner)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new StartFailure(`The database is newer than this program (${unknown.at(-1)}). Start the newer program; nothing was changed.`);
  }
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName;
    throw new StartFailure(`Migration ${failed ?? ''} failed: ${error instanceof Error ? error.message : 'unknown'}. Nothing was changed.`, {
      cause: error,
    });
  }
  return { applied: (results ?? []).map((result) => result.migrationName) };
};

const appliedNames = async <DB>(owner: Kysely<DB>): Promise<string[]> => {
  const table = await sql<{ present: string | null }>`select to_regclass('public.kysely_migration')::text as present`.execute(owner);
  if (table.rows[0]?.present == null) return [];
  const names = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(owner);
  return names.rows.map((row) => row.name);
};
