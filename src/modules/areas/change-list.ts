import type { Tx } from '../../platform/work.ts';
import type { AreaChange } from './contract.ts';
import type { AreaName } from './store.ts';

export type ChangePage = { items: AreaChange[]; total: number; totalCapped: boolean; page: number; size: number };

/** What happened to the division tree, newest first; with `areaId` only what that area had part in. */
export const listChanges = async (tx: Tx, { areaId, page, size }: { areaId?: string | undefined; page: number; size: number }): Promise<ChangePage> => {
  let found = tx.db.selectFrom('area_changes as c').innerJoin('areas as a', 'a.id', 'c.area_id').leftJoin('areas as i', 'i.id', 'c.into_area_id');
  if (areaId !== undefined) found = found.where((eb) => eb.or([eb('c.area_id', '=', areaId), eb('c.into_area_id', '=', areaId)]));
  const { total } = await found.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['c.id', 'c.kind', 'c.old_name', 'c.new_name', 'c.effective_on', 'c.document_no', 'c.made_at'])
    .select(['a.id as area_id', 'a.level as area_level', 'a.name as area_name', 'i.id as into_id', 'i.level as into_level', 'i.name as into_name'])
    .orderBy('c.made_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    kind: row.kind as AreaChange['kind'],
    area: { id: row.area_id, level: row.area_level, name: row.area_name } as AreaName,
    into: row.into_id === null ? null : ({ id: row.into_id, level: row.into_level, name: row.into_name } as AreaName),
    oldName: row.old_name,
    newName: row.new_name,
    effectiveOn: row.effective_on,
    documentNo: row.document_no,
    madeAt: row.made_at.toISOString(),
  }));
  return { items, total: Number(total), totalCapped: false, page, size };
};
