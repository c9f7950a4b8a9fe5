import { sql } from 'kysely';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { labels } from './sealed-fields.ts';
import { getChild, touchChild } from './store.ts';

/**
 * The sealed class. Whoever holds no grant for the child's area gets the answer of a child that does
 * not exist, whether or not anything is sealed; the attempt is not recorded on the child either, for a
 * trail of refusals would itself tell. No live event, no timeline entry, no count anywhere.
 */
const requireGrant = async (tx: Tx, childId: string): Promise<{ areaId: string }> => {
  const child = await getChild(tx, childId);
  const { rows } = await sql<{ granted: boolean }>`select ${child.area_id}::bigint <@ reach('sealed') as granted`.execute(tx.db);
  if (rows[0]?.granted !== true) throw new Problem(errors.notFound);
  await touchChild(tx, childId);
  return { areaId: child.area_id };
};

export const openSealed = async (tx: Tx, childId: string, reason: string): Promise<{ facts: { id: string; text: string; at: string }[] }> => {
  await requireGrant(tx, childId);
  // The subject is left out of the area's audit view: only the officer's own chain holds it.
  await tx.audit({ action: 'sealed.opened', subjectKind: 'sealed', subjectId: childId, detail: { reason } });
  const rows = await tx.db.selectFrom('sealed_facts').selectAll().where('child_id', '=', childId).where('ended_on', 'is', null).orderBy('id').execute();
  return { facts: rows.map((row) => ({ id: row.id, text: tx.sealing.open(labels.sealedFact, row.body_sealed, 'sealed'), at: row.created_at.toISOString() })) };
};

export const addSealed = async (tx: Tx, childId: string, text: string, reason: string): Promise<{ id: string }> => {
  const { areaId } = await requireGrant(tx, childId);
  await tx.audit({ action: 'sealed.added', subjectKind: 'sealed', subjectId: childId, detail: { reason } });
  const id = tx.newId();
  await tx.db
    .insertInto('sealed_facts')
    .values({ id, child_id: childId, area_id: areaId, body_sealed: tx.sealing.seal(labels.sealedFact, text, 'sealed'), created_by: tx.personId() })
    .execute();
  return { id };
};
