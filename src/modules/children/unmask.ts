import type { z } from 'zod';
import type { Tx } from '../../platform/work.ts';
import type { Unmasked, unmaskFields, unmaskPurposes } from './contract.ts';
import { labels } from './sealed-fields.ts';
import { getChild, type ChildRecord } from './store.ts';

type Unmasked = z.infer<typeof Unmasked>;
type Field = (typeof unmaskFields)[number];
export type UnmaskRequest = { fields: Field[]; purpose: (typeof unmaskPurposes)[number]; reason: string };

/**
 * Shows named fields in clear. The audit row is written first, in the same transaction; if it cannot be
 * written nothing is shown (未成年人网络保护条例 36: approval and record of access to minors' data).
 */
export const unmask = async (tx: Tx, id: string, { fields, purpose, reason }: UnmaskRequest): Promise<Unmasked> => {
  const child = await getChild(tx, id);
  await tx.audit({ action: 'child.unmasked', subjectKind: 'child', subjectId: id, areaId: child.area_id, detail: { fields, purpose, reason } });
  const shown = await Promise.all([...new Set(fields)].map(async (field) => readers[field](tx, child)));
  return Object.assign({}, ...shown) as Unmasked;
};

const readers: Record<Field, (tx: Tx, child: ChildRecord) => Promise<Partial<Unmasked>> | Partial<Unmasked>> = {
  name: (tx, child) => ({ name: tx.sealing.open(labels.childName, child.name_sealed) }),
  identityNumber: (tx, child) => ({ identityNumber: tx.sealing.openMaybe(labels.childIdentity, child.identity_sealed) }),
  phones: async (tx, child) => {
    const rows = await tx.db
      .selectFrom('guardians')
      .select(['id', 'name_sealed', 'phone_sealed'])
      .where('child_id', '=', child.id)
      .where('to_on', 'is', null)
      .orderBy('call_order')
      .execute();
    return {
      phones: rows.map((row) => ({
        guardianId: row.id,
        name: tx.sealing.open(labels.guardianName, row.name_sealed),
        phone: tx.sealing.openMaybe(labels.guardianPhone, row.phone_sealed),
      })),
    };
  },
  address: async (tx, child) => {
    const home =
      child.household_id === null ? undefined : await tx.db.selectFrom('households').selectAll().where('id', '=', child.household_id).executeTakeFirst();
    return {
      address: tx.sealing.openMaybe(labels.address, home?.address_sealed ?? null),
      registeredAddress: tx.sealing.openMaybe(labels.registeredAddress, home?.registered_address_sealed ?? null),
    };
  },
  health: async (tx, child) => {
    const rows = await tx.db.selectFrom('health_facts').selectAll().where('child_id', '=', child.id).where('to_on', 'is', null).orderBy('id').execute();
    return {
      health: rows.map((row) => ({ id: row.id, kind: row.kind as 'diagnosis', text: tx.sealing.open(labels.health, row.body_sealed), fromOn: row.from_on })),
    };
  },
  notes: async (tx, child) => {
    const rows = await tx.db
      .selectFrom('child_notes')
      .select((eb) => ['id', 'body_sealed', 'created_at', eb.fn<string | null>('person_name', ['created_by']).as('by')])
      .where('child_id', '=', child.id)
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    return {
      notes: rows.map((row) => ({ id: row.id, text: tx.sealing.open(labels.note, row.body_sealed), at: row.created_at.toISOString(), by: row.by ?? '' })),
    };
  },
};
