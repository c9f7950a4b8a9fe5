import { v7 } from 'uuid';
import type { Database } from '../../platform/database.ts';
import { deadlineRules, fourColour, purposes, visitRules } from './defaults.ts';

/** Gives a city its first rules, scheme and purposes, as the owner. Running it again adds nothing. */
export const seedCity = async (owner: Database, cityId: string, from = '2024-01-01'): Promise<void> => {
  const db = owner.kysely;
  await db
    .insertInto('risk_schemes')
    .values({ id: fourColour.id, name: fourColour.name, area_id: cityId, levels: JSON.stringify(fourColour.levels) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const seeded = await db.selectFrom('visit_frequency_rules').select('id').where('area_id', '=', cityId).limit(1).executeTakeFirst();
  if (seeded === undefined) {
    await db
      .insertInto('visit_frequency_rules')
      .values(
        visitRules.map((rule) => ({
          id: v7(),
          scheme_id: fourColour.id,
          area_id: cityId,
          level_ordinal: rule.levelOrdinal,
          channels: [...rule.channels],
          interval_days: rule.intervalDays,
          grace_days: rule.graceDays,
          rule_source: rule.ruleSource,
          effective_from: from,
        })),
      )
      .execute();
    await db
      .insertInto('deadline_rules')
      .values(
        deadlineRules.map((rule) => ({
          id: v7(),
          trigger: rule.trigger,
          priority: rule.priority ?? null,
          area_id: cityId,
          minutes: rule.minutes ?? null,
          working_days: rule.workingDays ?? null,
          rule_source: rule.ruleSource,
          effective_from: from,
        })),
      )
      .execute();
  }
  await db
    .insertInto('processing_purposes')
    .values(
      purposes.map((purpose) => ({
        code: purpose.code,
        version: 1,
        legal_basis: purpose.legalBasis,
        controller: purpose.controller,
        retention: purpose.retention,
        text_zh: purpose.zh,
        text_en: purpose.en,
        effective_on: from,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
