import { sql } from 'kysely';
import type { z } from 'zod';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import type { casesContract, DeadlineRule, RiskScheme, VisitRule } from './contract.ts';

type Body<K extends keyof typeof casesContract> = z.output<NonNullable<(typeof casesContract)[K]['body']>>;

export const visitRuleList = async (tx: Tx): Promise<z.infer<typeof VisitRule>[]> => {
  const rows = await tx.db
    .selectFrom('visit_frequency_rules')
    .selectAll()
    .select((eb) => eb.fn<string>('area_path', ['area_id']).as('area'))
    .orderBy('area_id')
    .orderBy('level_ordinal', 'desc')
    .orderBy('effective_from')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    schemeId: row.scheme_id,
    levelOrdinal: row.level_ordinal,
    areaId: row.area_id,
    area: row.area,
    channels: row.channels as ('homeVisit' | 'phone')[],
    intervalDays: row.interval_days,
    graceDays: row.grace_days,
    ruleSource: row.rule_source,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
  }));
};

export const deadlineRuleList = async (tx: Tx): Promise<z.infer<typeof DeadlineRule>[]> => {
  const rows = await tx.db
    .selectFrom('deadline_rules')
    .selectAll()
    .select((eb) => eb.fn<string>('area_path', ['area_id']).as('area'))
    .orderBy('priority')
    .orderBy('trigger')
    .orderBy('area_id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    trigger: row.trigger,
    priority: row.priority,
    areaId: row.area_id,
    area: row.area,
    minutes: row.minutes,
    workingDays: row.working_days,
    ruleSource: row.rule_source,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
  }));
};

export const schemeList = async (tx: Tx): Promise<z.infer<typeof RiskScheme>[]> => {
  const rows = await tx.db.selectFrom('risk_schemes').selectAll().orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, levels: row.levels as z.infer<typeof RiskScheme>['levels'] }));
};

/** A rule can be set only where one's post reaches, and never for a day gone by: dates already set stay as they are. */
const requireReach = async (tx: Tx, areaId: string, effectiveFrom: string): Promise<void> => {
  const { rows } = await sql<{
    inside: boolean;
  }>`select ${areaId}::bigint <@ reach('rules') and exists (select 1 from areas where id = ${areaId}::bigint) as inside`.execute(tx.db);
  if (rows[0]?.inside !== true) throw new Problem(errors.notFound);
  if (effectiveFrom < tx.today) throw new Problem(errors.invalid, { fields: [{ path: 'effectiveFrom', message: '' }] });
};

export const setVisitRule = async (tx: Tx, input: Body<'setVisitRule'>): Promise<void> => {
  await requireReach(tx, input.areaId, input.effectiveFrom);
  await sql`update visit_frequency_rules set effective_to = ${input.effectiveFrom}::date
    where scheme_id = ${input.schemeId} and level_ordinal = ${input.levelOrdinal} and area_id = ${input.areaId}::bigint and effective_to is null`.execute(
    tx.db,
  );
  await tx.db
    .insertInto('visit_frequency_rules')
    .values({
      id: tx.newId(),
      scheme_id: input.schemeId,
      level_ordinal: input.levelOrdinal,
      area_id: input.areaId,
      channels: input.channels,
      interval_days: input.intervalDays,
      grace_days: input.graceDays,
      rule_source: input.ruleSource,
      effective_from: input.effectiveFrom,
    })
    .execute();
  await tx.audit({
    action: 'rules.visitSet',
    areaId: input.areaId,
    detail: { level: input.levelOrdinal, intervalDays: input.intervalDays, graceDays: input.graceDays, from: input.effectiveFrom },
  });
};

export const setDeadlineRule = async (tx: Tx, input: Body<'setDeadlineRule'>): Promise<void> => {
  if ((input.minutes === undefined) === (input.workingDays === undefined)) throw new Problem(errors.invalid, { fields: [{ path: 'minutes', message: '' }] });
  await requireReach(tx, input.areaId, input.effectiveFrom);
  await sql`update deadline_rules set effective_to = ${input.effectiveFrom}::date
    where trigger = ${input.trigger} and priority is not distinct from ${input.priority ?? null}::smallint and area_id = ${input.areaId}::bigint and effective_to is null`.execute(
    tx.db,
  );
  await tx.db
    .insertInto('deadline_rules')
    .values({
      id: tx.newId(),
      trigger: input.trigger,
      priority: input.priority ?? null,
      area_id: input.areaId,
      minutes: input.minutes ?? null,
      working_days: input.workingDays ?? null,
      rule_source: input.ruleSource,
      effective_from: input.effectiveFrom,
    })
    .execute();
  await tx.audit({ action: 'rules.deadlineSet', areaId: input.areaId, detail: { trigger: input.trigger, from: input.effectiveFrom } });
};
