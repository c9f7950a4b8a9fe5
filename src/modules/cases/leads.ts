import { sql } from 'kysely';
import type { z } from 'zod';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { createChild } from '../children/create.ts';
import { findPersonInCharge, lockChild } from '../children/store.ts';
import { factsOf } from './case-store.ts';
import type { casesContract, Lead } from './contract.ts';
import { clocksFor, deadlineFor } from './deadlines.ts';
import { recordEvent } from './events.ts';
import { getLead, moveLeadOn, recordLeadEvent, type LeadRecord } from './lead-store.ts';
import { leadView } from './lead-views.ts';
import { openCase } from './open-case.ts';
import { assertCanTakeOn } from './take-on.ts';

type Body<K extends keyof typeof casesContract> = z.output<NonNullable<(typeof casesContract)[K]['body']>>;

const recorded = async (tx: Tx, lead: LeadRecord, kind: string, detail: Record<string, unknown>, note?: string): Promise<Lead> => {
  await recordLeadEvent(tx, lead.id, kind, detail, note);
  await tx.audit({ action: `lead.${kind}`, subjectKind: 'lead', subjectId: lead.id, areaId: lead.area_id, detail });
  return leadView(tx, lead);
};

/** Judges a lead. Its clocks start from when it was received, so slowness in judging does not buy time. Triage acknowledges. */
export const triageLead = async (tx: Tx, id: string, { priority, assignedToId, note, version }: Body<'triageLead'>): Promise<Lead> => {
  const lead = await getLead(tx, id);
  await assertCanTakeOn(tx, assignedToId, lead.area_id, 'assignedToId');
  const clocks = await clocksFor(tx, lead.area_id, priority);
  const by = (trigger: string) => deadlineFor(tx, clocks, trigger, lead.received_at);
  const changed = await moveLeadOn(tx, id, version, 'triage', {
    priority,
    assigned_to: assignedToId ?? lead.assigned_to ?? (await findPersonInCharge(tx, lead.area_id)) ?? tx.personId(),
    triaged_at: lead.triaged_at ?? tx.now,
    acknowledged_at: lead.acknowledged_at ?? tx.now,
    contact_by: await by('leadContacted'),
    visit_by: await by('leadVisited'),
    assess_by: await by('leadAssessed'),
    answer_by: await by('leadAnswered'),
  });
  return recorded(tx, changed, 'triaged', { priority }, note);
};

const steps = { acknowledged: ['acknowledge', 'acknowledged_at'], contacted: ['contact', 'contacted_at'], visited: ['visit', 'visited_at'] } as const;

export const stepLead = async (tx: Tx, id: string, { step, note, version }: Body<'stepLead'>): Promise<Lead> => {
  const [action, column] = steps[step];
  const lead = await getLead(tx, id);
  const changed = await moveLeadOn(tx, id, version, action, { [column]: lead[column] ?? tx.now });
  return recorded(tx, changed, step, {}, note);
};

/** Joins a lead to a child, an existing file or one opened now, and sees to it that a case is open. */
export const linkLead = async (tx: Tx, id: string, { childId, newChild, version }: Body<'linkLead'>): Promise<Lead> => {
  if ((childId === undefined) === (newChild === undefined)) throw new Problem(errors.invalid, { fields: [{ path: 'childId', message: '' }] });
  // Locked, so that of two leads joined at once one opens the case and the other finds it.
  const child = await lockChild(tx, childId ?? (await createChild(tx, newChild!)).id);
  const changed = await moveLeadOn(tx, id, version, 'link', { child_id: child.id });
  const facts = await factsOf(tx, child.id);
  if (facts.open === undefined) await openCase(tx, child.id, { leadId: id });
  else await recordEvent(tx, { childId: child.id, caseId: facts.open.id, kind: 'leadLinked', subjectId: id });
  return recorded(tx, changed, 'linked', { childId: child.id });
};

export const answerLead = async (tx: Tx, id: string, { outcome, replyText, version }: Body<'answerLead'>): Promise<Lead> => {
  const changed = await moveLeadOn(tx, id, version, 'answer', { outcome, reply_text: replyText, answered_at: tx.now });
  return recorded(tx, changed, 'answered', { outcome });
};

export const closeLead = async (tx: Tx, id: string, { note, version }: Body<'closeLead'>): Promise<Lead> =>
  recorded(tx, await moveLeadOn(tx, id, version, 'close', {}), 'closed', {}, note);

/** A repeated lead joins another; its reporter follows that one with the same receipt code. */
export const mergeLead = async (tx: Tx, id: string, { intoId, version }: Body<'mergeLead'>): Promise<void> => {
  // Both locked in one order: two leads merged into each other at once would both be gone.
  const pair = await tx.db.selectFrom('leads').select(['id', 'state']).where('id', 'in', [id, intoId]).orderBy('id').forUpdate().execute();
  const into = pair.find((lead) => lead.id === intoId);
  if (into === undefined) throw new Problem(errors.notFound);
  // What comes anew is not buried in what nobody looks at any more.
  if (into.id === id || into.state === 'merged' || into.state === 'closed') throw new Problem(errors.conflict);
  const changed = await moveLeadOn(tx, id, version, 'merge', { merged_into: intoId });
  await recordLeadEvent(tx, intoId, 'mergedFrom', { leadId: id });
  await recordLeadEvent(tx, id, 'merged', { into: intoId });
  await tx.audit({ action: 'lead.merged', subjectKind: 'lead', subjectId: id, areaId: changed.area_id, detail: { into: intoId } });
};

/**
 * Sends a lead where it belongs, also out of one's own area: whoever found it first must be able to pass
 * it on. It is judged anew there. The receiving side sees it at once.
 */
export const moveLead = async (tx: Tx, id: string, { areaId, note, version }: Body<'moveLead'>): Promise<void> => {
  const lead = await getLead(tx, id);
  await recordLeadEvent(tx, id, 'moved', { from: lead.area_id, to: areaId }, note);
  await tx.audit({ action: 'lead.moved', subjectKind: 'lead', subjectId: id, areaId: lead.area_id, detail: { to: areaId } });
  const { rows } = await sql<{ moved: boolean }>`select move_lead(${id}::uuid, ${version}::int, ${areaId}::bigint) as moved`.execute(tx.db);
  if (rows[0]?.moved !== true) throw new Problem(errors.stale);
  tx.live({ topic: 'leads', id, areaId: lead.area_id, wall: 'leads' });
  tx.live({ topic: 'leads', id, areaId, wall: 'leads' });
};
