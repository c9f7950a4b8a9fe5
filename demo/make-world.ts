import { loadCalendar } from '../src/modules/areas/calendar.ts';
import { fourColour } from '../src/modules/cases/defaults.ts';
import { clocksFor, frequencyFor } from '../src/modules/cases/deadlines.ts';
import type { FrequencyRule } from '../src/modules/cases/rules.ts';
import type { Tx } from '../src/platform/work.ts';
import { dayOfInstant } from './days.ts';
import type { Sealer } from './sealer.ts';
import type { World } from './world.ts';

const LEVELS = [0, 1, 2, 3, 4];
const PRIORITIES = [null, 1, 2, 3, 4];

/** The world as the city's own rules, clocks and calendar have it. */
export const makeWorld = async (
  tx: Tx,
  cityId: string,
  { seed, seal, contactsPerChild }: { seed: string; seal: Sealer; contactsPerChild: number },
): Promise<World> => {
  const rules: FrequencyRule[] = [];
  for (const level of LEVELS) {
    const rule = await frequencyFor(tx, cityId, fourColour.id, level);
    if (rule === undefined) throw new Error(`the city has no visit rule for level ${level}`);
    rules.push(rule);
  }
  const clocks = new Map<number | null, Awaited<ReturnType<typeof clocksFor>>>();
  for (const priority of PRIORITIES) clocks.set(priority, await clocksFor(tx, cityId, priority));
  const now = tx.now.getTime();
  return { seed, now, today: dayOfInstant(now), seal, rules, calendar: await loadCalendar(tx), clocks: (priority) => clocks.get(priority)!, contactsPerChild };
};
