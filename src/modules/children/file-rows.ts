import type { Tx } from '../../platform/work.ts';
import type { KnownRisk } from './listeners.ts';
import type { Paper } from './readings.ts';
import { identityHash, labels, nameHash, phoneHash } from './sealed-fields.ts';

export type NewGuardian = {
  kind: string;
  relation: string;
  name: string;
  phone: string | null;
  identityNumber?: string | undefined;
  labourCapacity?: string | undefined;
  callOrder: number;
};
export type NewCategory = { category: string; fromOn: string; source: string; basis?: string | undefined; decidedBy?: string | undefined };
export type NewHealthFact = { kind: string; text: string };

/** A file to open whose every field has been read and checked. */
export type NewFile = {
  id: string;
  areaId: string;
  name: string;
  sex: string;
  birthDate: string | null;
  birthPrecision: string | null;
  paper: Paper;
  ethnicGroup: string | null;
  school: string | null;
  grade: string | null;
  /** An existing household; otherwise one is made of what follows. */
  householdId?: string | undefined;
  address?: string | undefined;
  registeredAddress?: string | undefined;
  incomeStatus?: string | undefined;
  categories: readonly NewCategory[];
  guardians: readonly NewGuardian[];
  healthFacts?: readonly NewHealthFact[];
  note?: string | undefined;
  risk?: KnownRisk | null;
  /** A child grown up by now: on record, with nothing due. */
  closed?: boolean;
};

export const childRow = (tx: Tx, file: NewFile) => ({
  id: file.id,
  area_id: file.areaId,
  name_sealed: tx.sealing.seal(labels.childName, file.name),
  name_hash: nameHash(tx.sealing, file.name),
  sex: file.sex,
  birth_date: file.birthDate,
  birth_precision: file.birthDate === null ? null : (file.birthPrecision ?? 'day'),
  ...sealedPaper(tx, file.paper),
  ethnic_group: file.ethnicGroup,
  school: file.school,
  grade: file.grade,
  risk_scheme: file.risk?.schemeId ?? null,
  risk_ordinal: file.risk?.ordinal ?? 0,
  status: file.closed ? 'closed' : 'open',
  created_at: tx.now,
  updated_at: tx.now,
});

export const sealedPaper = (tx: Tx, { kind, number }: Paper) => ({
  identity_kind: kind,
  identity_sealed: number === null ? null : tx.sealing.seal(labels.childIdentity, number),
  identity_hash: number === null ? null : identityHash(tx.sealing, number),
  identity_last4: number === null ? null : number.slice(-4),
});

export const householdRow = (tx: Tx, file: NewFile, id: string) => ({
  id,
  area_id: file.areaId,
  address_sealed: tx.sealing.sealMaybe(labels.address, file.address),
  registered_address_sealed: tx.sealing.sealMaybe(labels.registeredAddress, file.registeredAddress),
  income_status: file.incomeStatus ?? null,
});

export const categoryRows = (tx: Tx, childId: string, areaId: string, categories: readonly NewCategory[]) =>
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
  }));

export const guardianRows = (tx: Tx, childId: string, guardians: readonly NewGuardian[]) =>
  guardians.map((guardian) => ({
    id: tx.newId(),
    child_id: childId,
    kind: guardian.kind,
    relation: guardian.relation,
    name_sealed: tx.sealing.seal(labels.guardianName, guardian.name),
    phone_sealed: tx.sealing.sealMaybe(labels.guardianPhone, guardian.phone),
    phone_hash: guardian.phone === null ? null : phoneHash(tx.sealing, guardian.phone),
    identity_sealed: tx.sealing.sealMaybe(labels.guardianIdentity, guardian.identityNumber),
    labour_capacity: guardian.labourCapacity ?? null,
    from_on: tx.today,
    call_order: guardian.callOrder,
  }));

export const healthRows = (tx: Tx, childId: string, facts: readonly NewHealthFact[]) =>
  facts.map(({ kind, text }) => ({ id: tx.newId(), child_id: childId, kind, body_sealed: tx.sealing.seal(labels.health, text), created_by: tx.personId() }));

export const noteRow = (tx: Tx, childId: string, text: string) => ({
  id: tx.newId(),
  child_id: childId,
  body_sealed: tx.sealing.seal(labels.note, text),
  created_by: tx.personId(),
  created_at: tx.now,
});
