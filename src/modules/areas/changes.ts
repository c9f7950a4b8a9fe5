import { sql } from 'kysely';
import { errors, Problem, type ErrorDefinition } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { addArea, addCode, childrenOf, endArea, refuseTakenName, renameArea, takeNames } from './area-writing.ts';
import type { NewAreaChange } from './contract.ts';
import { levelBelow } from './numbering.ts';
import { lockTree, replant } from './placing.ts';
import { areaErrors, hangFault, mayChange, mergeFault } from './rules.ts';
import { getArea, type Area } from './store.ts';

type Of<K extends NewAreaChange['kind']> = Extract<NewAreaChange, { kind: K }>;
type Changed = { changeId: string; area: Area };
type Recorded = { kind: NewAreaChange['kind']; areaId: string; intoAreaId?: string; oldName?: string; newName?: string };

/**
 * Changes the division tree and keeps what was there: the history, old names, old codes and old numbers.
 * @throws Problem `request.notFound`, `request.notAllowed` (no post over the area), `request.stale`, `areas.*`
 */
export const changeAreas = async (tx: Tx, change: NewAreaChange): Promise<Changed> => {
  if (change.effectiveOn > tx.today) throw new Problem(areaErrors.future);
  await lockTree(tx);
  switch (change.kind) {
    case 'renamed':
      return rename(tx, change);
    case 'merged':
      return merge(tx, change);
    case 'moved':
      return move(tx, change);
    case 'ended':
      return end(tx, change);
    case 'created':
      return create(tx, change);
  }
};

const rename = async (tx: Tx, change: Of<'renamed'>): Promise<Changed> => {
  const area = await standing(tx, change);
  if (area.name === change.name) throw new Problem(areaErrors.sameName);
  await refuseTakenName(tx, area.parentId, change.name);
  await renameArea(tx, area.id, change.name);
  return recorded(tx, change, { kind: 'renamed', areaId: area.id, oldName: area.name, newName: change.name });
};

/** The survivor takes the areas below, every row and right that still holds, and the old names. */
const merge = async (tx: Tx, change: Of<'merged'>): Promise<Changed> => {
  const area = await standing(tx, change);
  const into = await changeable(tx, change.intoAreaId);
  refuse(mergeFault(area, into));
  for (const child of await childrenOf(tx, area)) await replant(tx, child, into);
  await sql`select area_follow(${area.id}::bigint, ${into.id}::bigint)`.execute(tx.db);
  await takeNames(tx, area.id, into.id);
  await endArea(tx, area, change.effectiveOn);
  return recorded(tx, change, { kind: 'merged', areaId: area.id, intoAreaId: into.id, oldName: area.name, newName: into.name });
};

const move = async (tx: Tx, change: Of<'moved'>): Promise<Changed> => {
  const area = await standing(tx, change);
  const parent = await changeable(tx, change.intoAreaId);
  if (area.parentId === parent.id) throw new Problem(areaErrors.itself);
  refuse(hangFault(area.level, parent));
  await refuseTakenName(tx, parent.id, area.name);
  const { id } = await replant(tx, area, parent);
  return recorded(tx, change, { kind: 'moved', areaId: String(id), intoAreaId: parent.id });
};

const end = async (tx: Tx, change: Of<'ended'>): Promise<Changed> => {
  const area = await standing(tx, change);
  const { rows } = await sql<{ used: boolean }>`select area_in_use(${area.id}::bigint)
    or exists (select 1 from areas where parent_id = ${area.id}::bigint and ended_on is null) as used`.execute(tx.db);
  if (rows[0]?.used) throw new Problem(areaErrors.inUse);
  await endArea(tx, area, change.effectiveOn);
  return recorded(tx, change, { kind: 'ended', areaId: area.id, oldName: area.name });
};

const create = async (tx: Tx, change: Of<'created'>): Promise<Changed> => {
  const parent = await changeable(tx, change.parentId);
  const level = change.level ?? levelBelow(parent.level) ?? parent.level;
  refuse(hangFault(level, parent));
  await refuseTakenName(tx, parent.id, change.name);
  const areaId = await addArea(tx, parent, level, change.name);
  if (change.code !== undefined) await addCode(tx, areaId, change.code, change.effectiveOn);
  return recorded(tx, change, { kind: 'created', areaId, intoAreaId: parent.id, newName: change.name });
};

const refuse = (fault: ErrorDefinition | undefined) => {
  if (fault !== undefined) throw new Problem(fault);
};

/** An area over which the acting person keeps the tree. */
const changeable = async (tx: Tx, areaId: string): Promise<Area> => {
  const area = await getArea(tx, areaId);
  if (tx.actor.kind === 'person' && !mayChange(tx.actor.posts, area)) throw new Problem(errors.notAllowed);
  return area;
};

/** The same, and still as the page saw it, and not ended. */
const standing = async (tx: Tx, { areaId, version }: { areaId: string; version: number }): Promise<Area> => {
  const area = await changeable(tx, areaId);
  if (area.version !== version) throw new Problem(errors.stale);
  if (area.endedOn !== null) throw new Problem(areaErrors.ended);
  return area;
};

const recorded = async (tx: Tx, change: NewAreaChange, { kind, areaId, intoAreaId, oldName, newName }: Recorded): Promise<Changed> => {
  const changeId = tx.newId();
  await tx.db
    .insertInto('area_changes')
    .values({
      id: changeId,
      kind,
      area_id: areaId,
      into_area_id: intoAreaId ?? null,
      old_name: oldName ?? null,
      new_name: newName ?? null,
      effective_on: change.effectiveOn,
      document_no: change.documentNo ?? null,
      made_by: tx.actor.kind === 'person' ? tx.actor.personId : null,
      made_at: tx.now,
    })
    .execute();
  await tx.audit({ action: `area.${kind}`, subjectKind: 'areaChange', subjectId: changeId, areaId, detail: { areaId, intoAreaId: intoAreaId ?? null } });
  tx.live({ topic: 'areas', id: areaId, areaId, wall: 'areas' });
  return { changeId, area: await getArea(tx, areaId) };
};
