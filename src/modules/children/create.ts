import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { childrenErrors, type NewChild } from './contract.ts';
import { tellCreated } from './listeners.ts';
import { readName, readPaper, readPhone, type Paper } from './readings.ts';
import { identityHash, labels, nameHash, phoneHash, tokensOfName } from './sealed-fields.ts';
import { findChild, findIdentityHolder, findPersonInCharge, getChild, insertCategories, insertChild, insertGuardians, replaceTokens } from './store.ts';

export type CreateOptions = { importId?: string; isSample?: boolean };

/**
 * Opens a file: child, household, categories, guardians, search tokens, and an owner, so that no file
 * is ever nobody's. Repeating it with the same id gives the file already made.
 */
export const createChild = async (tx: Tx, input: NewChild, options: CreateOptions = {}): Promise<{ id: string; fileCode: string }> => {
  const id = input.id ?? tx.newId();
  const existing = input.id === undefined ? undefined : await findChild(tx, id);
  if (existing) return { id, fileCode: existing.file_code };
  const name = readName(input.name);
  const paper = readPaper(input.identityKind, input.identityNumber);
  await refuseTakenNumber(tx, paper);
  const fileCode = newFileCode();
  const creator = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const ownerId = (await findPersonInCharge(tx, input.areaId)) ?? tx.personId();
  await insertChild(tx, {
    id,
    file_code: fileCode,
    area_id: input.areaId,
    household_id: await householdFor(tx, input),
    name_sealed: tx.sealing.seal(labels.childName, name),
    name_hash: nameHash(tx.sealing, name),
    sex: input.sex,
    birth_date: input.birthDate ?? null,
    birth_precision: input.birthDate === undefined ? null : (input.birthPrecision ?? 'day'),
    ...sealedPaper(tx, paper),
    ethnic_group: input.ethnicGroup ?? null,
    school: input.school ?? null,
    grade: input.grade ?? null,
    owner_id: ownerId,
    import_id: options.importId ?? null,
    is_sample: options.isSample ?? false,
    created_by: creator,
    created_at: tx.now,
  });
  await replaceTokens(tx, id, input.areaId, tokensOfName(tx.sealing, name));
  await addCategories(tx, id, input.areaId, input.categories);
  await addGuardians(tx, id, input.guardians);
  await tellCreated(tx, { id, areaId: input.areaId, ownerId });
  await tx.audit({ action: 'child.created', subjectKind: 'child', subjectId: id, areaId: input.areaId, detail: options.importId ? { importId: options.importId } : {} });
  tx.live({ topic: 'children', id, areaId: input.areaId });
  return { id, fileCode };
};

// No vowels and nothing that reads like another: codes are read out over the telephone.
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';
export const newFileCode = (): string => `C-${Array.from({ length: 7 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

export const sealedPaper = (tx: Tx, { kind, number }: Paper) => ({
  identity_kind: kind,
  identity_sealed: number === null ? null : tx.sealing.seal(labels.childIdentity, number),
  identity_hash: number === null ? null : identityHash(tx.sealing, number),
  identity_last4: number === null ? null : number.slice(-4),
});

/** Inside the walls a taken number names the file; outside, only the street to call. */
export const refuseTakenNumber = async (tx: Tx, { number }: Paper, except?: string): Promise<void> => {
  if (number === null) return;
  const holder = await findIdentityHolder(tx, identityHash(tx.sealing, number));
  if (holder === undefined || holder.childId === except) return;
  const visible = await findChild(tx, holder.childId);
  if (visible) throw new Problem(childrenErrors.identityTaken, { detail: { childId: visible.id, fileCode: visible.file_code } });
  throw new Problem(childrenErrors.identityTakenElsewhere, { params: { street: await streetOf(tx, holder.areaId) } });
};

/** The street's name, or the nearest area above a street. */
export const streetOf = async (tx: Tx, areaId: string): Promise<string> => {
  const { rows } = await sql<{ name: string }>`select name from areas where ${areaId}::bigint between id and last_id and level <> 'community' order by id desc limit 1`.execute(tx.db);
  return rows[0]?.name ?? '';
};

const householdFor = async (tx: Tx, input: NewChild): Promise<string> => {
  if (input.sameHouseholdAs !== undefined) {
    const sibling = await getChild(tx, input.sameHouseholdAs);
    if (sibling.household_id !== null) return sibling.household_id;
  }
  const id = tx.newId();
  await tx.db
    .insertInto('households')
    .values({
      id,
      area_id: input.areaId,
      address_sealed: tx.sealing.sealMaybe(labels.address, input.address),
      registered_address_sealed: tx.sealing.sealMaybe(labels.registeredAddress, input.registeredAddress),
      income_status: input.incomeStatus ?? null,
    })
    .execute();
  return id;
};

export const addCategories = (tx: Tx, childId: string, areaId: string, categories: NewChild['categories']): Promise<void> =>
  insertCategories(
    tx,
    categories.map((item) => ({
      id: tx.newId(),
      child_id: childId,
      area_id: areaId,
      category: item.category,
      from_on: item.fromOn,
      basis: item.basis ?? null,
      source: item.source,
      decided_by: item.decidedBy ?? null,
      created_by: tx.actor.kind === 'person' ? tx.actor.personId : null,
    })),
  );

export const addGuardians = (tx: Tx, childId: string, guardians: NewChild['guardians']): Promise<void> =>
  insertGuardians(
    tx,
    guardians.map((guardian, index) => {
      const phone = readPhone(guardian.phone, `guardians.${index}.phone`);
      return {
        id: tx.newId(),
        child_id: childId,
        kind: guardian.kind,
        relation: guardian.relation,
        name_sealed: tx.sealing.seal(labels.guardianName, readName(guardian.name, `guardians.${index}.name`)),
        phone_sealed: tx.sealing.sealMaybe(labels.guardianPhone, phone),
        phone_hash: phone === null ? null : phoneHash(tx.sealing, phone),
        labour_capacity: guardian.labourCapacity ?? null,
        from_on: tx.today,
        call_order: guardian.callOrder,
      };
    }),
  );
