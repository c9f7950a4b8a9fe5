/** A calendar day in Shanghai, written `YYYY-MM-DD`. */
export type PlainDate = string;

/** Shanghai keeps UTC+8 the whole year; summer time ended in 1991. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day it is in Shanghai at this instant. */
export function today(now: Date): PlainDate {
  return new Date(now.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/**
 * The instant at which a Shanghai clock shows this day and time.
 * @param time `HH:MM`, 24-hour clock
 * @throws RangeError when either is not a real day or time
 */
export function shanghaiInstant(date: PlainDate, time: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`not a time of day: ${time}`);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return new Date(dayStart(date) + minutes * 60_000 - SHANGHAI_OFFSET_MS);
}

/**
 * The day `days` whole days later; earlier when negative.
 * @throws RangeError when the date does not exist or `days` is not whole
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) throw new RangeError('days must be whole');
  return new Date(dayStart(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((dayStart(to) - dayStart(from)) / DAY_MS);
}

/** Day of the week, 0 Sunday to 6 Saturday. */
export function weekday(date: PlainDate): number {
  return new Date(dayStart(date)).getUTCDay();
}

/**
 * Age in completed years (周岁): one more from each birthday on.
 * A 29 February birthday falls on 28 February in common years, since Civil Code (民法典) art. 202
 * ends a period at the month's last day when the matching day does not exist.
 * @throws RangeError when a date does not exist or `on` is before birth
 */
export function ageOn(birthDate: PlainDate, on: PlainDate): number {
  if (daysBetween(birthDate, on) < 0) throw new RangeError('the day asked about is before birth');
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const birthday = `${on.slice(0, 4)}${birthDate.slice(4)}`;
  const reached = isPlainDate(birthday) ? on >= birthday : on.slice(5) >= '02-28';
  return reached ? years : years - 1;
}

function dayStart(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError(`not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}
