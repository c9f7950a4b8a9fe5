import { sql } from 'kysely';
import { ageOn } from '../areas/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { ChildFile } from './contract.ts';
import { maskAddress } from './masking.ts';
import { maskName } from './person-name.ts';
import { maskPhone } from './phone.ts';
import { labels } from './sealed-fields.ts';
import { getChild, type ChildRecord } from './store.ts';

/** Opens a file for reading. That it was opened is recorded before anything leaves. */
export const openFile = async (tx: Tx, id: string): Promise<ChildFile> => {
  const child = await getChild(tx, id);
  await tx.audit({ action: 'child.opened', subjectKind: 'child', subjectId: id, areaId: child.area_id });
  return fileOf(tx, child);
};

/** The masked file, for a verb that has its own audit row. */
export const fileOf = async (tx: Tx, child: ChildRecord): Promise<ChildFile> => {
  const household =
    child.household_id === null ? undefined : await tx.db.selectFrom('households').selectAll().where('id', '=', child.household_id).executeTakeFirst();
  const names = await sql<{
    path: string | null;
    owner: string | null;
  }>`select area_path(${child.area_id}::bigint) as path, person_name(${child.owner_id}::uuid) as owner`.execute(tx.db);
  const counts = await sql<{ health: number; notes: number }>`select
    (select count(*)::int from health_facts where child_id = ${child.id}::uuid and to_on is null) as health,
    (select count(*)::int from child_notes where child_id = ${child.id}::uuid) as notes`.execute(tx.db);
  return {
    ...ownFields(tx, child),
    areaPath: names.rows[0]?.path ?? '',
    address: addressOf(tx, household?.address_sealed ?? null),
    incomeStatus: (household?.income_status ?? null) as ChildFile['incomeStatus'],
    owner: { id: child.owner_id, name: names.rows[0]?.owner ?? '' },
    categories: await categoriesOf(tx, child.id),
    guardians: await guardiansOf(tx, child.id),
    household: await siblingsOf(tx, child),
    consents: await consentsOf(tx, child.id),
    healthFacts: counts.rows[0]?.health ?? 0,
    notes: counts.rows[0]?.notes ?? 0,
  };
};

const ownFields = (tx: Tx, child: ChildRecord) => ({
  id: child.id,
  fileCode: child.file_code,
  name: maskName(tx.sealing.open(labels.childName, child.name_sealed)),
  sex: child.sex as ChildFile['sex'],
  birthDate: child.birth_date,
  birthPrecision: child.birth_precision,
  age: child.birth_date === null ? null : ageOn(child.birth_date, tx.today),
  identityKind: child.identity_kind as ChildFile['identityKind'],
  identityNumber: child.identity_last4 === null ? null : `**************${child.identity_last4}`,
  ethnicGroup: child.ethnic_group,
  school: child.school,
  grade: child.grade,
  areaId: child.area_id,
  risk: child.risk_scheme === null || child.risk_ordinal === 0 ? null : { schemeId: child.risk_scheme, ordinal: child.risk_ordinal },
  status: child.status as ChildFile['status'],
  isSample: child.is_sample,
  version: child.version,
});

const addressOf = (tx: Tx, sealed: Buffer | null) => {
  const address = tx.sealing.openMaybe(labels.address, sealed);
  return address === null ? null : maskAddress(address);
};

const categoriesOf = async (tx: Tx, childId: string): Promise<ChildFile['categories']> => {
  const rows = await tx.db.selectFrom('child_categories').selectAll().where('child_id', '=', childId).orderBy('from_on').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    category: row.category as ChildFile['categories'][number]['category'],
    fromOn: row.from_on,
    toOn: row.to_on,
    basis: row.basis,
    source: row.source,
    decidedBy: row.decided_by,
  }));
};

export const guardiansOf = async (tx: Tx, childId: string): Promise<ChildFile['guardians']> => {
  const rows = await tx.db
    .selectFrom('guardians')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('to_on', (order) => order.desc().nullsFirst())
    .orderBy('call_order')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const phone = tx.sealing.openMaybe(labels.guardianPhone, row.phone_sealed);
    return {
      id: row.id,
      kind: row.kind as ChildFile['guardians'][number]['kind'],
      relation: row.relation,
      name: maskName(tx.sealing.open(labels.guardianName, row.name_sealed)),
      phone: phone === null ? null : maskPhone(phone),
      labourCapacity: row.labour_capacity,
      fromOn: row.from_on,
      toOn: row.to_on,
      blocked: row.blocked_at !== null,
      callOrder: row.call_order,
      version: row.version,
    };
  });
};

const siblingsOf = async (tx: Tx, child: ChildRecord): Promise<ChildFile['household']> => {
  if (child.household_id === null) return [];
  const rows = await tx.db
    .selectFrom('children')
    .select(['id', 'file_code', 'name_sealed', 'birth_date'])
    .where('household_id', '=', child.household_id)
    .where('id', '<>', child.id)
    .orderBy('birth_date')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileCode: row.file_code,
    name: maskName(tx.sealing.open(labels.childName, row.name_sealed)),
    age: row.birth_date === null ? null : ageOn(row.birth_date, tx.today),
  }));
};

const consentsOf = async (tx: Tx, childId: string): Promise<ChildFile['consents']> => {
  const { rows } = await sql<{
    id: string;
    purpose: string;
    purpose_version: number;
    current: number;
    answer: 'given' | 'refused';
    guardian: Buffer | null;
    child_assent: 'given' | 'refused' | 'notAsked' | null;
    method: 'paper' | 'spoken' | 'online';
    answered_on: string;
    withdrawn_on: string | null;
  }>`
    select c.id, c.purpose, c.purpose_version, (select max(version) from processing_purposes p where p.code = c.purpose and p.effective_on <= ${tx.today}::date) as current,
      c.answer, g.name_sealed as guardian, c.child_assent, c.method, c.answered_on, c.withdrawn_on
    from consents c left join guardians g on g.id = c.given_by_guardian_id
    where c.child_id = ${childId}::uuid order by c.answered_on desc, c.id desc`.execute(tx.db);
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    purposeVersion: row.purpose_version,
    currentVersion: row.current,
    answer: row.answer,
    givenBy: row.guardian === null ? null : maskName(tx.sealing.open(labels.guardianName, row.guardian)),
    childAssent: row.child_assent,
    method: row.method,
    answeredOn: row.answered_on,
    withdrawnOn: row.withdrawn_on,
  }));
};
