import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { updateChild, type ChildRecord } from '../children/store.ts';
import { beginStep, dropWaiting, findOpenCase, setPhase } from './case-store.ts';
import { casesErrors, type AssessmentInput, type CasePhase } from './contract.ts';
import { fourColour } from './defaults.ts';
import { recountDue } from './dues.ts';
import { announce, recordEvent } from './events.ts';
import { needsSecondPerson, phaseAfter, suggestLevel } from './rules.ts';
import { labels } from './sealed-fields.ts';

export const instrument = { code: 'tongxin.spj', version: 1 } as const;

/** Records an assessment. A level below the suggestion or below the one in force waits for a second person; everything else is in force at once. */
export const assess = async (tx: Tx, childId: string, input: AssessmentInput): Promise<void> => {
  if (input.assessedOn > tx.today) throw new Problem(casesErrors.future);
  const { child, case: open } = await beginStep(tx, childId, 'assess');
  const suggested = suggestLevel(input);
  const ordinal = input.ordinal ?? suggested;
  if (ordinal !== suggested && !input.overrideReason) throw new Problem(casesErrors.reasonNeeded, { fields: [{ path: 'overrideReason', message: '' }] });
  const waits = needsSecondPerson(ordinal, suggested, child.risk_ordinal);
  await dropWaiting(tx, childId);
  const id = input.id ?? tx.newId();
  const { triggers, domains, strengths, childWords } = input;
  await tx.db
    .insertInto('assessments')
    .values({
      id,
      child_id: childId,
      case_id: open!.id,
      instrument: instrument.code,
      instrument_version: instrument.version,
      answers_sealed: tx.sealing.seal(labels.answers, JSON.stringify({ triggers, domains, strengths, childWords })),
      scheme_id: child.risk_scheme ?? fourColour.id,
      suggested_ordinal: suggested,
      ordinal,
      previous_ordinal: child.risk_ordinal === 0 ? null : child.risk_ordinal,
      override_reason_sealed: tx.sealing.sealMaybe(labels.override, input.overrideReason),
      state: waits ? 'awaitingSecond' : 'inForce',
      assessed_on: input.assessedOn,
      assessed_by: tx.personId(),
      created_at: tx.now,
    })
    .execute();
  await recordEvent(tx, {
    childId,
    caseId: open!.id,
    kind: waits ? 'assessmentWaits' : 'assessed',
    subjectId: id,
    detail: { suggested, ordinal, previous: child.risk_ordinal },
  });
  await tx.audit({ action: 'assessment.recorded', subjectKind: 'child', subjectId: childId, areaId: child.area_id, detail: { suggested, ordinal, waits } });
  if (waits) tx.live({ topic: 'decisions', areaId: child.area_id });
  else await putInForce(tx, child, open!.id, open!.phase as CasePhase, ordinal);
  announce(tx, child);
};

const putInForce = async (tx: Tx, child: ChildRecord, caseId: string, phase: CasePhase, ordinal: number): Promise<void> => {
  const scheme = child.risk_scheme ?? fourColour.id;
  await updateChild(tx, child.id, child.version, { risk_scheme: scheme, risk_ordinal: ordinal });
  await setPhase(tx, caseId, phaseAfter(phase, 'assessed'));
  await recountDue(tx, { ...child, risk_scheme: scheme, risk_ordinal: ordinal });
};

/** The second person's word on a lower level. Declined, the level in force stands. */
export const decideAssessment = async (tx: Tx, id: string, { approve, note }: { approve: boolean; note: string }): Promise<string> => {
  const asked = await tx.db.selectFrom('assessments').select('child_id').where('id', '=', id).executeTakeFirst();
  const { child } = await beginStep(tx, asked?.child_id ?? id, 'decideAssessment');
  // Read again under the child's lock: a newer assessment may have overtaken it.
  const row = await tx.db.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirst();
  if (row!.state !== 'awaitingSecond') throw new Problem(casesErrors.notNow, { params: { step: 'decideAssessment' } });
  if (row!.assessed_by === tx.personId()) throw new Problem(casesErrors.secondPerson);
  await tx.db
    .updateTable('assessments')
    .set({ state: approve ? 'inForce' : 'declined', second_by: tx.personId(), second_at: tx.now, second_note_sealed: tx.sealing.seal(labels.secondNote, note) })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, {
    childId: child.id,
    caseId: row!.case_id,
    kind: approve ? 'assessmentApproved' : 'assessmentDeclined',
    subjectId: id,
    detail: { ordinal: row!.ordinal },
  });
  await tx.audit({
    action: approve ? 'assessment.approved' : 'assessment.declined',
    subjectKind: 'child',
    subjectId: child.id,
    areaId: child.area_id,
    detail: { ordinal: row!.ordinal },
  });
  const open = await findOpenCase(tx, child.id);
  if (approve && open) await putInForce(tx, child, open.id, open.phase as CasePhase, row!.ordinal);
  else await setPhase(tx, open!.id, open!.phase as CasePhase);
  tx.live({ topic: 'decisions', areaId: child.area_id });
  announce(tx, child);
  return child.id;
};
