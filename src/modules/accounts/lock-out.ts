import { sql } from 'kysely';
import { Problem } from '../../platform/errors.ts';
import type { Sealing } from '../../platform/sealing.ts';
import type { Tx } from '../../platform/work.ts';
import { accountsErrors } from './errors.ts';
import { lockMinutes } from './rules.ts';

/** What wrong tries are counted against. Many colleagues share one address, so it bears more and is never forgiven whole. */
export type Subject = { key: Buffer; limit: number; shared: boolean };

const LIMIT = 5;
const SHARED_LIMIT = 20;
const FORGET_HOURS = 48;

export const nameSubject = (sealing: Sealing, username: string): Subject => single(sealing, 'name', username.trim().toLowerCase());
export const personSubject = (sealing: Sealing, personId: string): Subject => single(sealing, 'person', personId);
export const phoneSubject = (sealing: Sealing, phone: string): Subject => single(sealing, 'phone', phone);
export const addressSubject = (sealing: Sealing, address: string): Subject => ({
  key: sealing.lookup('sign-in.address', address),
  limit: SHARED_LIMIT,
  shared: true,
});
const single = (sealing: Sealing, kind: string, value: string): Subject => ({ key: sealing.lookup(`sign-in.${kind}`, value), limit: LIMIT, shared: false });

/**
 * Counts a try as wrong before its answer is known, so that a hundred at once are not a hundred guesses.
 * Throws when the door is shut; returns the minutes it shuts for should this try be wrong.
 */
export const claimTry = async (tx: Tx, subjects: readonly Subject[]): Promise<number> => {
  let longest = 0;
  for (const subject of subjects) longest = Math.max(longest, await claimOne(tx, subject));
  return longest;
};

const claimOne = async (tx: Tx, { key, limit }: Subject): Promise<number> => {
  const forgotten = new Date(tx.now.getTime() - FORGET_HOURS * 3_600_000);
  const row = await tx.db
    .insertInto('sign_in_failures')
    .values({ subject: key, failures: 1, last_at: tx.now, locked_until: null })
    .onConflict((conflict) =>
      conflict
        .column('subject')
        .doUpdateSet({
          failures: sql<number>`case when sign_in_failures.last_at < ${forgotten} then 1 else sign_in_failures.failures + 1 end`,
          last_at: tx.now,
        })
        .where((eb) => eb.or([eb('sign_in_failures.locked_until', 'is', null), eb('sign_in_failures.locked_until', '<=', tx.now)])),
    )
    .returning('failures')
    .executeTakeFirst();
  if (row === undefined) throw await lockedProblem(tx, key);
  const minutes = lockMinutes(row.failures, limit);
  const until = minutes === 0 ? null : new Date(tx.now.getTime() + minutes * 60_000);
  await tx.db.updateTable('sign_in_failures').set({ locked_until: until }).where('subject', '=', key).execute();
  return minutes;
};

const lockedProblem = async (tx: Tx, key: Buffer): Promise<Problem> => {
  const row = await tx.db.selectFrom('sign_in_failures').select('locked_until').where('subject', '=', key).executeTakeFirst();
  const left = (row?.locked_until?.getTime() ?? 0) - tx.now.getTime();
  return new Problem(accountsErrors.locked, { params: { minutes: Math.max(1, Math.ceil(left / 60_000)) } });
};

/** A right answer: the name's wrong tries are forgotten, the address gets back the one it was charged. */
export const forgive = async (tx: Tx, subjects: readonly Subject[]): Promise<void> => {
  for (const { key, shared } of subjects) {
    if (!shared) await tx.db.deleteFrom('sign_in_failures').where('subject', '=', key).execute();
    else {
      const back = sql<number>`greatest(failures - 1, 0)`;
      await tx.db.updateTable('sign_in_failures').set({ failures: back, locked_until: null }).where('subject', '=', key).execute();
    }
  }
};

/** Rows that no longer change any answer. */
export const forgetOldTries = async (tx: Tx): Promise<void> => {
  const forgotten = new Date(tx.now.getTime() - FORGET_HOURS * 3_600_000);
  await tx.db.deleteFrom('sign_in_failures').where('last_at', '<', forgotten).execute();
};
