import { sql, type RawBuilder } from 'kysely';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';

/** A range of area numbers, both ends inside; decimal strings because they pass 2^53 in other cities' numbering. */
export type Scope = { from: string; to: string };

/**
 * Where a list looks: the area asked for, or everything between the first and the last area of the
 * actor's posts. It only helps the indexes; what may be seen is decided by the row policies.
 */
export const scopeOf = async (tx: Tx, areaId: string | undefined): Promise<Scope | undefined> => {
  if (areaId !== undefined) {
    const area = await tx.db.selectFrom('areas').select(['id', 'last_id']).where('id', '=', areaId).executeTakeFirst();
    if (area === undefined) throw new Problem(errors.notFound);
    return { from: area.id, to: area.last_id };
  }
  if (tx.actor.kind !== 'person' || tx.actor.posts.length === 0) return undefined;
  const firsts = tx.actor.posts.map((post) => BigInt(post.areaId));
  const lasts = tx.actor.posts.map((post) => BigInt(post.areaLastId));
  const least = firsts.reduce((a, b) => (b < a ? b : a));
  const greatest = lasts.reduce((a, b) => (b > a ? b : a));
  return { from: String(least), to: String(greatest) };
};

/** SQL: the column lies in the scope. An index on the column can serve it. */
export const within = (column: string, scope: Scope): RawBuilder<boolean> =>
  scope.from === scope.to
    ? sql<boolean>`${sql.ref(column)} = ${scope.from}::bigint`
    : sql<boolean>`${sql.ref(column)} between ${scope.from}::bigint and ${scope.to}::bigint`;
