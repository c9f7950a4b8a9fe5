import { sql } from 'kysely';
import { daysBetween, today } from '../areas/dates.ts';
import { lateDays } from '../children/register-rows.ts';
import type { ChildListener } from '../children/listeners.ts';
import type { Tx } from '../../platform/work.ts';
import type { Due } from './contract.ts';
import { clocksFor, deadlineFor, frequenciesFor, frequencyFor } from './deadlines.ts';
import { fourColour } from './defaults.ts';
import { nextDueAtLevel, stepFor, type FrequencyRule, type NextDue } from './rules.ts';
import type { z } from 'zod';

type Due = z.infer<typeof Due>;
type DueChild = { id: string; area_id: string; owner_id: string; risk_scheme: string | null; risk_ordinal: number };

/** Sets the one next date of a child. A date still ahead starts again with the director. */
export const setDue = async (tx: Tx, child: DueChild, due: NextDue): Promise<void> => {
  const row = dueRow(tx, child, due);
  await tx.db
    .insertInto('visit_dues')
    .values({ child_id: child.id, ...row })
    .onConflict((conflict) => conflict.column('child_id').doUpdateSet(row))
    .execute();
};

const dueRow = (tx: Tx, child: DueChild, due: NextDue) => ({
  area_id: child.area_id,
  owner_id: child.owner_id,
  due_on: due.dueOn,
  channels: [...due.channels],
  rule_id: due.ruleId,
  reason: due.reason,
  grace_days: due.graceDays,
  level_ordinal: child.risk_ordinal,
  step: stepFor(due.dueOn, due.graceDays, tx.today),
  stepped_at: null,
  created_at: tx.now,
});

export const clearDue = async (tx: Tx, childId: string): Promise<void> => {
  await tx.db.deleteFrom('visit_dues').where('child_id', '=', childId).execute();
};

export const findDue = async (tx: Tx, childId: string): Promise<Due | null> => {
  const row = await tx.db
    .selectFrom('visit_dues')
    .leftJoin('visit_frequency_rules as r', 'r.id', 'visit_dues.rule_id')
    .select(['due_on', 'reason', 'visit_dues.channels', 'visit_dues.grace_days', 'step', 'rule_source'])
    .where('child_id', '=', childId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    dueOn: row.due_on,
    reason: row.reason as Due['reason'],
    channels: row.channels as Due['channels'],
    lateDays: lateDays(row.due_on, row.grace_days, tx.today),
    step: row.step,
    ruleSource: row.rule_source,
  };
};

export const ruleFor = (tx: Tx, child: Pick<DueChild, 'area_id' | 'risk_scheme' | 'risk_ordinal'>) =>
  frequencyFor(tx, child.area_id, child.risk_scheme ?? fourColour.id, child.risk_ordinal);

/** The day of the newest contact that satisfied these channels (a home visit that met the child, or what the rule allows). */
export const lastSatisfying = async (tx: Tx, childId: string, channels: readonly string[]): Promise<string | undefined> => {
  const { rows } = await sql<{ happened_at: Date }>`
    select happened_at from contacts where child_id = ${childId}::uuid and kind = any (${channels}::text[]) and (kind = 'phone' or child_seen)
    order by happened_at desc limit 1`.execute(tx.db);
  return rows[0] && today(rows[0].happened_at);
};

/** Recounts the date after the level, the area or the rule of a child changed. */
export const recountDue = async (tx: Tx, child: DueChild): Promise<void> => {
  const rule = await ruleFor(tx, child);
  if (rule === undefined) return;
  const present = await tx.db.selectFrom('visit_dues').select(['due_on', 'reason']).where('child_id', '=', child.id).executeTakeFirst();
  const last = await lastSatisfying(tx, child.id, rule.channels);
  const next = nextDueAtLevel(last, tx.today, rule, present?.due_on);
  // A first visit or an agreed day that comes sooner stands.
  const sooner = present !== undefined && present.reason !== 'rule' && daysBetween(present.due_on, next.dueOn) >= 0;
  if (sooner)
    await tx.db
      .updateTable('visit_dues')
      .set({ level_ordinal: child.risk_ordinal, area_id: child.area_id, owner_id: child.owner_id })
      .where('child_id', '=', child.id)
      .execute();
  else await setDue(tx, child, next);
};

/** A new file gets its first visit, within five working days by default; a child whose level is known already, its level's interval. */
export const firstDates: ChildListener['created'] = async (tx, children) => {
  const rules = await frequenciesFor(
    tx,
    children.map((child) => ({ areaId: child.areaId, schemeId: child.risk?.schemeId ?? fourColour.id, ordinal: child.risk?.ordinal ?? 0 })),
  );
  const firstVisits = new Map<string, string>();
  const rows = [];
  for (const [index, child] of children.entries()) {
    const rule = rules[index];
    const due = child.risk && rule ? nextDueAtLevel(undefined, tx.today, rule, undefined) : firstDue(await firstVisitOn(tx, child.areaId, firstVisits), rule);
    const graded = { id: child.id, area_id: child.areaId, owner_id: child.ownerId, risk_scheme: null, risk_ordinal: child.risk?.ordinal ?? 0 };
    rows.push({ child_id: child.id, ...dueRow(tx, graded, due) });
  }
  if (rows.length === 0) return;
  await tx.db
    .insertInto('visit_dues')
    .values(rows)
    .onConflict((conflict) => conflict.column('child_id').doNothing())
    .execute();
};

const firstDue = (dueOn: string, rule: FrequencyRule | undefined): NextDue => ({
  dueOn,
  reason: 'firstVisit',
  ruleId: rule?.id ?? null,
  channels: rule?.channels ?? ['homeVisit'],
  graceDays: 0,
});

/** By area, looked up once for all children of one act. */
const firstVisitOn = async (tx: Tx, areaId: string, known: Map<string, string>): Promise<string> => {
  const before = known.get(areaId);
  if (before !== undefined) return before;
  const by = await deadlineFor(tx, await clocksFor(tx, areaId, null), 'firstVisit', tx.now);
  const day = by === null ? tx.today : today(by);
  known.set(areaId, day);
  return day;
};

/** The work moves with the child: next date, open case and open lines go to whoever answers in the new area. */
export const followChild: ChildListener['moved'] = async (tx, child) => {
  await tx.db.updateTable('visit_dues').set({ area_id: child.areaId, owner_id: child.ownerId }).where('child_id', '=', child.id).execute();
  await tx.db.updateTable('cases').set({ owner_id: child.ownerId }).where('child_id', '=', child.id).where('closed_at', 'is', null).execute();
  await tx.db
    .updateTable('plan_lines')
    .set({ responsible_id: child.ownerId })
    .where('child_id', '=', child.id)
    .where('state', 'in', ['planned', 'underWay'])
    .execute();
};
