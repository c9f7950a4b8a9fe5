import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { lockChild } from '../children/store.ts';
import { casesErrors, type CaseAction, type CasePhase } from './contract.ts';
import { caseMay, type CaseFacts } from './rules.ts';

export const findOpenCase = (tx: Tx, childId: string) =>
  tx.db.selectFrom('cases').selectAll().where('child_id', '=', childId).where('closed_at', 'is', null).executeTakeFirst();
export type CaseRecord = NonNullable<Awaited<ReturnType<typeof findOpenCase>>>;

export const findActivePlan = (tx: Tx, childId: string) =>
  tx.db.selectFrom('care_plans').selectAll().where('child_id', '=', childId).where('state', '=', 'active').executeTakeFirst();

/** The assessment in force and the one that waits, newest of each. */
export const findAssessments = async (tx: Tx, childId: string) => {
  const newest = (state: string) =>
    tx.db
      .selectFrom('assessments')
      .selectAll()
      .where('child_id', '=', childId)
      .where('state', '=', state)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
  return { inForce: await newest('inForce'), waiting: await newest('awaitingSecond') };
};

/** A lower level that still waits is overtaken: by a newer assessment, or by the end of the case. */
export const dropWaiting = async (tx: Tx, childId: string): Promise<void> => {
  await tx.db.updateTable('assessments').set({ state: 'declined' }).where('child_id', '=', childId).where('state', '=', 'awaitingSecond').execute();
};

export const factsOf = async (tx: Tx, childId: string): Promise<CaseFacts & { open: CaseRecord | undefined }> => {
  const open = await findOpenCase(tx, childId);
  const closed = await tx.db.selectFrom('cases').select('id').where('child_id', '=', childId).where('closed_at', 'is not', null).limit(1).executeTakeFirst();
  const { inForce, waiting } = await findAssessments(tx, childId);
  return {
    open,
    phase: open?.phase as CasePhase | undefined,
    hasAssessment: inForce !== undefined && inForce.case_id === open?.id,
    assessmentWaits: waiting !== undefined && waiting.case_id === open?.id,
    hasPlan: (await findActivePlan(tx, childId)) !== undefined,
    closureAsked: open?.closure_requested_at != null,
    closedBefore: closed !== undefined,
  };
};

/** The child, locked, and its open case, when the step may be taken now; otherwise the error that says why not. */
export const beginStep = async (tx: Tx, childId: string, step: CaseAction) => {
  const child = await lockChild(tx, childId);
  const facts = await factsOf(tx, childId);
  if (!caseMay(facts).includes(step)) throw refusalOf(step, facts.open !== undefined, facts.hasPlan);
  return { child, case: facts.open, facts };
};

const refusalOf = (step: CaseAction, isOpen: boolean, hasPlan: boolean): Problem => {
  if (step === 'openCase' || step === 'reopen') return new Problem(casesErrors.caseOpen);
  if (!isOpen) return new Problem(casesErrors.noCase);
  if (step === 'plan' && hasPlan) return new Problem(casesErrors.planActive);
  return new Problem(casesErrors.notNow, { params: { step } });
};

export const setPhase = async (tx: Tx, id: string, phase: CasePhase): Promise<void> => {
  await tx.db
    .updateTable('cases')
    .set((eb) => ({ phase, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
};
