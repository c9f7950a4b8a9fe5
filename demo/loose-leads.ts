import type { LeadState } from '../src/modules/cases/contract.ts';
import { addLead } from './lead-rows.ts';
import { weights, type Random } from './random.ts';
import type { Rows } from './tables.ts';
import type { Place, World } from './world.ts';

const states = weights<Exclude<LeadState, 'linked'>>({ received: 14, triaged: 16, visiting: 16, answered: 14, closed: 33, merged: 7 });
const HOUR = 3_600_000;

/** A lead of which no file has come, or not yet. Most of those waiting are in time; some clocks have run out. */
export const addLooseLead = (rows: Rows, random: Random, world: World, place: Place): void => {
  const state = random.weighted(states);
  const receivedAt = Math.round(world.now - ageHours(random, state) * HOUR);
  if (state !== 'merged') {
    addLead(rows, random, world, { place, state, receivedAt, assignedTo: place.worker ?? place.owner });
    return;
  }
  const first = addLead(rows, random, world, { place, state: 'closed', receivedAt: receivedAt - 2 * HOUR });
  addLead(rows, random, world, { place, state, receivedAt, mergedInto: first });
};

const ageHours = (random: Random, state: LeadState): number => {
  switch (state) {
    case 'received':
      return random.chance(0.7) ? 0.05 + random.next() * 0.9 : 1 + random.next() * 20;
    case 'triaged':
      return 1 + random.next() * 40;
    case 'visiting':
      return 6 + random.next() * 150;
    case 'answered':
      return 48 + random.next() * 300;
    default:
      return 200 + random.next() * 9000;
  }
};
