import { Problem } from '../../platform/errors.ts';
import type { Sealing } from '../../platform/sealing.ts';
import type { Tx } from '../../platform/work.ts';
import type { CalendarYear } from './contract.ts';
import { readHolidayNotice } from './holiday-notice.ts';
import { announcedHolidays, type CalendarEntry } from './holidays.ts';
import { areaErrors } from './rules.ts';
import { buildCalendar, calendarKnows, type Calendar } from './working-days.ts';

type NewCalendar = { source: string; days: Omit<CalendarEntry, 'source'>[]; notice?: string | undefined };

const KEPT_MS = 60_000;

// One installation has one sealing; tests open several installations in one process.
const kept = new WeakMap<Sealing, { calendar: Calendar; until: number }>();

/** The working-day calendar, at most a minute old. */
export const loadCalendar = async (tx: Tx): Promise<Calendar> => {
  const known = kept.get(tx.sealing);
  if (known !== undefined && performance.now() < known.until) return known.calendar;
  const calendar = await readCalendar(tx);
  kept.set(tx.sealing, { calendar, until: performance.now() + KEPT_MS });
  return calendar;
};

const readCalendar = async (tx: Tx): Promise<Calendar> => {
  const rows = await tx.db.selectFrom('calendar_days').select(['day', 'kind', 'name', 'source']).orderBy('day').execute();
  return buildCalendar(rows.map(({ day, ...rest }) => ({ date: day, ...rest }) as CalendarEntry));
};

/** What differs from the plain week in one year. */
export const calendarOf = async (tx: Tx, year: number): Promise<CalendarYear> => {
  const calendar = await readCalendar(tx);
  const days = [...calendar.values()].filter(({ date }) => date.startsWith(`${year}-`));
  return { year, announced: calendarKnows(year, calendar), days };
};

/** Puts in the years this program knows and the database does not; a year somebody has put in stays. */
export const seedCalendar = async (tx: Tx): Promise<void> => {
  const present = await tx.db.selectFrom('calendar_days').select('day').execute();
  const years = new Set(present.map(({ day }) => day.slice(0, 4)));
  const missing = announcedHolidays.filter(({ date }) => !years.has(date.slice(0, 4)));
  await insertDays(tx, missing);
  tx.afterCommit(() => kept.delete(tx.sealing));
};

/**
 * Replaces a year's holidays and adjusted workdays. Days from 24 December of the year before, where a New
 * Year holiday begins, are added to that year. Dates already reckoned stay as they are.
 * @throws Problem `areas.noDays`, `areas.daysOutside`
 */
export const setCalendar = async (tx: Tx, year: number, given: NewCalendar): Promise<CalendarYear> => {
  const { source } = given;
  const days = given.days.length > 0 ? given.days : readHolidayNotice(given.notice ?? '', year);
  if (days.length === 0) throw new Problem(areaErrors.noDays);
  const fits = days.every(({ date }) => date >= `${year - 1}-12-24` && date <= `${year}-12-31`);
  const once = new Set(days.map(({ date }) => date)).size === days.length;
  if (!fits || !once) throw new Problem(areaErrors.daysOutside, { params: { year } });
  await tx.db.deleteFrom('calendar_days').where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`).execute();
  await insertDays(
    tx,
    days.map((day) => ({ ...day, source })),
  );
  await tx.audit({ action: 'calendar.set', detail: { year, days: days.length } });
  tx.afterCommit(() => kept.delete(tx.sealing));
  return calendarOf(tx, year);
};

const insertDays = async (tx: Tx, days: readonly CalendarEntry[]) => {
  if (days.length === 0) return;
  await tx.db
    .insertInto('calendar_days')
    .values(days.map(({ date, ...rest }) => ({ day: date, ...rest })))
    .onConflict((clash) =>
      clash.column('day').doUpdateSet((eb) => ({ kind: eb.ref('excluded.kind'), name: eb.ref('excluded.name'), source: eb.ref('excluded.source') })),
    )
    .execute();
};
