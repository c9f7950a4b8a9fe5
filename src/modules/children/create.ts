import { sql } from 'kysely';
import { Problem } from '../../platform/errors.ts';
import type { AuditEvent, Tx } from '../../platform/work.ts';
import { getStandingArea } from '../areas/store.ts';
import { childrenErrors, type NewChild } from './contract.ts';
import { createChildren } from './create-many.ts';
import { categoryRows, guardianRows, type NewFile, type NewGuardian } from './file-rows.ts';
import { readName, readPaper, readPhone, type Paper } from './readings.ts';
import { identityHash } from './sealed-fields.ts';
import { findChild, findIdentityHolder, getChild, householdIn, insertCategories, insertGuardians } from './store.ts';

export type CreateOptions = { importId?: string; isSample?: boolean };

/**
 * Opens a file: child, household, categories, guardians, search tokens, and an owner, so that no file
 * is ever nobody's. Repeating it with the same id gives the file already made.
 */
export const createChild = async (tx: Tx, input: NewChild, options: CreateOptions = {}): Promise<{ id: string; fileCode: string }> => {
  const id = input.id ?? tx.newId();
  // Two taps at once: the second waits for the first, and finds its file.
  if (input.id !== undefined) await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db);
  const existing = input.id === undefined ? undefined : await findChild(tx, id);
  if (existing) return { id, fileCode: existing.file_code };
  const { id: areaId } = await getStandingArea(tx, input.areaId);
  const name = readName(input.name);
  const paper = readPaper(input.identityKind, input.identityNumber);
  await refuseTakenNumber(tx, paper);
  const [file] = await createChildren(tx, [await fileOf(tx, id, { ...input, areaId }, { name, paper })], options);
  await tx.audit({ action: 'child.created', subjectKind: 'child', subjectId: id, areaId, detail: options.importId ? { importId: options.importId } : {} });
  tx.live({ topic: 'children', id, areaId });
  return file!;
};

const fileOf = async (tx: Tx, id: string, input: NewChild, { name, paper }: { name: string; paper: Paper }): Promise<NewFile> => ({
  id,
  areaId: input.areaId,
  name,
  sex: input.sex,
  birthDate: input.birthDate ?? null,
  birthPrecision: input.birthPrecision ?? null,
  paper,
  ethnicGroup: input.ethnicGroup ?? null,
  school: input.school ?? null,
  grade: input.grade ?? null,
  householdId: await siblingsHousehold(tx, input),
  address: input.address,
  registeredAddress: input.registeredAddress,
  incomeStatus: input.incomeStatus,
  categories: input.categories,
  guardians: input.guardians.map(readGuardian),
});

/** Inside the walls a taken number names the file; outside, only the street to call. */
export const refuseTakenNumber = async (tx: Tx, { number }: Paper, except?: string): Promise<void> => {
  if (number === null) return;
  const holder = await findIdentityHolder(tx, identityHash(tx.sealing, number));
  if (holder === undefined || holder.childId === except) return;
  const visible = await findChild(tx, holder.childId);
  tx.auditRefusal(numberMet(holder, visible === undefined));
  if (visible) throw new Problem(childrenErrors.identityTaken, { detail: { childId: visible.id, fileCode: visible.file_code } });
  throw new Problem(childrenErrors.identityTakenElsewhere, { params: { street: await streetOf(tx, holder.areaId) } });
};

/** Somebody learnt that a number has a file: recorded where that file lies. */
export const numberMet = (holder: { childId: string; areaId: string }, elsewhere: boolean): AuditEvent => ({
  action: 'child.numberMet',
  subjectKind: 'child',
  subjectId: holder.childId,
  areaId: holder.areaId,
  detail: { elsewhere },
});

/** The street's name, or the nearest area above a street. */
export const streetOf = async (tx: Tx, areaId: string): Promise<string> => {
  const { rows } = await sql<{
    name: string;
  }>`select name from areas where ${areaId}::bigint between id and last_id and level <> 'community' order by id desc limit 1`.execute(tx.db);
  return rows[0]?.name ?? '';
};

const siblingsHousehold = async (tx: Tx, { sameHouseholdAs, areaId }: NewChild): Promise<string | undefined> => {
  const sibling = sameHouseholdAs === undefined ? undefined : await getChild(tx, sameHouseholdAs);
  return sibling?.household_id ? householdIn(tx, sibling.household_id, areaId) : undefined;
};

const readGuardian = (guardian: NewChild['guardians'][number], index: number): NewGuardian => ({
  ...guardian,
  name: readName(guardian.name, `guardians.${index}.name`),
  phone: readPhone(guardian.phone, `guardians.${index}.phone`),
});

export const addCategories = (tx: Tx, childId: string, areaId: string, categories: NewChild['categories']): Promise<void> =>
  insertCategories(tx, categoryRows(tx, childId, areaId, categories));

export const addGuardians = (tx: Tx, childId: string, guardians: NewChild['guardians']): Promise<void> =>
  insertGuardians(tx, guardianRows(tx, childId, guardians.map(readGuardian)));
