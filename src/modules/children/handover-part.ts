import type { Tx } from '../../platform/work.ts';
import type { HandoverPart } from '../accounts/index.ts';

type Held = Parameters<HandoverPart['count']>[1];

/** Open files of a leaver: every one gets its new owner in the same act. */
export const filesHandover: HandoverPart = {
  name: 'files',
  count: async (tx, post) => {
    const { count } = await ownedFiles(tx, post)
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  },
  move: async (tx, post, toPersonId) => {
    const result = await tx.db
      .updateTable('children')
      .set((eb) => ({ owner_id: toPersonId, updated_at: tx.now, version: eb('version', '+', 1) }))
      .where('id', 'in', ownedFiles(tx, post).select('id'))
      .executeTakeFirst();
    const moved = Number(result.numUpdatedRows);
    if (moved > 0) tx.live({ topic: 'children', areaId: post.areaId });
    return moved;
  },
};

const ownedFiles = (tx: Tx, post: Held) =>
  tx.db
    .selectFrom('children')
    .where('owner_id', '=', post.personId)
    .where('status', '=', 'open')
    .where('area_id', '>=', post.areaId)
    .where('area_id', '<=', post.areaLastId);
