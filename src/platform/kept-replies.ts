import { z } from 'zod';
import { errors, Problem } from './errors.ts';
import type { Tx } from './work.ts';

const LABEL = 'kept_replies.reply';
const Key = z.uuid();

/**
 * Gives a repeated request (double tap, retry after a lost answer) the first reply. The key is the
 * caller's; the second of two at once waits on the row until the first has committed.
 */
export const keepReply = async <T>(tx: Tx, request: { key: string; route: string; request: unknown }, verb: () => Promise<T>): Promise<T> => {
  if (!Key.safeParse(request.key).success) throw new Problem(errors.invalid, { fields: [{ path: 'idempotency-key', message: 'uuid' }] });
  const caller = tx.actor.kind === 'person' ? tx.actor.personId : tx.actor.kind;
  // Keyed: a number or a name in a request must not be guessable from its hash.
  const requestHash = tx.sealing.lookup('kept_replies.request', JSON.stringify(request.request) ?? '');
  const row = { key: request.key, route: request.route, caller };
  const claimed = await tx.db
    .insertInto('kept_replies')
    .values({ ...row, request_hash: requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  const same = () => tx.db.selectFrom('kept_replies').where('key', '=', row.key).where('route', '=', row.route).where('caller', '=', row.caller);
  if (claimed === undefined) {
    const kept = await same().select(['reply_sealed', 'request_hash']).executeTakeFirstOrThrow();
    if (kept.reply_sealed === null || !kept.request_hash.equals(requestHash)) throw new Problem(errors.conflict);
    return JSON.parse(tx.sealing.open(LABEL, kept.reply_sealed)) as T;
  }
  const reply = await verb();
  await tx.db
    .updateTable('kept_replies')
    .set({ reply_sealed: tx.sealing.seal(LABEL, JSON.stringify(reply) ?? 'null') })
    .where('key', '=', row.key)
    .where('route', '=', row.route)
    .where('caller', '=', row.caller)
    .execute();
  return reply;
};
