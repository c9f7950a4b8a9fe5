import type { Tx } from '../../../platform/work.ts';
import type { ImportMapping } from './import-store.ts';

export const rememberMapping = async (tx: Tx, areaId: string, { fingerprint, fieldByColumn, vocabulary }: ImportMapping): Promise<void> => {
  const row = { mapping: JSON.stringify({ fieldByColumn, vocabulary }), person_id: tx.personId(), used_at: tx.now };
  await tx.db
    .insertInto('remembered_mappings')
    .values({ area_id: areaId, fingerprint, ...row })
    .onConflict((conflict) => conflict.columns(['area_id', 'fingerprint']).doUpdateSet(row))
    .execute();
};

export const rememberedMapping = async (
  tx: Tx,
  areaId: string,
  fingerprint: string,
): Promise<Pick<ImportMapping, 'fieldByColumn' | 'vocabulary'> | undefined> => {
  const row = await tx.db
    .selectFrom('remembered_mappings')
    .select('mapping')
    .where('area_id', '=', areaId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row?.mapping as unknown as Pick<ImportMapping, 'fieldByColumn' | 'vocabulary'> | undefined;
};
