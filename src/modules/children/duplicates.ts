import { sql } from 'kysely';
import type { z } from 'zod';
import { ageOn } from '../areas/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { DuplicateAnswer, duplicateReasons, DuplicateQuestion } from './contract.ts';
import { numberMet, streetOf } from './create.ts';
import { parseIdentityNumber } from './identity-number.ts';
import { homophoneTokens } from './name-search.ts';
import { maskName, normaliseName } from './person-name.ts';
import { parsePhones } from './phone.ts';
import { hashTokens, identityHash, labels, nameHash, phoneHash } from './sealed-fields.ts';
import { findIdentityHolder } from './store.ts';

type Answer = z.infer<typeof DuplicateAnswer>;
type Reason = (typeof duplicateReasons)[number];
type Match = { id: string; reason: Reason };

/** Files that may be this child already, strongest reason first. Outside the walls only a taken number shows, as a street to call. */
export const findDuplicates = async (tx: Tx, question: DuplicateQuestion): Promise<Answer> => {
  const matches: Match[] = [];
  const number = question.identityNumber ? parseIdentityNumber(question.identityNumber) : undefined;
  const holder = number?.ok ? await findIdentityHolder(tx, identityHash(tx.sealing, number.number)) : undefined;
  if (holder) matches.push({ id: holder.childId, reason: 'identityNumber' });
  const name = normaliseName(question.name);
  if (name.ok) matches.push(...(await byName(tx, name.name, question)));
  const candidates = await describe(tx, matches);
  const hidden = holder !== undefined && !candidates.some((candidate) => candidate.id === holder.childId);
  if (holder !== undefined) await tx.audit(numberMet(holder, hidden));
  return { candidates, elsewhere: hidden ? { street: await streetOf(tx, holder.areaId) } : null };
};

/** Asked by a person: a look-up, and recorded like any search. */
export const askDuplicates = async (tx: Tx, question: DuplicateQuestion): Promise<Answer> => {
  const answer = await findDuplicates(tx, question);
  await tx.audit({ action: 'children.searched', detail: { kind: 'duplicates', found: answer.candidates.length } });
  return answer;
};

const byName = async (tx: Tx, name: string, { birthDate, guardianPhone }: DuplicateQuestion): Promise<Match[]> => {
  const same = await tx.db.selectFrom('children').select(['id', 'birth_date']).where('name_hash', '=', nameHash(tx.sealing, name)).limit(50).execute();
  const phones = guardianPhone === undefined ? [] : parsePhones(guardianPhone).flatMap((phone) => (phone.ok ? [phoneHash(tx.sealing, phone.phone)] : []));
  const byPhone =
    phones.length === 0 || same.length === 0
      ? []
      : await tx.db
          .selectFrom('guardians')
          .select('child_id')
          .where('phone_hash', 'in', phones)
          .where(
            'child_id',
            'in',
            same.map((row) => row.id),
          )
          .execute();
  const phoned = new Set(byPhone.map((row) => row.child_id));
  const matches = same.map((row): Match => ({
    id: row.id,
    reason: birthDate !== undefined && row.birth_date === birthDate ? 'nameAndBirthDate' : phoned.has(row.id) ? 'nameAndPhone' : 'sameName',
  }));
  return birthDate === undefined ? matches : [...matches, ...(await soundingAlike(tx, name, birthDate))];
};

/** Only the whole name counts: its longest run of syllables, born on the same day. */
const soundingAlike = async (tx: Tx, name: string, birthDate: string): Promise<Match[]> => {
  const tokens = hashTokens(tx.sealing, homophoneTokens(name));
  if (tokens.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from child_name_tokens t join children c on c.id = t.child_id
    where t.token = any (${tokens}::bigint[]) and c.birth_date = ${birthDate}::date limit 20`.execute(tx.db);
  return rows.map((row) => ({ id: row.id, reason: 'soundsAlikeAndBirthDate' }));
};

const order: Reason[] = ['identityNumber', 'nameAndBirthDate', 'nameAndPhone', 'soundsAlikeAndBirthDate', 'sameName'];

const describe = async (tx: Tx, matches: readonly Match[]): Promise<Answer['candidates']> => {
  const ids = [...new Set(matches.map((match) => match.id))];
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('children')
    .innerJoin('areas', 'areas.id', 'children.area_id')
    .select(['children.id', 'file_code', 'name_sealed', 'birth_date', 'areas.name as community'])
    .where('children.id', 'in', ids)
    .execute();
  const described = rows.map((row) => ({
    id: row.id,
    fileCode: row.file_code,
    name: maskName(tx.sealing.open(labels.childName, row.name_sealed)),
    age: row.birth_date === null ? null : ageOn(row.birth_date, tx.today),
    community: row.community,
    reasons: order.filter((reason) => matches.some((match) => match.id === row.id && match.reason === reason)),
  }));
  return described.toSorted((a, b) => order.indexOf(a.reasons[0]!) - order.indexOf(b.reasons[0]!)).slice(0, 10);
};
