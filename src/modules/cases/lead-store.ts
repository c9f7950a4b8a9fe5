import { sql, type Updateable } from 'kysely';
import type { Leads } from '../../platform/database-types.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { casesErrors, type LeadState } from './contract.ts';
import { leadAfter, type LeadAction } from './rules.ts';
import { labels } from './sealed-fields.ts';

export const findLead = (tx: Tx, id: string) => tx.db.selectFrom('leads').selectAll().where('id', '=', id).executeTakeFirst();
export type LeadRecord = NonNullable<Awaited<ReturnType<typeof findLead>>>;

export const getLead = async (tx: Tx, id: string): Promise<LeadRecord> => {
  const lead = await findLead(tx, id);
  if (lead === undefined) throw new Problem(errors.notFound);
  return lead;
};

/** Takes an action on a lead if the state machine lets it and nobody else has acted since `version`. */
export const moveLeadOn = async (tx: Tx, id: string, version: number, action: LeadAction, changes: Updateable<Leads>): Promise<LeadRecord> => {
  const lead = await getLead(tx, id);
  const state = leadAfter(lead.state as LeadState, action);
  if (state === undefined) throw new Problem(casesErrors.notNow, { params: { step: action } });
  const changed = await tx.db
    .updateTable('leads')
    .set({ state, ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (changed === undefined) throw new Problem(errors.stale);
  tx.live({ topic: 'leads', id, areaId: changed.area_id, wall: 'leads', ...(changed.assigned_to === null ? {} : { personId: changed.assigned_to }) });
  return changed;
};

export const recordLeadEvent = async (tx: Tx, leadId: string, kind: string, detail: Record<string, unknown>, note?: string): Promise<void> => {
  await tx.db
    .insertInto('lead_events')
    .values({
      id: tx.newId(),
      lead_id: leadId,
      at: tx.now,
      person_id: tx.personId(),
      kind,
      detail: JSON.stringify(detail),
      note_sealed: tx.sealing.sealMaybe(labels.leadNote, note),
    })
    .execute();
};

export const leadEvents = async (tx: Tx, leadId: string) => {
  const { rows } = await sql<{ at: Date; by: string | null; kind: string; detail: Record<string, unknown>; note_sealed: Buffer | null }>`
    select at, person_name(person_id) as by, kind, detail, note_sealed from lead_events where lead_id = ${leadId}::uuid order by at, id`.execute(tx.db);
  return rows.map((row) => ({
    at: row.at.toISOString(),
    by: row.by,
    kind: row.kind,
    detail: row.detail,
    note: tx.sealing.openMaybe(labels.leadNote, row.note_sealed),
  }));
};
