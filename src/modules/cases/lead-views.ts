import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../platform/work.ts';
import { scopeOf, within } from '../areas/scope.ts';
import { findDuplicates } from '../children/duplicates.ts';
import { maskName } from '../children/person-name.ts';
import { labels as childLabels } from '../children/sealed-fields.ts';
import { findChild } from '../children/store.ts';
import type { casesContract, Lead, LeadRow, LeadState } from './contract.ts';
import { clocksOf, nextClock } from './lead-clocks.ts';
import { getLead, leadEvents, type LeadRecord } from './lead-store.ts';
import { leadMay, openLeadStates } from './rules.ts';
import { labels } from './sealed-fields.ts';

type Row = z.infer<typeof LeadRow>;
type Query = z.output<NonNullable<(typeof casesContract)['leads']['query']>>;
type Named = LeadRecord & { area: string; assignee: string | null };
const COUNT_CAP = 10_000;

/** The queue: danger first, then priority, then whatever waits longest; bursts last until somebody has judged them. */
export const leadsPage = async (tx: Tx, query: Query) => {
  const scope = await scopeOf(tx, query.area);
  const states = query.state === 'all' ? null : query.state === 'open' ? openLeadStates : [query.state];
  const parts: (RawBuilder<unknown> | undefined)[] = [
    scope && within('l.area_id', scope),
    states === null ? undefined : sql`l.state = any (${states}::text[])`,
    query.priority === undefined ? undefined : sql`l.priority = ${query.priority}`,
    query.late
      ? sql`least(case when l.acknowledged_at is null then l.acknowledge_by end, case when l.visited_at is null then l.visit_by end, case when l.answered_at is null then l.answer_by end) < ${tx.now}`
      : undefined,
  ];
  const given = parts.filter((part) => part !== undefined);
  const where = given.length === 0 ? sql`true` : sql.join(given, sql` and `);
  const { rows } = await sql<Named>`
    select l.*, area_path(l.area_id) as area, person_name(l.assigned_to) as assignee from leads l where ${where}
    order by (l.burst and l.priority is null), l.danger_now desc, coalesce(l.priority, 0), l.received_at limit ${query.size} offset ${(query.page - 1) * query.size}`.execute(
    tx.db,
  );
  const count = await sql<{ n: number }>`select count(*)::int as n from (select 1 from leads l where ${where} limit ${sql.lit(COUNT_CAP + 1)}) capped`.execute(
    tx.db,
  );
  const total = count.rows[0]?.n ?? 0;
  return {
    items: rows.map((row) => rowView(row, tx.now)),
    total: Math.min(total, COUNT_CAP),
    totalCapped: total > COUNT_CAP,
    page: query.page,
    size: query.size,
  };
};

export const rowView = (lead: Named, now: Date): Row => ({
  id: lead.id,
  channel: lead.channel as Row['channel'],
  grounds: lead.grounds as Row['grounds'],
  dangerNow: lead.danger_now,
  state: lead.state as LeadState,
  priority: lead.priority,
  burst: lead.burst,
  areaId: lead.area_id,
  area: lead.area,
  receivedAt: lead.received_at.toISOString(),
  assignedTo: lead.assignee,
  next: ['answered', 'closed', 'merged'].includes(lead.state) ? null : nextClock(clocksOf(lead, now)),
});

/** Opens one lead for reading; recorded before it leaves. */
export const openLead = async (tx: Tx, id: string): Promise<Lead> => {
  const lead = await getLead(tx, id);
  await tx.audit({ action: 'lead.opened', subjectKind: 'lead', subjectId: id, areaId: lead.area_id });
  return leadView(tx, lead);
};

export const leadView = async (tx: Tx, lead: LeadRecord): Promise<Lead> => {
  const names = await sql<{
    area: string;
    assignee: string | null;
  }>`select area_path(${lead.area_id}::bigint) as area, person_name(${lead.assigned_to}::uuid) as assignee`.execute(tx.db);
  const about = parsed(tx.sealing.openMaybe(labels.leadChild, lead.child_sealed));
  const reporter = lead.reporter_sealed === null ? null : parsed(tx.sealing.open(labels.leadReporter, lead.reporter_sealed));
  const linked = lead.child_id === null ? undefined : await findChild(tx, lead.child_id);
  return {
    ...rowView({ ...lead, area: names.rows[0]?.area ?? '', assignee: names.rows[0]?.assignee ?? null }, tx.now),
    what: tx.sealing.open(labels.leadBody, lead.body_sealed),
    place: tx.sealing.openMaybe(labels.leadPlace, lead.place_sealed),
    child: about,
    reporter,
    anonymous: lead.reporter_sealed === null && lead.reporter_person_id === null,
    clocks: clocksOf(lead, tx.now),
    events: await leadEvents(tx, lead.id),
    childFile:
      linked === undefined ? null : { id: linked.id, fileCode: linked.file_code, name: maskName(tx.sealing.open(childLabels.childName, linked.name_sealed)) },
    suggestions:
      linked !== undefined || !about.name
        ? []
        : (await findDuplicates(tx, { name: about.name })).candidates.map(({ reasons: _reasons, ...candidate }) => candidate),
    outcome: lead.outcome as Lead['outcome'],
    replyText: lead.reply_text,
    assignedToId: lead.assigned_to,
    may: leadMay(lead.state as LeadState),
    version: lead.version,
  };
};

const parsed = (json: string | null): Record<string, string | undefined> => (json === null ? {} : (JSON.parse(json) as Record<string, string>));
