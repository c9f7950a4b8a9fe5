import type { Updateable } from 'kysely';
import type { Children, Households } from '../../platform/database-types.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { getStandingArea } from '../areas/store.ts';
import type { ChangedChild, ChildFile } from './contract.ts';
import { refuseTakenNumber } from './create.ts';
import { sealedPaper } from './file-rows.ts';
import { fileOf } from './file.ts';
import { tellMoved } from './listeners.ts';
import { readName, readPaper, type Paper } from './readings.ts';
import { labels, nameHash, tokensOfName } from './sealed-fields.ts';
import { findPersonInCharge, getChild, lockChild, moveBelongings, moveHousehold, replaceTokens, updateChild, type ChildRecord } from './store.ts';

/** Corrects a file. A version that is not the newest is refused with the newest in the error, so nothing typed is lost. */
export const changeChild = async (tx: Tx, id: string, input: ChangedChild): Promise<ChildFile> => {
  const child = await lockChild(tx, id);
  if (child.version !== input.version) {
    tx.auditRefusal({ action: 'child.opened', subjectKind: 'child', subjectId: id, areaId: child.area_id });
    throw new Problem(errors.stale, { detail: { newest: await fileOf(tx, child) } });
  }
  const name = input.name === undefined ? undefined : readName(input.name);
  const changes = await rowChanges(tx, child, input, name);
  await updateChild(tx, id, input.version, changes);
  if (name !== undefined || changes.area_id !== undefined) await reindex(tx, child, name, String(changes.area_id ?? child.area_id));
  if (changes.area_id !== undefined) await tellMoved(tx, { id, areaId: String(changes.area_id), ownerId: changes.owner_id ?? child.owner_id });
  await changeHousehold(tx, await getChild(tx, id), input);
  const fields = Object.keys(input).filter((key) => key !== 'version');
  await tx.audit({ action: 'child.changed', subjectKind: 'child', subjectId: id, areaId: child.area_id, detail: { fields } });
  tx.live({ topic: 'children', id, areaId: child.area_id });
  return fileOf(tx, await getChild(tx, id));
};

const rowChanges = async (tx: Tx, child: ChildRecord, input: ChangedChild, name: string | undefined): Promise<Updateable<Children>> => ({
  ...(name === undefined ? {} : { name_sealed: tx.sealing.seal(labels.childName, name), name_hash: nameHash(tx.sealing, name) }),
  ...(input.sex === undefined ? {} : { sex: input.sex }),
  ...(input.birthDate === undefined ? {} : { birth_date: input.birthDate, birth_precision: input.birthPrecision ?? 'day' }),
  ...(await paperChanges(tx, child, input)),
  ...(input.ethnicGroup === undefined ? {} : { ethnic_group: input.ethnicGroup }),
  ...(input.school === undefined ? {} : { school: input.school }),
  ...(input.grade === undefined ? {} : { grade: input.grade }),
  ...(input.areaId === undefined || input.areaId === child.area_id ? {} : await moveChanges(tx, child, (await getStandingArea(tx, input.areaId)).id)),
});

const moveChanges = async (tx: Tx, child: ChildRecord, areaId: string): Promise<Updateable<Children>> => ({
  area_id: areaId,
  owner_id: (await findPersonInCharge(tx, areaId)) ?? child.owner_id,
  household_id: (await moveHousehold(tx, child, areaId)) ?? null,
});

const paperChanges = async (tx: Tx, child: ChildRecord, input: ChangedChild): Promise<Updateable<Children>> => {
  if (input.identityNumber === undefined) return {};
  const kind = input.identityKind ?? (child.identity_kind as Paper['kind'] | null) ?? 'none';
  const paper = readPaper(kind, input.identityNumber);
  await refuseTakenNumber(tx, paper, child.id);
  return sealedPaper(tx, paper);
};

const reindex = async (tx: Tx, child: ChildRecord, name: string | undefined, areaId: string): Promise<void> => {
  const current = name ?? tx.sealing.open(labels.childName, child.name_sealed);
  await replaceTokens(tx, child.id, areaId, tokensOfName(tx.sealing, current));
  if (areaId !== child.area_id) await moveBelongings(tx, child.id, areaId);
};

const changeHousehold = async (tx: Tx, child: ChildRecord, input: ChangedChild): Promise<void> => {
  const changes: Updateable<Households> = {
    ...(input.address === undefined ? {} : { address_sealed: tx.sealing.sealMaybe(labels.address, input.address) }),
    ...(input.registeredAddress === undefined ? {} : { registered_address_sealed: tx.sealing.sealMaybe(labels.registeredAddress, input.registeredAddress) }),
    ...(input.incomeStatus === undefined ? {} : { income_status: input.incomeStatus }),
  };
  if (Object.keys(changes).length === 0 || child.household_id === null) return;
  const { numUpdatedRows } = await tx.db.updateTable('households').set(changes).where('id', '=', child.household_id).executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.notFound);
};
