import { sql } from 'kysely';
import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { fileRoles } from '../children/contract.ts';
import { casesErrors } from './contract.ts';

/**
 * Work is put only into hands that can open it: of somebody whose post of today reaches the area or lies inside it.
 * @throws Problem `cases.cannotTakeOn`, alike for a stranger and for nobody
 */
export const assertCanTakeOn = async (tx: Tx, personId: string | undefined, areaId: string, path: string): Promise<void> => {
  if (personId === undefined) return;
  const { rows } = await sql<{
    can: boolean;
  }>`select works_at(${personId}::uuid, ${[...fileRoles]}::text[], ${areaId}::bigint, ${tx.today}::date) as can`.execute(tx.db);
  if (rows[0]?.can !== true) throw new Problem(casesErrors.cannotTakeOn, { fields: [{ path, message: '' }] });
};
