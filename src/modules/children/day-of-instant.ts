import type { PlainDate } from '../areas/dates.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The day a library meant when it made a day into an instant: midnight in UTC, at +8, or by the
 * clocks of Shanghai, which had summer time from 1986 to 1991. Another time of day is taken only if
 * it is the same day in all three; `undefined` when they differ.
 */
export function dayMeantBy(instant: Date): PlainDate | undefined {
  const time = instant.getTime();
  const clocks = [time, time + 8 * 60 * MINUTE_MS, shanghaiClock(instant)];
  // A minute of slack, because spreadsheet readers round.
  const midnight = clocks.find((clock) => mod(clock + MINUTE_MS, DAY_MS) <= 2 * MINUTE_MS);
  if (midnight !== undefined) return dayAt(midnight + MINUTE_MS);
  const days = new Set(clocks.map(dayAt));
  return days.size === 1 ? dayAt(time) : undefined;
}

const shanghaiFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What the clocks of Shanghai showed, as if it were UTC. */
function shanghaiClock(instant: Date): number {
  const parts = shanghaiFormat.formatToParts(instant).map(({ type, value }) => [type, value]);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function dayAt(clock: number): PlainDate {
  return new Date(clock).toISOString().slice(0, 10);
}

function mod(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
