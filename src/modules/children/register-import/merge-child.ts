import type { Updateable } from 'kysely';
import type { Children, Households } from '../../../platform/database-types.ts';
import type { Tx } from '../../../platform/work.ts';
import { categoryRows, guardianRows, healthRows, noteRow, sealedPaper, type NewFile } from '../file-rows.ts';
import { tellLevelSet } from '../listeners.ts';
import { identityHash, labels } from '../sealed-fields.ts';
import { findIdentityHolder, insertCategories, insertGuardians, insertHealthFacts, insertNotes, updateChild, type ChildRecord } from '../store.ts';

/** What a merge added: ids of new rows, and the fields it filled with the version they were filled at. */
export type Added = {
  at: string;
  childId: string;
  version: number;
  filled: string[];
  householdFilled: string[];
  categories: string[];
  guardians: string[];
  health: string[];
  notes: string[];
};

/** Fills what is empty in a file and adds what it does not have. What stands in it is never overwritten. */
export const mergeInto = async (tx: Tx, child: ChildRecord, file: NewFile): Promise<Added> => {
  const filled = await emptyFields(tx, child, file);
  await updateChild(tx, child.id, child.version, filled);
  const householdFilled = await fillHousehold(tx, child, file);
  const ids = await addMissing(tx, child, file);
  if ('risk_ordinal' in filled) await tellLevelSet(tx, child.id);
  tx.live({ topic: 'children', id: child.id, areaId: child.area_id });
  return { at: tx.now.toISOString(), childId: child.id, version: child.version + 1, filled: Object.keys(filled), householdFilled, ...ids };
};

const emptyFields = async (tx: Tx, child: ChildRecord, file: NewFile): Promise<Updateable<Children>> => ({
  ...(child.sex === 'unknown' && file.sex !== 'unknown' ? { sex: file.sex } : {}),
  ...(child.birth_date === null && file.birthDate !== null ? { birth_date: file.birthDate, birth_precision: file.birthPrecision } : {}),
  ...(child.identity_hash === null && file.paper.number !== null && (await numberIsFree(tx, file.paper.number)) ? sealedPaper(tx, file.paper) : {}),
  ...(child.ethnic_group === null && file.ethnicGroup !== null ? { ethnic_group: file.ethnicGroup } : {}),
  ...(child.school === null && file.school !== null ? { school: file.school } : {}),
  ...(child.grade === null && file.grade !== null ? { grade: file.grade } : {}),
  ...(child.risk_ordinal === 0 && file.risk ? { risk_scheme: file.risk.schemeId, risk_ordinal: file.risk.ordinal } : {}),
});

const numberIsFree = async (tx: Tx, number: string): Promise<boolean> => (await findIdentityHolder(tx, identityHash(tx.sealing, number))) === undefined;

const fillHousehold = async (tx: Tx, child: ChildRecord, file: NewFile): Promise<string[]> => {
  const home =
    child.household_id === null ? undefined : await tx.db.selectFrom('households').selectAll().where('id', '=', child.household_id).executeTakeFirst();
  if (home === undefined) return [];
  const changes: Updateable<Households> = {
    ...(home.address_sealed === null && file.address ? { address_sealed: tx.sealing.seal(labels.address, file.address) } : {}),
    ...(home.registered_address_sealed === null && file.registeredAddress
      ? { registered_address_sealed: tx.sealing.seal(labels.registeredAddress, file.registeredAddress) }
      : {}),
    ...(home.income_status === null && file.incomeStatus ? { income_status: file.incomeStatus } : {}),
  };
  const names = Object.keys(changes);
  if (names.length > 0) await tx.db.updateTable('households').set(changes).where('id', '=', home.id).execute();
  return names;
};

const addMissing = async (tx: Tx, child: ChildRecord, file: NewFile): Promise<Pick<Added, 'categories' | 'guardians' | 'health' | 'notes'>> => {
  const known = await knownOf(tx, child.id);
  const categories = categoryRows(
    tx,
    child.id,
    child.area_id,
    file.categories.filter(({ category }) => !known.categories.has(category)),
  );
  const guardians = guardianRows(
    tx,
    child.id,
    file.guardians.filter(({ name }) => !known.guardians.has(name)),
  );
  const health = healthRows(
    tx,
    child.id,
    (file.healthFacts ?? []).filter(({ text }) => !known.health.has(text)),
  );
  const notes = file.note === undefined || known.notes.has(file.note) ? [] : [noteRow(tx, child.id, file.note)];
  await insertCategories(tx, categories);
  await insertGuardians(tx, guardians);
  await insertHealthFacts(tx, health);
  await insertNotes(tx, notes);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  return { categories: ids(categories), guardians: ids(guardians), health: ids(health), notes: ids(notes) };
};

const knownOf = async (tx: Tx, childId: string) => {
  const categories = await tx.db.selectFrom('child_categories').select('category').where('child_id', '=', childId).where('to_on', 'is', null).execute();
  const guardians = await tx.db.selectFrom('guardians').select('name_sealed').where('child_id', '=', childId).execute();
  const health = await tx.db.selectFrom('health_facts').select('body_sealed').where('child_id', '=', childId).execute();
  const notes = await tx.db.selectFrom('child_notes').select('body_sealed').where('child_id', '=', childId).execute();
  return {
    categories: new Set(categories.map((row) => row.category)),
    guardians: new Set(guardians.map((row) => tx.sealing.open(labels.guardianName, row.name_sealed))),
    health: new Set(health.map((row) => tx.sealing.open(labels.health, row.body_sealed))),
    notes: new Set(notes.map((row) => tx.sealing.open(labels.note, row.body_sealed))),
  };
};

const emptied: Record<string, unknown> = { sex: 'unknown', risk_ordinal: 0 };

/** Takes back what a merge added, as far as nobody has changed the file since. False: it stays, for somebody to look at. */
export const unmerge = async (tx: Tx, child: ChildRecord, added: Added): Promise<boolean> => {
  // Work on the file that leaves its own row alone shows in the time alone.
  if (child.version !== added.version || child.updated_at.toISOString() !== added.at) return false;
  const changes = Object.fromEntries(added.filled.map((column) => [column, emptied[column] ?? null]));
  await updateChild(tx, child.id, child.version, changes);
  if (added.householdFilled.length > 0 && child.household_id !== null) {
    await tx.db
      .updateTable('households')
      .set(Object.fromEntries(added.householdFilled.map((column) => [column, null])))
      .where('id', '=', child.household_id)
      .execute();
  }
  const tables = { child_categories: added.categories, guardians: added.guardians, health_facts: added.health, child_notes: added.notes } as const;
  for (const [table, ids] of Object.entries(tables)) {
    if (ids.length > 0)
      await tx.db
        .deleteFrom(table as keyof typeof tables)
        .where('id', 'in', ids)
        .where('child_id', '=', child.id)
        .execute();
  }
  if (added.filled.includes('risk_ordinal')) await tellLevelSet(tx, child.id);
  tx.live({ topic: 'children', id: child.id, areaId: child.area_id });
  return true;
};
