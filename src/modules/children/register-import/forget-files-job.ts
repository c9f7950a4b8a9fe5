import { sql } from 'kysely';
import type { Tx } from '../../../platform/work.ts';
import { labels } from '../sealed-fields.ts';
import { emptiedRecord } from './row-record.ts';

const KEPT_DAYS = 30;

/** A month after the last step the file and what was read of it have served their purpose. What became of each row is kept. */
export const forgetFiles = async (tx: Tx): Promise<void> => {
  const old = await tx.db
    .updateTable('register_imports')
    .set({ file_sealed: null, found_sealed: null })
    .where('touched_at', '<', sql<Date>`${tx.now}::timestamptz - make_interval(days => ${sql.lit(KEPT_DAYS)})`)
    .where('file_sealed', 'is not', null)
    .returning('id')
    .execute();
  if (old.length === 0) return;
  const blank = tx.sealing.seal(labels.importRecord, JSON.stringify(emptiedRecord(0)));
  await tx.db
    .updateTable('register_import_rows')
    .set({ record_sealed: blank, keys: [] })
    .where(
      'import_id',
      'in',
      old.map((row) => row.id),
    )
    .where('status', 'in', ['imported', 'merged'])
    .execute();
};
