import type { Tx } from '../../platform/work.ts';
import type { HeldPost } from './post-store.ts';

/**
 * One kind of open work that hangs on a person inside the area of a post. The modules above, which own
 * the work, provide the parts; application.ts joins them. Both run with full reach.
 */
export type HandoverPart = {
  /** Names the count in previews and in the record: `files`, `cases`… */
  name: string;
  count(tx: Tx, post: HeldPost): Promise<number>;
  /** Gives all of it to `toPersonId` and returns how much that was. */
  move(tx: Tx, post: HeldPost, toPersonId: string): Promise<number>;
};

export type OpenWork = Record<string, number>;

export const countOpenWork = async (tx: Tx, parts: readonly HandoverPart[], post: HeldPost): Promise<OpenWork> => {
  const counts: OpenWork = {};
  for (const part of parts) counts[part.name] = await part.count(tx, post);
  return counts;
};

export const moveOpenWork = async (tx: Tx, parts: readonly HandoverPart[], post: HeldPost, toPersonId: string): Promise<OpenWork> => {
  const moved: OpenWork = {};
  for (const part of parts) moved[part.name] = await part.move(tx, post, toPersonId);
  return moved;
};

/** Sums two countings, part by part. */
export const addUp = (all: readonly OpenWork[]): OpenWork => {
  const sum: OpenWork = {};
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

export const hasOpenWork = (counts: OpenWork): boolean => Object.values(counts).some((count) => count > 0);
