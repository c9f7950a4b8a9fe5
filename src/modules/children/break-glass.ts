import { sql } from 'kysely';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';

const MINUTES = 60;

/** Opens one file for an hour to somebody who does not read files by routine. Reviewed the next day by somebody else. */
export const breakGlass = async (tx: Tx, fileCode: string, reason: string): Promise<{ childId: string; endsAt: string }> => {
  const { rows } = await sql<{ child_id: string; area_id: string; inside: boolean }>`
    select child_id, area_id, area_id <@ reach('access_review') as inside from file_by_code(${fileCode.toUpperCase()})`.execute(tx.db);
  const file = rows[0];
  if (file === undefined || !file.inside) throw new Problem(errors.notFound);
  const endsAt = new Date(tx.now.getTime() + MINUTES * 60_000);
  await tx.db
    .insertInto('child_access')
    .values({
      id: tx.newId(),
      person_id: tx.personId(),
      child_id: file.child_id,
      kind: 'breakGlass',
      reason,
      area_id: file.area_id,
      starts_at: tx.now,
      ends_at: endsAt,
    })
    .execute();
  await tx.audit({ action: 'child.glassBroken', subjectKind: 'child', subjectId: file.child_id, areaId: file.area_id, detail: { reason, minutes: MINUTES } });
  return { childId: file.child_id, endsAt: endsAt.toISOString() };
};
