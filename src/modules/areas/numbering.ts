/** Levels from the top down. */
export const levels = ['city', 'district', 'street', 'community'] as const;
export type Level = (typeof levels)[number];

/** The numbers of an area and of everything below it, both ends included. */
export type Block = { id: bigint; lastId: bigint };

/** How many numbers an area of each level is given: room for 999 areas of the next level, one at a time and for ever. */
const widths: Record<Level, bigint> = { city: 10n ** 12n, district: 10n ** 9n, street: 10n ** 6n, community: 10n ** 3n };

/** Every number that fits the 18 digits of an area number; cities stand in it side by side. */
export const everywhere: Block = { id: 0n, lastId: 10n ** 18n - 1n };

/**
 * The block for one more area inside `parent`. Numbers are never given twice, so it lies behind all that
 * were ever used there.
 * @param highestUsed the last number used inside the parent, today or formerly; undefined when there is none
 * @returns undefined when the parent is full
 */
export const nextBlock = (parent: Block, level: Level, highestUsed: bigint | undefined): Block | undefined => {
  const width = widths[level];
  const behind = highestUsed === undefined || highestUsed < parent.id ? parent.id : highestUsed;
  const id = (behind / width + 1n) * width;
  const lastId = id + width - 1n;
  return lastId <= parent.lastId ? { id, lastId } : undefined;
};

/** Whether `inner` is `outer` or lies below it. */
export const isInside = (inner: Pick<Block, 'id'>, outer: Block): boolean => outer.id <= inner.id && inner.id <= outer.lastId;

/** Where an area stands after the one at `from` moved to `to` with everything below it: blocks of a level are equally wide. */
export const moved = (block: Block, from: Block, to: Block): Block => {
  const shift = to.id - from.id;
  return { id: block.id + shift, lastId: block.lastId + shift };
};

/** Whether an area of `level` may hang on one of `parent`; a city without districts holds its streets itself. */
export const mayHang = (level: Level, parent: Level): boolean => levels.indexOf(parent) < levels.indexOf(level);

/** The level that usually follows. */
export const levelBelow = (level: Level): Level | undefined => levels[levels.indexOf(level) + 1];
