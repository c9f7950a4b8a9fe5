import type { z } from 'zod';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { updateChild, type ChildRecord } from '../children/store.ts';
import { beginStep, dropWaiting, findAssessments, type CaseRecord } from './case-store.ts';
import { casesErrors, type casesContract, type CasePhase } from './contract.ts';
import { clearDue, setDue } from './dues.ts';
import { announce, recordEvent } from './events.ts';
import { mayDecideClosure, phaseAfter } from './rules.ts';
import { labels } from './sealed-fields.ts';

type Request = z.output<NonNullable<(typeof casesContract)['requestClosure']['body']>>;

const getCase = async (tx: Tx, id: string): Promise<CaseRecord> => {
  const row = await tx.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem(errors.notFound);
  return row;
};

/** Asks to close: evaluation, reason, and a follow-up date or the reason for none. */
export const requestClosure = async (tx: Tx, caseId: string, input: Request): Promise<string> => {
  if (input.followUpOn === undefined && !input.noFollowUpReason)
    throw new Problem(casesErrors.followUpNeeded, { fields: [{ path: 'followUpOn', message: '' }] });
  const { child_id: childId } = await getCase(tx, caseId);
  const { child, case: open } = await beginStep(tx, childId, 'requestClosure');
  if (open?.id !== caseId) throw new Problem(casesErrors.notNow, { params: { step: 'requestClosure' } });
  const { numUpdatedRows } = await tx.db
    .updateTable('cases')
    .set({
      phase: 'evaluation',
      closure_reason: input.reason,
      closure_sealed: tx.sealing.seal(labels.closure, JSON.stringify({ evaluation: input.evaluation, remainingNeeds: input.remainingNeeds })),
      closure_requested_by: tx.personId(),
      closure_requested_at: tx.now,
      follow_up_on: input.followUpOn ?? null,
      no_follow_up_reason: input.noFollowUpReason ?? null,
      version: input.version + 1,
    })
    .where('id', '=', caseId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.stale);
  await recordEvent(tx, { childId, caseId, kind: 'closureAsked', subjectId: caseId, detail: { reason: input.reason } });
  await tx.audit({ action: 'case.closureAsked', subjectKind: 'child', subjectId: childId, areaId: child.area_id, detail: { reason: input.reason } });
  tx.live({ topic: 'decisions', areaId: child.area_id });
  announce(tx, child);
  return childId;
};

/** Decides: never by the one who asked, and at the gravest level never by the assessor. */
export const decideClosure = async (tx: Tx, caseId: string, { approve, note }: { approve: boolean; note: string }): Promise<string> => {
  const { child_id: childId } = await getCase(tx, caseId);
  const { child, case: open } = await beginStep(tx, childId, 'decideClosure');
  if (open === undefined || open.id !== caseId) throw new Problem(casesErrors.notNow, { params: { step: 'decideClosure' } });
  const { inForce } = await findAssessments(tx, childId);
  if (!mayDecideClosure(tx.personId(), open.closure_requested_by!, inForce?.assessed_by, child.risk_ordinal)) throw new Problem(casesErrors.secondPerson);
  await (approve ? close(tx, child, open) : decline(tx, open));
  await recordEvent(tx, {
    childId,
    caseId,
    kind: approve ? 'caseClosed' : 'closureDeclined',
    subjectId: caseId,
    detail: { reason: open.closure_reason },
    note,
  });
  await tx.audit({
    action: approve ? 'case.closed' : 'case.closureDeclined',
    subjectKind: 'child',
    subjectId: childId,
    areaId: child.area_id,
    detail: { reason: open.closure_reason },
  });
  tx.live({ topic: 'decisions', areaId: child.area_id });
  announce(tx, child);
  return childId;
};

const close = async (tx: Tx, child: ChildRecord, open: CaseRecord): Promise<void> => {
  await tx.db
    .updateTable('cases')
    .set({ phase: 'closed', closed_by: tx.personId(), closed_at: tx.now, version: open.version + 1 })
    .where('id', '=', open.id)
    .execute();
  await tx.db.updateTable('care_plans').set({ state: 'ended', ended_at: tx.now }).where('child_id', '=', child.id).where('state', '=', 'active').execute();
  await dropWaiting(tx, child.id);
  await updateChild(tx, child.id, child.version, { status: 'closed' });
  // The promised follow-up is the one date that outlives the case.
  if (open.follow_up_on === null) await clearDue(tx, child.id);
  else await setDue(tx, child, { dueOn: open.follow_up_on, reason: 'followUp', ruleId: null, channels: ['homeVisit', 'phone'], graceDays: 0 });
};

const decline = async (tx: Tx, open: CaseRecord): Promise<void> => {
  await tx.db
    .updateTable('cases')
    .set({
      phase: phaseAfter(open.phase as CasePhase, 'closureDeclined'),
      closure_reason: null,
      closure_requested_by: null,
      closure_requested_at: null,
      follow_up_on: null,
      no_follow_up_reason: null,
      version: open.version + 1,
    })
    .where('id', '=', open.id)
    .execute();
};
