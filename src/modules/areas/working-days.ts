import { addDays, shanghaiInstant, today, weekday, type PlainDate } from './dates.ts';
import type { CalendarEntry } from './holidays.ts';

/** The days that differ from the plain week, by date. */
export type Calendar = ReadonlyMap<PlainDate, CalendarEntry>;

/** Opening and closing time of a working day in Shanghai, `HH:MM`. */
export type OfficeHours = { start: string; end: string };

/** Hours used when an organisation has set none. */
export const officeHours: OfficeHours = { start: '09:00', end: '18:00' };

/** A calendar of these entries; of two for one day the later stands. */
export function buildCalendar(entries: Iterable<CalendarEntry>): Calendar {
  return new Map(Array.from(entries, (entry) => [entry.date, entry]));
}

/** Whether the year's holidays have been announced; other years are taken as Monday to Friday. */
export function calendarKnows(year: number, calendar: Calendar): boolean {
  // Every yearly notice holds 1 October, while 1 January may stand in the notice of the year before.
  return calendar.get(`${year}-10-01`)?.kind === 'holiday';
}

/**
 * The years from one date to another whose holidays are not announced: a date reckoned
 * through them is provisional, and the page must say so.
 */
export function assumedYears(from: PlainDate, to: PlainDate, calendar: Calendar): number[] {
  const [first, last] = [from, to].sort().map((date) => Number(date.slice(0, 4)));
  const years = Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
  return years.filter((year) => !calendarKnows(year, calendar));
}

/** Whether offices work on this day. */
export function isWorkingDay(date: PlainDate, calendar: Calendar): boolean {
  const entry = calendar.get(date);
  if (entry) return entry.kind === 'workday';
  const day = weekday(date);
  return day >= 1 && day <= 5;
}

/**
 * The `days`-th working day after `date`, or before it when negative. The starting day is not
 * counted (Civil Code, 民法典, art. 201); with 0, a day off moves on to the next working day (art. 203).
 * @throws RangeError when `days` is not whole
 */
export function addWorkingDays(date: PlainDate, days: number, calendar: Calendar): PlainDate {
  if (!Number.isInteger(days)) throw new RangeError('working days must be whole');
  if (days === 0) return isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);
  const step = Math.sign(days);
  let reached = date;
  for (let left = Math.abs(days); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}

/**
 * The instant after `minutes` of office time. Time outside office hours does not count, so a
 * clock started at night starts at the next opening; one that runs out at closing time ends there
 * (Civil Code art. 203).
 * @throws RangeError when `minutes` is negative or not finite, or the hours are not in order
 */
export function addWorkingMinutes(instant: Date, minutes: number, calendar: Calendar, hours: OfficeHours = officeHours): Date {
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError('minutes must be 0 or more');
  if (hours.start >= hours.end) throw new RangeError('office hours must end after they start');
  let leftMs = minutes * 60_000;
  for (let date = today(instant); ; date = addDays(date, 1)) {
    if (!isWorkingDay(date, calendar)) continue;
    const close = shanghaiInstant(date, hours.end).getTime();
    const open = Math.max(instant.getTime(), shanghaiInstant(date, hours.start).getTime());
    if (open + leftMs <= close) return new Date(open + leftMs);
    leftMs -= Math.max(0, close - open);
  }
}
