import { sql } from 'kysely';
import type { Tx } from '../../../platform/work.ts';
import { streetOf } from '../create.ts';
import { identityHash, nameHash, phoneHash } from '../sealed-fields.ts';
import { issue, type Issue } from './issues.ts';
import type { RegisterDraft } from './register-draft.ts';

export type Suspect = { childId: string; reason: 'identityNumber' | 'nameAndBirthDate' | 'nameAndPhone' } | { street: string; reason: 'identityNumber' };

type Keyed = { at: number; draft: RegisterDraft; identity: Buffer | null; name: Buffer | null };
type Match = { at: number; child_id: string; identity_hash: Buffer | null; birth_date: string | null };

/**
 * Files that may be these children's already, by the place of the draft: three questions for all drafts together.
 * A number beyond the walls gives a street to call; names are compared inside the walls alone, and not with what this import made.
 */
export const findInRegister = async (tx: Tx, drafts: readonly RegisterDraft[], importId: string): Promise<Map<number, Suspect[]>> => {
  const keyed = drafts.map((draft, at): Keyed => ({
    at,
    draft,
    identity: draft.identityNumber ? identityHash(tx.sealing, draft.identityNumber) : null,
    name: draft.name ? nameHash(tx.sealing, draft.name) : null,
  }));
  const suspects = new Map<number, Suspect[]>();
  const add = (at: number, suspect: Suspect) => {
    const known = suspects.get(at) ?? [];
    const again = 'childId' in suspect && known.some((one) => 'childId' in one && one.childId === suspect.childId);
    if (!again) suspects.set(at, [...known, suspect]);
  };
  for (const holder of await byNumber(tx, keyed))
    add(
      holder.at,
      holder.visible ? { childId: holder.child_id, reason: 'identityNumber' } : { street: await streetOf(tx, holder.area_id), reason: 'identityNumber' },
    );
  const sameChild = (match: Match) => mayBeOne(keyed[match.at]!, match);
  for (const match of (await byBirthDate(tx, keyed, importId)).filter(sameChild)) add(match.at, { childId: match.child_id, reason: 'nameAndBirthDate' });
  for (const match of (await byPhone(tx, keyed, importId)).filter(sameChild)) add(match.at, { childId: match.child_id, reason: 'nameAndPhone' });
  return suspects;
};

/** What the suspects of one row say of it. */
export const registerIssues = (suspects: readonly Suspect[]): Issue[] => {
  const number = suspects.filter(({ reason }) => reason === 'identityNumber');
  const [elsewhere] = number.flatMap((suspect) => ('street' in suspect ? [suspect] : []));
  if (elsewhere) return [issue('register.numberElsewhere', 'identityNumber', undefined, { street: elsewhere.street })];
  if (number.length > 0) return [issue('register.sameNumber', 'identityNumber')];
  return suspects.length > 0 ? [issue('register.sameChild', 'childName')] : [];
};

/** Two valid numbers, or two birth dates, that differ are two children. */
const mayBeOne = ({ identity, draft }: Keyed, match: Match): boolean => {
  if (identity && match.identity_hash && !identity.equals(match.identity_hash)) return false;
  return !draft.birthDate || !match.birth_date || draft.birthDate === match.birth_date;
};

const byNumber = async (tx: Tx, keyed: readonly Keyed[]) => {
  const asked = keyed.filter(({ identity }) => identity !== null);
  if (asked.length === 0) return [];
  const { rows } = await sql<{ at: number; child_id: string; area_id: string; visible: boolean }>`
    select w.at, t.child_id, t.area_id, c.id is not null as visible
    from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ identity }) => identity)}::bytea[]) w (at, hash)
    cross join lateral identity_taken(w.hash) t left join children c on c.id = t.child_id`.execute(tx.db);
  return rows;
};

const byBirthDate = async (tx: Tx, keyed: readonly Keyed[], importId: string): Promise<Match[]> => {
  const asked = keyed.filter(({ name, draft }) => name !== null && draft.birthDate !== undefined);
  if (asked.length === 0) return [];
  const { rows } = await sql<Match>`
    select w.at, c.id as child_id, c.identity_hash, c.birth_date
    from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ name }) => name)}::bytea[], ${asked.map(({ draft }) => draft.birthDate)}::date[]) w (at, name, born)
    join children c on c.name_hash = w.name and c.birth_date = w.born and c.import_id is distinct from ${importId}::uuid`.execute(tx.db);
  return rows;
};

const byPhone = async (tx: Tx, keyed: readonly Keyed[], importId: string): Promise<Match[]> => {
  const asked = keyed.flatMap(({ at, name, draft }) =>
    name === null ? [] : phonesOf(draft).map((phone) => ({ at, name, phone: phoneHash(tx.sealing, phone) })),
  );
  if (asked.length === 0) return [];
  const { rows } = await sql<Match>`
    select w.at, c.id as child_id, c.identity_hash, c.birth_date
    from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ name }) => name)}::bytea[], ${asked.map(({ phone }) => phone)}::bytea[]) w (at, name, phone)
    join guardians g on g.phone_hash = w.phone
    join children c on c.id = g.child_id and c.name_hash = w.name and c.import_id is distinct from ${importId}::uuid`.execute(tx.db);
  return rows;
};

const phonesOf = ({ guardian, father, mother, carer }: RegisterDraft): string[] => [
  ...new Set([guardian, father, mother, carer].flatMap((person) => person?.phones ?? [])),
];
