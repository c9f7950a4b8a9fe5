import { addWorkingDays } from '../src/modules/areas/working-days.ts';
import { nextDueAfter, type NextDue } from '../src/modules/cases/rules.ts';
import { dateOf, type Day } from './days.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** One contact day of a child. Only a satisfying one moves the date. */
export type Visit = { day: Day; satisfying: boolean };
export type Course = { registeredOn: Day; /** Oldest first. */ visits: Visit[]; due: NextDue };

/** The platform has been in use for about eighteen months. */
const LONGEST_DAYS = 540;
/** Contacts by level against the mean of all children; nobody assessed gets fewer. */
const contactShare = [0.4, 0.62, 1.13, 1.75, 2.7];
const FIRST_VISIT_WORKING_DAYS = 5;

export const contactCount = (random: Random, world: World, level: number): number =>
  Math.max(1, Math.round(world.contactsPerChild * contactShare[level]! * (0.65 + 0.7 * random.next())));

/**
 * The contacts that lead to the child's next date by the city's own rules, reckoned backwards from it.
 * @param offset days from today to the date; drawn when absent: about one child in thirteen is late
 */
export const courseOf = (random: Random, world: World, level: number, count: number, offset?: number): Course => {
  const rule = world.rules[level]!;
  const ahead = offset ?? drawOffset(random, rule);
  const agreed = offset === undefined && ahead >= 0 && ahead < rule.intervalDays - 2 && random.chance(0.06);
  const last = world.today + ahead - (agreed ? random.between(ahead + 1, rule.intervalDays - 1) : rule.intervalDays);
  const due = nextDueAfter(dateOf(last), rule, agreed ? dateOf(world.today + ahead) : undefined);
  const visits = visitsUntil(random, last, world.today, rule.intervalDays, count);
  return { registeredOn: visits[0]!.day - random.between(0, 5), visits, due };
};

const drawOffset = (random: Random, { intervalDays, graceDays }: { intervalDays: number; graceDays: number }): number => {
  const share = random.next();
  if (share < 0.045) return -graceDays - random.between(1, 6);
  if (share < 0.075) return -graceDays - random.between(7, Math.min(40, 7 + intervalDays));
  if (share < 0.095 && graceDays > 0) return -random.between(1, graceDays);
  return random.int(intervalDays);
};

/** `count` contacts, the newest satisfying one on `last`; calls and the like in between, and closed doors since. */
export const visitsUntil = (random: Random, last: Day, today: Day, interval: number, count: number): Visit[] => {
  const span = Math.min(LONGEST_DAYS, Math.round(count * interval * 0.9));
  const planned = Math.max(1, Math.min(count, Math.ceil(span / (interval * 0.92))));
  const days = [last];
  while (days.length < planned) {
    const gap = interval * (random.chance(0.12) ? 1.05 + random.next() * 0.3 : 0.75 + random.next() * 0.25);
    const day = days.at(-1)! - Math.max(1, Math.round(gap));
    if (day < today - LONGEST_DAYS) break;
    days.push(day);
  }
  const first = days.at(-1)!;
  const visits: Visit[] = days.map((day) => ({ day, satisfying: true }));
  const extra = today - first > 2 ? count - days.length : 0;
  for (let nth = 0; nth < extra; nth += 1) visits.push({ day: random.between(first + 1, today - 1), satisfying: false });
  return visits.sort((a, b) => a.day - b.day);
};

/** A file opened lately: its first visit within five working days. */
export const firstVisitCourse = (random: Random, world: World): Course => {
  const registeredOn = world.today - (random.chance(0.12) ? random.between(9, 13) : random.between(0, 5));
  const rule = world.rules[0]!;
  const dueOn = addWorkingDays(dateOf(registeredOn), FIRST_VISIT_WORKING_DAYS, world.calendar);
  return { registeredOn, visits: [], due: { dueOn, reason: 'firstVisit', ruleId: rule.id, channels: rule.channels, graceDays: 0 } };
};
