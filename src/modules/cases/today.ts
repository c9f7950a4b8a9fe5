import { sql } from 'kysely';
import type { z } from 'zod';
import { addDays, ageOn, daysBetween } from '../areas/dates.ts';
import { maskName } from '../children/person-name.ts';
import { lateDays } from '../children/register-rows.ts';
import { labels as childLabels } from '../children/sealed-fields.ts';
import type { Tx } from '../../platform/work.ts';
import type { TodayItem } from './contract.ts';
import { clocksOf, nextClock } from './lead-clocks.ts';
import type { LeadRecord } from './lead-store.ts';
import { labels } from './sealed-fields.ts';

type Item = z.infer<typeof TodayItem>;
const CAP = 200;

/** My list: leads that run, then what is late, then today, then the days ahead. */
export const todayList = async (tx: Tx, days: number): Promise<{ date: string; items: Item[]; capped: boolean }> => {
  const until = addDays(tx.today, days);
  const visits = await visitsUntil(tx, until);
  const items = [...(await myLeads(tx)), ...[...visits, ...(await linesUntil(tx, until))].toSorted(byDate)];
  return { date: tx.today, items, capped: visits.length === CAP };
};

const byDate = (a: Item, b: Item): number => ('dueOn' in a && 'dueOn' in b ? a.dueOn.localeCompare(b.dueOn) || risk(b) - risk(a) : 0);
const risk = (item: Item) => (item.kind === 'visit' ? (item.risk ?? 0) : 0);

type Answers = NonNullable<Extract<Item, { kind: 'visit' }>['lastAnswers']>['answers'];
type VisitRow = {
  id: string;
  file_code: string;
  name_sealed: Buffer;
  birth_date: string | null;
  place: string;
  risk_ordinal: number;
  due_on: string;
  grace_days: number;
  step: number;
  channels: string[];
  answered_at: Date | null;
  answers: Answers | null;
};

const visitsUntil = async (tx: Tx, until: string): Promise<Item[]> => {
  const { rows } = await sql<VisitRow>`
    select c.id, c.file_code, c.name_sealed, c.birth_date, a.name as place, c.risk_ordinal, d.due_on, d.grace_days, d.step, d.channels, last.happened_at as answered_at, last.answers
    from visit_dues d join children c on c.id = d.child_id join areas a on a.id = c.area_id
    left join lateral (select k.happened_at, k.answers from contacts k where k.child_id = c.id and k.answers <> '{}' order by k.happened_at desc limit 1) last on true
    where d.owner_id = ${tx.personId()}::uuid and d.due_on <= ${until}::date
    order by d.due_on, c.risk_ordinal desc limit ${sql.lit(CAP)}`.execute(tx.db);
  return rows.map((row) => ({
    kind: 'visit' as const,
    childId: row.id,
    fileCode: row.file_code,
    name: maskName(tx.sealing.open(childLabels.childName, row.name_sealed)),
    age: row.birth_date === null ? null : ageOn(row.birth_date, tx.today),
    place: row.place,
    risk: row.risk_ordinal === 0 ? null : row.risk_ordinal,
    dueOn: row.due_on,
    lateDays: lateDays(row.due_on, row.grace_days, tx.today),
    step: row.step,
    channels: row.channels as ('homeVisit' | 'phone')[],
    lastAnswers: row.answered_at === null || row.answers === null ? null : { at: row.answered_at.toISOString(), answers: row.answers },
  }));
};

const linesUntil = async (tx: Tx, until: string): Promise<Item[]> => {
  const { rows } = await sql<{ id: string; child_id: string; file_code: string; name_sealed: Buffer; measure_sealed: Buffer; due_on: string }>`
    select l.id, l.child_id, c.file_code, c.name_sealed, l.measure_sealed, l.due_on
    from plan_lines l join care_plans p on p.id = l.plan_id and p.state = 'active' join children c on c.id = l.child_id
    where l.responsible_id = ${tx.personId()}::uuid and l.state in ('planned', 'underWay') and l.due_on <= ${until}::date
    order by l.due_on limit ${sql.lit(CAP)}`.execute(tx.db);
  return rows.map((row) => ({
    kind: 'line' as const,
    lineId: row.id,
    childId: row.child_id,
    fileCode: row.file_code,
    name: maskName(tx.sealing.open(childLabels.childName, row.name_sealed)),
    measure: tx.sealing.open(labels.lineMeasure, row.measure_sealed),
    dueOn: row.due_on,
    lateDays: Math.max(0, daysBetween(row.due_on, tx.today)),
  }));
};

const myLeads = async (tx: Tx): Promise<Item[]> => {
  const { rows } = await sql<LeadRecord & { area: string }>`
    select *, area_path(area_id) as area from leads
    where assigned_to = ${tx.personId()}::uuid and state in ('triaged', 'visiting', 'linked') order by priority, received_at limit 50`.execute(tx.db);
  return rows.map((lead) => ({
    kind: 'lead' as const,
    leadId: lead.id,
    priority: lead.priority,
    area: lead.area,
    dangerNow: lead.danger_now,
    next: nextClock(clocksOf(lead, tx.now)),
    receivedAt: lead.received_at.toISOString(),
  }));
};
