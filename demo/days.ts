/** A calendar day in Shanghai as a number, 0 on 1970-01-01: dates are added by the million here. */
export type Day = number;

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
export const dayOfInstant = (ms: number): Day => Math.floor((ms + SHANGHAI_MS) / DAY_MS);

const texts = new Map<Day, string>();

/** YYYY-MM-DD. */
export const dateOf = (day: Day): string => {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
};

/** The instant, in milliseconds, at which clocks in Shanghai show this many minutes after midnight. */
export const instantOf = (day: Day, minutes: number): number => day * DAY_MS - SHANGHAI_MS + minutes * 60_000;
