import type { z } from 'zod';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { getChild, lockChild, type ChildRecord } from '../children/store.ts';
import { beginStep, setPhase } from './case-store.ts';
import { casesErrors, type CasePhase, type LineState, type PlanInput, type PlanLineInput } from './contract.ts';
import { announce, recordEvent } from './events.ts';
import { lineMayBecome, phaseAfter } from './rules.ts';
import { labels } from './sealed-fields.ts';
import { assertCanTakeOn } from './take-on.ts';

type Plan = z.output<typeof PlanInput>;
type Line = z.output<typeof PlanLineInput>;

/** One child one plan: refused while another is active, which the database holds to as well. */
export const makePlan = async (tx: Tx, childId: string, input: Plan): Promise<void> => {
  const { child, case: open } = await beginStep(tx, childId, 'plan');
  for (const [index, { responsibleId }] of input.lines.entries()) await assertCanTakeOn(tx, responsibleId, child.area_id, `lines.${index}.responsibleId`);
  const id = input.id ?? tx.newId();
  await tx.db
    .insertInto('care_plans')
    .values({
      id,
      child_id: childId,
      case_id: open!.id,
      state: 'active',
      goal_sealed: tx.sealing.seal(labels.planGoal, input.goal),
      child_opinion_sealed: tx.sealing.sealMaybe(labels.planOpinion, input.childOpinion),
      review_on: input.reviewOn,
      created_by: tx.personId(),
      created_at: tx.now,
    })
    .execute();
  await insertLines(tx, child, id, input.lines);
  await setPhase(tx, open!.id, phaseAfter(open!.phase as CasePhase, 'planned'));
  await recordEvent(tx, { childId, caseId: open!.id, kind: 'planMade', subjectId: id, detail: { lines: input.lines.length, reviewOn: input.reviewOn } });
  await tx.audit({ action: 'plan.made', subjectKind: 'child', subjectId: childId, areaId: child.area_id, detail: { lines: input.lines.length } });
  announce(tx, child);
};

const insertLines = async (tx: Tx, child: ChildRecord, planId: string, lines: readonly Line[]): Promise<void> => {
  await tx.db
    .insertInto('plan_lines')
    .values(
      lines.map((line) => ({
        id: tx.newId(),
        plan_id: planId,
        child_id: child.id,
        system: line.system,
        dimension: line.dimension,
        support: line.support,
        need_sealed: tx.sealing.seal(labels.lineNeed, line.need),
        goal_sealed: tx.sealing.seal(labels.lineGoal, line.goal),
        measure_sealed: tx.sealing.seal(labels.lineMeasure, line.measure),
        responsible_id: line.responsibleId ?? child.owner_id,
        due_on: line.dueOn,
        created_at: tx.now,
      })),
    )
    .execute();
};

const getPlan = async (tx: Tx, id: string) => {
  const plan = await tx.db.selectFrom('care_plans').selectAll().where('id', '=', id).executeTakeFirst();
  if (plan === undefined) throw new Problem(errors.notFound);
  return plan;
};

export const addLine = async (tx: Tx, planId: string, line: Line): Promise<string> => {
  const plan = await getPlan(tx, planId);
  const { child } = await beginStep(tx, plan.child_id, 'addLine');
  if (plan.state !== 'active') throw new Problem(casesErrors.notNow, { params: { step: 'addLine' } });
  await assertCanTakeOn(tx, line.responsibleId, child.area_id, 'responsibleId');
  await insertLines(tx, child, planId, [line]);
  await recordEvent(tx, { childId: child.id, caseId: plan.case_id, kind: 'lineAdded', subjectId: planId, detail: { system: line.system, dueOn: line.dueOn } });
  await tx.audit({ action: 'plan.lineAdded', subjectKind: 'child', subjectId: child.id, areaId: child.area_id });
  announce(tx, child);
  return child.id;
};

type LineChange = { version: number; state: LineState; note?: string | undefined; dueOn?: string | undefined; responsibleId?: string | undefined };

/** Says how far a line is. Modules that hang a helping hand on a line report its progress through this verb too. */
export const changeLine = async (tx: Tx, id: string, change: LineChange): Promise<string> => {
  const line = await tx.db.selectFrom('plan_lines').selectAll().where('id', '=', id).executeTakeFirst();
  if (line === undefined) throw new Problem(errors.notFound);
  const child = await lockChild(tx, line.child_id);
  if (line.version !== change.version) throw new Problem(errors.stale);
  if ((await getPlan(tx, line.plan_id)).state !== 'active' || !lineMayBecome(line.state as LineState, change.state))
    throw new Problem(casesErrors.notNow, { params: { step: change.state } });
  await assertCanTakeOn(tx, change.responsibleId, child.area_id, 'responsibleId');
  const { numUpdatedRows } = await tx.db
    .updateTable('plan_lines')
    .set({
      state: change.state,
      state_note_sealed: change.note === undefined ? line.state_note_sealed : tx.sealing.sealMaybe(labels.lineNote, change.note),
      due_on: change.dueOn ?? line.due_on,
      responsible_id: change.responsibleId ?? line.responsible_id,
      version: change.version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.stale);
  await recordEvent(tx, { childId: child.id, kind: 'lineChanged', subjectId: id, detail: { from: line.state, to: change.state, system: line.system } });
  await tx.audit({ action: 'plan.lineChanged', subjectKind: 'child', subjectId: child.id, areaId: child.area_id, detail: { to: change.state } });
  announce(tx, child);
  return child.id;
};

export const reviewPlan = async (
  tx: Tx,
  planId: string,
  { version, finding, nextReviewOn }: { version: number; finding: string; nextReviewOn: string },
): Promise<string> => {
  const plan = await getPlan(tx, planId);
  await beginStep(tx, plan.child_id, 'review');
  const child = await getChild(tx, plan.child_id);
  const { numUpdatedRows } = await tx.db
    .updateTable('care_plans')
    .set({ review_on: nextReviewOn, version: version + 1 })
    .where('id', '=', planId)
    .where('version', '=', version)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(errors.stale);
  await recordEvent(tx, { childId: child.id, caseId: plan.case_id, kind: 'planReviewed', subjectId: planId, detail: { nextReviewOn }, note: finding });
  await tx.audit({ action: 'plan.reviewed', subjectKind: 'child', subjectId: child.id, areaId: child.area_id, detail: { nextReviewOn } });
  announce(tx, child);
  return child.id;
};
