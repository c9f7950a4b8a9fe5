import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { SealedColumn } from './module.ts';
import type { Sealing } from './sealing.ts';

const BATCH = 500;

/** Seals every field that is not under the current key again, in small transactions. Returns how many it changed; how many of the sealed class, it never says. */
export const resealAll = async (owner: Database, sealing: Sealing, columns: readonly SealedColumn[], say: (line: string) => void): Promise<number> => {
  let total = 0;
  for (const column of columns) {
    const changed = await resealColumn(owner, sealing, column);
    if (column.sealClass === 'sealed') continue;
    if (changed > 0) say(`${column.table}.${column.column}: ${changed}`);
    total += changed;
  }
  return total;
};

const resealColumn = async (
  owner: Database,
  sealing: Sealing,
  { table, key, column, label, sealClass = 'field', batch = BATCH }: SealedColumn,
): Promise<number> => {
  let after: string | null = null;
  let changed = 0;
  for (;;) {
    const rows: { key: string; value: Buffer }[] = await owner.kysely.transaction().execute(async (tx) => {
      const page = await sql<{ key: string; value: Buffer }>`
        select ${sql.id(key)}::text as key, ${sql.id(column)} as value from ${sql.table(table)}
        where ${sql.id(column)} is not null and (${after}::text is null or ${sql.id(key)}::text > ${after})
        order by ${sql.id(key)}::text limit ${sql.lit(batch)} for update`.execute(tx);
      for (const row of page.rows) {
        if (sealing.isCurrent(row.value, sealClass)) continue;
        const again = sealing.seal(label, sealing.open(label, row.value, sealClass), sealClass);
        await sql`update ${sql.table(table)} set ${sql.id(column)} = ${again} where ${sql.id(key)}::text = ${row.key}`.execute(tx);
        changed += 1;
      }
      return page.rows;
    });
    if (rows.length < batch) return changed;
    after = rows.at(-1)!.key;
  }
};
