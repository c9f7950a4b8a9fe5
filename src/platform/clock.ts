/** The one source of time, so that tests and benches can stand at a day of their choice. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export const fixedClock = (start: Date): Clock & { set(to: Date): void } => {
  let current = start;
  return {
    now: () => current,
    set: (to) => {
      current = to;
    },
  };
};

/** The calendar date in Shanghai (UTC+8 all year since 1991), as YYYY-MM-DD. */
export const shanghaiDate = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
