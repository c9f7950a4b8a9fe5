import { addChild, drawLevel, type Wish } from './child-story.ts';
import { childrenIn, householdRow, makeFamily } from './family.ts';
import type { Numbers } from './numbers.ts';
import { createRandom } from './random.ts';
import type { Rows } from './tables.ts';
import { graveThemes, usualThemes, type Theme } from './themes.ts';
import type { Place, World } from './world.ts';

export type FamilyWish = { theme?: Theme; size?: number; child?: Wish };

/** One household with its children, everything that hangs on them, and nothing that hangs on another: its own key, its own chance. */
export const addFamily = (rows: Rows, world: World, numbers: Numbers, place: Place, key: string, wish: FamilyWish = {}): void => {
  const random = createRandom(world.seed, 'family', key);
  const size = wish.size ?? childrenIn(random);
  const levels = Array.from({ length: size }, () => wish.child?.level ?? drawLevel(random));
  const theme = wish.theme ?? random.weighted(Math.max(...levels) >= 3 ? graveThemes : usualThemes);
  const family = makeFamily(random, world, place, theme);
  const since = levels.map((level) => addChild(rows, random, world, numbers, family, level, wish.child ?? {}));
  rows.households.push(householdRow(random, world, family, Math.min(...since)));
};
