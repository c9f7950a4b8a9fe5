import { sql } from 'kysely';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { accountsErrors } from './errors.ts';
import { newCode } from './invitations.ts';
import { endSessions } from './my-account.ts';
import { assertManagesWhole, getPersonRow } from './people.ts';

const LIFE_HOURS = 24;
const hashOf = (tx: Tx, code: string): Buffer => tx.sealing.lookup('recovery', code);

/** A new code for somebody the caller manages whole; an earlier one ends. */
export const offerRecovery = async (tx: Tx, personId: string): Promise<{ code: string; link: string; expiresAt: string }> => {
  await assertManagesWhole(tx, personId);
  if ((await getPersonRow(tx, personId)).username === null) throw new Problem(errors.conflict);
  const [code, expiresAt] = [newCode(), new Date(tx.now.getTime() + LIFE_HOURS * 3_600_000)];
  await tx.db.updateTable('recoveries').set({ used_at: tx.now }).where('person_id', '=', personId).where('used_at', 'is', null).execute();
  await tx.db
    .insertInto('recoveries')
    .values({ id: tx.newId(), code_hash: hashOf(tx, code), person_id: personId, made_by: tx.personId(), created_at: tx.now, expires_at: expiresAt })
    .execute();
  await tx.audit({ action: 'recovery.offered', subjectKind: 'person', subjectId: personId });
  return { code, link: `/recover#${code}`, expiresAt: expiresAt.toISOString() };
};

const findOpen = (tx: Tx, code: string) =>
  tx.db
    .selectFrom('recoveries as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.person_id as personId', 'p.username'])
    .where('r.code_hash', '=', hashOf(tx, code))
    .where('r.used_at', 'is', null)
    .where('r.expires_at', '>', tx.now)
    .where('p.disabled_at', 'is', null);

/** Whose code it is, before the costly part. @throws Problem `accounts.recoveryInvalid` */
export const recoverableName = async (tx: Tx, code: string): Promise<string> => {
  const open = await findOpen(tx, code).executeTakeFirst();
  if (open === undefined) throw new Problem(accountsErrors.recoveryInvalid);
  return open.username ?? '';
};

/** A new password, no sessions, no second factor: roles that need one set it up anew at the next sign-in. */
export const recover = async (tx: Tx, { code, passwordHash }: { code: string; passwordHash: string }): Promise<{ username: string }> => {
  const open = await findOpen(tx, code).forUpdate('r').executeTakeFirst();
  if (open === undefined) throw new Problem(accountsErrors.recoveryInvalid);
  const { id, personId } = open;
  await tx.db.updateTable('recoveries').set({ used_at: tx.now }).where('id', '=', id).execute();
  await sql`update auth.account set password = ${passwordHash} where "userId" = ${personId}::uuid and "providerId" = 'credential'`.execute(tx.db);
  await sql`delete from auth."twoFactor" where "userId" = ${personId}::uuid`.execute(tx.db);
  await sql`update auth."user" set "twoFactorEnabled" = false where id = ${personId}::uuid`.execute(tx.db);
  await endSessions(tx, personId);
  await tx.audit({ action: 'person.recovered', subjectKind: 'person', subjectId: personId, detail: { recovery: id } });
  return { username: open.username ?? '' };
};
