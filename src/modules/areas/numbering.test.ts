import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everywhere, isInside, levelBelow, levels, mayHang, moved, nextBlock, type Block, type Level } from './numbering.ts';

type Area = Block & { name: number; level: Level; parent: Area | undefined; ended?: true };

/** A division tree in memory that does what the verbs do, with the numbers left behind kept aside. */
class Tree {
  areas: Area[] = [];
  former: Block[] = [];

  below = (area: Area) => this.areas.filter((other) => other.parent === area);
  everyBelow = (area: Area): Area[] => this.below(area).flatMap((child) => [child, ...this.everyBelow(child)]);

  freeBlock(parent: Area | undefined, level: Level): Block {
    const block = parent ?? everywhere;
    const used = [...this.areas, ...this.former].filter((other) => other.id > block.id && other.id <= block.lastId);
    const highest = used.map((other) => other.lastId).reduce<bigint | undefined>((most, id) => (most === undefined || id > most ? id : most), undefined);
    return nextBlock(block, level, highest)!;
  }

  add(parent: Area | undefined, level: Level) {
    this.areas.push({ ...this.freeBlock(parent, level), name: this.areas.length, level, parent });
  }

  move(area: Area, parent: Area) {
    const target = this.freeBlock(parent, area.level);
    const from = { id: area.id, lastId: area.lastId };
    for (const one of [area, ...this.everyBelow(area)]) {
      this.former.push({ id: one.id, lastId: one.lastId });
      Object.assign(one, moved(one, from, target));
    }
    area.parent = parent;
  }

  merge(area: Area, into: Area) {
    for (const child of this.below(area)) this.move(child, into);
    area.ended = true;
  }
}

const isAncestor = (area: Area, of: Area | undefined): boolean => of !== undefined && (of === area || isAncestor(area, of.parent));

const step = fc.record({ verb: fc.constantFrom('add', 'add', 'add', 'move', 'merge'), one: fc.nat(), other: fc.nat() });

const grow = (steps: { verb: string; one: number; other: number }[]) => {
  const tree = new Tree();
  tree.add(undefined, 'city');
  for (const { verb, one, other } of steps) {
    const living = tree.areas.filter((area) => !area.ended);
    const area = living[one % living.length]!;
    const lower = levels.filter((level) => mayHang(level, area.level));
    if (verb === 'add' && lower.length > 0) tree.add(area, lower[other % lower.length]!);
    const homes = living.filter((home) => area.level !== 'city' && mayHang(area.level, home.level));
    if (verb === 'move' && homes.length > 0) tree.move(area, homes[other % homes.length]!);
    const equals = living.filter((home) => home.level === area.level && home !== area);
    if (verb === 'merge' && equals.length > 0) tree.merge(area, equals[other % equals.length]!);
    if (verb === 'add' && one % 7 === 0) tree.add(undefined, 'city');
  }
  return tree;
};

test('law: an area lies inside another exactly when it is below it, after any additions, moves and mergers', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { areas } = grow(steps);
      for (const inner of areas) for (const outer of areas) expect(isInside(inner, outer)).toBe(isAncestor(outer, inner));
    }),
    { numRuns: 60 },
  );
});

test('law: a number is never given twice', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { areas, former } = grow(steps);
      const numbers = [...areas, ...former].map((block) => block.id);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 60 },
  );
});

test('law: a block is as wide as its level and lies inside its parent, whatever was used before', () => {
  const parent = nextBlock(everywhere, 'city', undefined)!;
  fc.assert(
    fc.property(fc.bigInt({ min: parent.id, max: parent.lastId }), fc.constantFrom('district', 'street', 'community'), (used, level) => {
      const block = nextBlock(parent, level, used);
      if (block === undefined) return;
      expect(block.id > used && isInside(block, parent) && block.lastId <= parent.lastId).toBe(true);
      expect((block.lastId + 1n) % (block.lastId - block.id + 1n)).toBe(0n);
    }),
  );
});

test('cities stand side by side, and a full street says so', () => {
  const first = nextBlock(everywhere, 'city', undefined)!;
  expect(first).toEqual({ id: 10n ** 12n, lastId: 2n * 10n ** 12n - 1n });
  expect(nextBlock(everywhere, 'city', first.lastId)!.id).toBe(2n * 10n ** 12n);
  const street = nextBlock(first, 'street', undefined)!;
  let last: bigint | undefined;
  for (let count = 0; count < 999; count += 1) last = nextBlock(street, 'community', last)!.lastId;
  expect(last).toBe(street.lastId);
  expect(nextBlock(street, 'community', last)).toBeUndefined();
  expect(levelBelow('street')).toBe('community');
  expect(levelBelow('community')).toBeUndefined();
});
