import { sql, type Insertable, type Updateable } from 'kysely';
import type { Children, ChildCategories, ChildNotes, Guardians, HealthFacts, Households } from '../../platform/database-types.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';

export const findChild = (tx: Tx, id: string) => tx.db.selectFrom('children').selectAll().where('id', '=', id).executeTakeFirst();
export type ChildRecord = NonNullable<Awaited<ReturnType<typeof findChild>>>;

/** Throws `request.notFound` for a child outside the walls, exactly as for one that does not exist. */
export const getChild = async (tx: Tx, id: string): Promise<ChildRecord> => {
  const child = await findChild(tx, id);
  if (child === undefined) throw new Problem(errors.notFound);
  return child;
};

/** The child, locked against a second writer until this transaction ends. */
export const lockChild = async (tx: Tx, id: string): Promise<ChildRecord> => {
  const child = await tx.db.selectFrom('children').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (child === undefined) throw new Problem(errors.notFound);
  return child;
};

export const insertHouseholds = async (tx: Tx, rows: Insertable<Households>[]): Promise<void> => {
  if (rows.length > 0) await tx.db.insertInto('households').values(rows).execute();
};

export const insertChildren = async (tx: Tx, rows: Insertable<Children>[]): Promise<void> => {
  if (rows.length > 0) await tx.db.insertInto('children').values(rows).execute();
};

/** Changes the row if nobody else has since `version`; otherwise throws `request.stale`. */
export const updateChild = async (tx: Tx, id: string, version: number, changes: Updateable<Children>): Promise<void> => {
  const { numUpdatedRows } = await tx.db
    .updateTable('children')
    .set({ ...changes, version: version + 1, updated_at: tx.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.stale);
};

/** Somebody worked on the file without changing its own row: an import that is undone leaves it standing. */
export const touchChild = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('children').set({ updated_at: tx.now }).where('id', '=', id).execute();
};

export const insertCategories = async (tx: Tx, rows: Insertable<ChildCategories>[]): Promise<void> => {
  if (rows.length > 0) await tx.db.insertInto('child_categories').values(rows).execute();
};

export const insertGuardians = async (tx: Tx, rows: Insertable<Guardians>[]): Promise<void> => {
  if (rows.length > 0) await tx.db.insertInto('guardians').values(rows).execute();
};

export const insertHealthFacts = async (tx: Tx, rows: Insertable<HealthFacts>[]): Promise<void> => {
  if (rows.length > 0) await tx.db.insertInto('health_facts').values(rows).execute();
};

export const insertNotes = async (tx: Tx, rows: Insertable<ChildNotes>[]): Promise<void> => {
  if (rows.length > 0) await tx.db.insertInto('child_notes').values(rows).execute();
};

/** Three arrays instead of a parameter for each value: a name has some fifteen tokens. */
export const insertTokens = async (tx: Tx, rows: readonly { token: string; areaId: string; childId: string }[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`insert into child_name_tokens (token, area_id, child_id)
    select * from unnest(${rows.map((row) => row.token)}::bigint[], ${rows.map((row) => row.areaId)}::bigint[], ${rows.map((row) => row.childId)}::uuid[])`.execute(
    tx.db,
  );
};

/** Makes the child findable by these hashed tokens in its area, and by no others. */
export const replaceTokens = async (tx: Tx, childId: string, areaId: string, tokens: readonly string[]): Promise<void> => {
  await tx.db.deleteFrom('child_name_tokens').where('child_id', '=', childId).execute();
  await insertTokens(
    tx,
    tokens.map((token) => ({ token, areaId, childId })),
  );
};

/** What carries the child's area along moves with the child. */
export const moveBelongings = async (tx: Tx, childId: string, areaId: string): Promise<void> => {
  await tx.db.updateTable('child_categories').set({ area_id: areaId }).where('child_id', '=', childId).execute();
  await sql`select sealed_follow(${childId}::uuid)`.execute(tx.db);
};

/** The home for a child of this area: the given one where it stands there, else a copy, so that whoever answers for the child reaches its home. */
export const householdIn = async (tx: Tx, householdId: string, areaId: string): Promise<string | undefined> => {
  const home = await tx.db.selectFrom('households').selectAll().where('id', '=', householdId).executeTakeFirst();
  if (home === undefined || home.area_id === areaId) return home?.id;
  const { address_sealed, registered_address_sealed, income_status } = home;
  const id = tx.newId();
  await insertHouseholds(tx, [{ id, area_id: areaId, address_sealed, registered_address_sealed, income_status }]);
  return id;
};

/** The home of a child that moves: it comes along, unless somebody stays in it. */
export const moveHousehold = async (tx: Tx, { id, household_id: householdId }: ChildRecord, areaId: string): Promise<string | undefined> => {
  if (householdId === null) return undefined;
  const stays = await tx.db.selectFrom('children').select('id').where('household_id', '=', householdId).where('id', '<>', id).executeTakeFirst();
  if (stays !== undefined) return householdIn(tx, householdId, areaId);
  await tx.db.updateTable('households').set({ area_id: areaId }).where('id', '=', householdId).execute();
  return householdId;
};

/** The person who answers for files of an area today; undefined where every post above is empty too. */
export const findPersonInCharge = async (tx: Tx, areaId: string): Promise<string | undefined> => (await findPeopleInCharge(tx, [areaId])).get(areaId);

/** The same for many areas; one that nobody answers for is not in the answer. */
export const findPeopleInCharge = async (tx: Tx, areaIds: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ area: string; person: string | null }>`
    select area::text, person_in_charge(area, ${tx.today}::date) as person from unnest(${[...new Set(areaIds)]}::bigint[]) area`.execute(tx.db);
  return new Map(rows.flatMap(({ area, person }) => (person === null ? [] : [[area, person] as const])));
};

export const findIdentityHolder = async (tx: Tx, hash: Buffer): Promise<{ childId: string; areaId: string } | undefined> => {
  const { rows } = await sql<{ child_id: string; area_id: string }>`select child_id, area_id from identity_taken(${hash})`.execute(tx.db);
  return rows[0] && { childId: rows[0].child_id, areaId: rows[0].area_id };
};
