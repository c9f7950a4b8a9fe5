import { randomInt } from 'node:crypto';
import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { accountsErrors } from './errors.ts';

const LIFE_MINUTES = 5;
const TRIES = 5;
const PAUSE_SECONDS = 60;

export type CodeUse = 'signIn' | 'change';

const phoneHash = (tx: Tx, phone: string) => tx.sealing.lookup('people.phone', phone);
const codeHash = (tx: Tx, use: CodeUse, phone: string, code: string) => tx.sealing.lookup('phone code', `${use}:${phone}:${code}`);

/** A new code for a number, whoever has it. The caller decides whether it is sent. */
export const issueCode = async (tx: Tx, phone: string, use: CodeUse): Promise<string> => {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const values = {
    code_hash: codeHash(tx, use, phone, code),
    tries: 0,
    sent_at: tx.now,
    expires_at: new Date(tx.now.getTime() + LIFE_MINUTES * 60_000),
  };
  const rested = new Date(tx.now.getTime() - PAUSE_SECONDS * 1000);
  const issued = await tx.db
    .insertInto('phone_codes')
    .values({ phone_hash: phoneHash(tx, phone), ...values })
    .onConflict((conflict) => conflict.column('phone_hash').doUpdateSet(values).where('phone_codes.sent_at', '<=', rested))
    .returning('phone_hash')
    .executeTakeFirst();
  if (issued === undefined) throw new Problem(accountsErrors.waitForCode, { params: { seconds: PAUSE_SECONDS } });
  return code;
};

/** True once for the right code; a wrong one is counted, so the caller must let the transaction commit. */
export const tryCode = async (tx: Tx, phone: string, use: CodeUse, code: string): Promise<boolean> => {
  const hash = phoneHash(tx, phone);
  const row = await tx.db.selectFrom('phone_codes').selectAll().where('phone_hash', '=', hash).forUpdate().executeTakeFirst();
  if (row === undefined || row.expires_at <= tx.now || row.tries >= TRIES) return false;
  const isRight = row.code_hash.equals(codeHash(tx, use, phone, code));
  if (isRight) await tx.db.deleteFrom('phone_codes').where('phone_hash', '=', hash).execute();
  else
    await tx.db
      .updateTable('phone_codes')
      .set({ tries: row.tries + 1 })
      .where('phone_hash', '=', hash)
      .execute();
  return isRight;
};

/** Sends without waiting for the gateway: an answer's time must not tell who has the number. */
export const sendCode = (tx: Tx, phone: string, code: string): void =>
  tx.afterCommit(() => {
    const text = `【童心】验证码 ${code}，${LIFE_MINUTES} 分钟内有效，请勿告诉他人。 Your code: ${code}.`;
    void tx.messages.send({ to: phone, text }).catch(() => undefined);
  });

export const forgetOldCodes = async (tx: Tx): Promise<void> => {
  await tx.db.deleteFrom('phone_codes').where('expires_at', '<', tx.now).execute();
};
