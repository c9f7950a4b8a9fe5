import { sql } from 'kysely';
import { addWorkingDays, type Calendar } from '../areas/working-days.ts';
import { shanghaiInstant, today } from '../areas/dates.ts';
import { loadCalendar } from '../areas/calendar.ts';
import type { Tx } from '../../platform/work.ts';
import type { FrequencyRule } from './rules.ts';

export type Deadline = { minutes: number | null; workingDays: number | null };

/** The end of office hours, to which a limit in working days runs. */
const DAY_ENDS = '18:00';

/** When a clock started at `from` runs out. Minutes count through nights and holidays; working days end with the office day. */
export const deadlineAt = (from: Date, { minutes, workingDays }: Deadline, calendar: Calendar): Date =>
  minutes === null ? shanghaiInstant(addWorkingDays(today(from), workingDays ?? 0, calendar), DAY_ENDS) : new Date(from.getTime() + minutes * 60_000);

/** The clocks in force for an area: the rule of the nearest area wins. Keyed by trigger. */
export const clocksFor = async (tx: Tx, areaId: string, priority: number | null): Promise<Map<string, Deadline>> => {
  const { rows } = await sql<{ trigger: string; minutes: number | null; working_days: number | null }>`
    select distinct on (r.trigger) r.trigger, r.minutes, r.working_days
    from deadline_rules r join areas a on a.id = r.area_id and ${areaId}::bigint between a.id and a.last_id
    where r.priority is not distinct from ${priority}::smallint
      and r.effective_from <= ${tx.today}::date and (r.effective_to is null or r.effective_to > ${tx.today}::date)
    order by r.trigger, a.last_id - a.id, r.effective_from desc`.execute(tx.db);
  return new Map(rows.map((row) => [row.trigger, { minutes: row.minutes, workingDays: row.working_days }]));
};

export const deadlineFor = async (tx: Tx, clocks: Map<string, Deadline>, trigger: string, from: Date): Promise<Date | null> => {
  const clock = clocks.get(trigger);
  return clock === undefined ? null : deadlineAt(from, clock, await loadCalendar(tx));
};

type Graded = { areaId: string; schemeId: string; ordinal: number };

/** The visit frequency in force for a level in an area: nearest area, then newest. Level 0 is "not assessed yet". */
export const frequencyFor = async (tx: Tx, areaId: string, schemeId: string, ordinal: number): Promise<FrequencyRule | undefined> =>
  (await frequenciesFor(tx, [{ areaId, schemeId, ordinal }]))[0];

/** The same for many, in their order; each different one is looked up once. */
export const frequenciesFor = async (tx: Tx, wanted: readonly Graded[]): Promise<(FrequencyRule | undefined)[]> => {
  const keyOf = ({ areaId, schemeId, ordinal }: Graded) => `${areaId} ${schemeId} ${ordinal}`;
  const different = [...new Map(wanted.map((one) => [keyOf(one), one])).values()];
  const { rows } = await sql<{ at: number; id: string; channels: string[]; interval_days: number; grace_days: number; rule_source: string }>`
    select w.at::int, f.* from unnest(${different.map((one) => one.areaId)}::bigint[], ${different.map((one) => one.schemeId)}::text[], ${different.map((one) => one.ordinal)}::smallint[])
      with ordinality w (area, scheme, ordinal, at)
    cross join lateral (
      select r.id, r.channels, r.interval_days, r.grace_days, r.rule_source
      from visit_frequency_rules r join areas a on a.id = r.area_id and w.area between a.id and a.last_id
      where r.scheme_id = w.scheme and r.level_ordinal = w.ordinal
        and r.effective_from <= ${tx.today}::date and (r.effective_to is null or r.effective_to > ${tx.today}::date)
      order by a.last_id - a.id, r.effective_from desc limit 1) f`.execute(tx.db);
  const rules = new Map(
    rows.map((row) => [
      keyOf(different[row.at - 1]!),
      { id: row.id, channels: row.channels, intervalDays: row.interval_days, graceDays: row.grace_days, ruleSource: row.rule_source },
    ]),
  );
  return wanted.map((one) => rules.get(keyOf(one)));
};
