import type { z } from 'zod';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { childrenErrors, type childrenContract, type NewChild } from './contract.ts';
import { addCategories, addGuardians } from './create.ts';
import { readName, readPhone } from './readings.ts';
import { labels, phoneHash } from './sealed-fields.ts';
import { getChild, touchChild } from './store.ts';

type Body<K extends keyof typeof childrenContract> = z.output<NonNullable<(typeof childrenContract)[K]['body']>>;

/** Every change to what hangs on a child: the child must be inside the walls, and the change is recorded. */
const onChild = async (tx: Tx, childId: string, action: string, detail: Record<string, unknown> = {}) => {
  const child = await getChild(tx, childId);
  await touchChild(tx, childId);
  await tx.audit({ action, subjectKind: 'child', subjectId: childId, areaId: child.area_id, detail });
  tx.live({ topic: 'children', id: childId, areaId: child.area_id });
  return child;
};

export const addCategory = async (tx: Tx, childId: string, input: NewChild['categories'][number]) => {
  const child = await onChild(tx, childId, 'child.categoryAdded', { category: input.category });
  await addCategories(tx, childId, child.area_id, [input]);
  const row = await tx.db.selectFrom('child_categories').selectAll().where('child_id', '=', childId).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  return { id: row.id, category: input.category, fromOn: row.from_on, toOn: row.to_on, basis: row.basis, source: row.source, decidedBy: row.decided_by };
};

export const endCategory = async (tx: Tx, childId: string, id: string, { toOn, reason }: Body<'endCategory'>): Promise<void> => {
  await onChild(tx, childId, 'child.categoryEnded', { id, reason });
  const { numUpdatedRows } = await tx.db
    .updateTable('child_categories')
    .set({ to_on: toOn })
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.notFound);
};

export const addGuardian = async (tx: Tx, childId: string, input: NewChild['guardians'][number]): Promise<{ id: string }> => {
  await onChild(tx, childId, 'child.guardianAdded', { kind: input.kind });
  await addGuardians(tx, childId, [input]);
  const row = await tx.db.selectFrom('guardians').select('id').where('child_id', '=', childId).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  return { id: row.id };
};

export const changeGuardian = async (tx: Tx, childId: string, id: string, input: Body<'changeGuardian'>): Promise<void> => {
  await onChild(tx, childId, 'child.guardianChanged', { id });
  const phone = input.phone === undefined ? undefined : readPhone(input.phone);
  const { numUpdatedRows } = await tx.db
    .updateTable('guardians')
    .set({
      ...(input.kind === undefined ? {} : { kind: input.kind }),
      ...(input.relation === undefined ? {} : { relation: input.relation }),
      ...(input.name === undefined ? {} : { name_sealed: tx.sealing.seal(labels.guardianName, readName(input.name)) }),
      ...(phone === undefined
        ? {}
        : { phone_sealed: tx.sealing.sealMaybe(labels.guardianPhone, phone), phone_hash: phone === null ? null : phoneHash(tx.sealing, phone) }),
      ...(input.labourCapacity === undefined ? {} : { labour_capacity: input.labourCapacity }),
      ...(input.callOrder === undefined ? {} : { call_order: input.callOrder }),
      ...(input.toOn === undefined ? {} : { to_on: input.toOn }),
      version: input.version + 1,
    })
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.stale);
};

export const blockGuardian = async (tx: Tx, childId: string, id: string, { blocked, reason }: Body<'blockGuardian'>): Promise<void> => {
  await onChild(tx, childId, blocked ? 'child.guardianBlocked' : 'child.guardianUnblocked', { id });
  const { numUpdatedRows } = await tx.db
    .updateTable('guardians')
    .set(
      blocked
        ? { blocked_at: tx.now, blocked_by: tx.personId(), blocked_reason_sealed: tx.sealing.seal(labels.blockedReason, reason) }
        : { blocked_at: null, blocked_by: null },
    )
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.notFound);
};

export const addHealthFact = async (tx: Tx, childId: string, { kind, text, fromOn }: Body<'addHealthFact'>): Promise<{ id: string }> => {
  await onChild(tx, childId, 'child.healthAdded', { kind });
  const id = tx.newId();
  await tx.db
    .insertInto('health_facts')
    .values({ id, child_id: childId, kind, body_sealed: tx.sealing.seal(labels.health, text), from_on: fromOn ?? null, created_by: tx.personId() })
    .execute();
  return { id };
};

export const addNote = async (tx: Tx, childId: string, text: string): Promise<{ id: string }> => {
  await onChild(tx, childId, 'child.noteAdded');
  const id = tx.newId();
  await tx.db
    .insertInto('child_notes')
    .values({ id, child_id: childId, body_sealed: tx.sealing.seal(labels.note, text), created_by: tx.personId(), created_at: tx.now })
    .execute();
  return { id };
};

/** The newest version of a purpose in force today; the answer is kept against that version. */
export const recordConsent = async (tx: Tx, childId: string, input: Body<'recordConsent'>): Promise<{ id: string }> => {
  await onChild(tx, childId, 'child.consentRecorded', { purpose: input.purpose, answer: input.answer });
  const purpose = await tx.db
    .selectFrom('processing_purposes')
    .select('version')
    .where('code', '=', input.purpose)
    .where('effective_on', '<=', tx.today)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (purpose === undefined) throw new Problem(errors.invalid, { fields: [{ path: 'purpose', message: input.purpose }] });
  if (input.guardianId !== undefined) await refuseBlocked(tx, childId, input.guardianId);
  const id = tx.newId();
  await tx.db
    .insertInto('consents')
    .values({
      id,
      child_id: childId,
      purpose: input.purpose,
      purpose_version: purpose.version,
      answer: input.answer,
      given_by_guardian_id: input.guardianId ?? null,
      child_assent: input.childAssent ?? null,
      method: input.method,
      answered_on: input.answeredOn,
      recorded_by: tx.personId(),
    })
    .execute();
  return { id };
};

const refuseBlocked = async (tx: Tx, childId: string, guardianId: string): Promise<void> => {
  const guardian = await tx.db.selectFrom('guardians').select('blocked_at').where('id', '=', guardianId).where('child_id', '=', childId).executeTakeFirst();
  if (guardian === undefined) throw new Problem(errors.notFound);
  if (guardian.blocked_at !== null) throw new Problem(childrenErrors.blocked);
};

export const withdrawConsent = async (tx: Tx, childId: string, id: string, withdrawnOn: string): Promise<void> => {
  await onChild(tx, childId, 'child.consentWithdrawn', { id });
  const { numUpdatedRows } = await tx.db
    .updateTable('consents')
    .set({ withdrawn_on: withdrawnOn })
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.notFound);
};
