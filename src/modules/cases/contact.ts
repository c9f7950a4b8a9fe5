import { today } from '../areas/dates.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { lockChild } from '../children/store.ts';
import { findOpenCase } from './case-store.ts';
import { casesErrors, type ContactInput } from './contract.ts';
import { clearDue, findDue, lastSatisfying, ruleFor, setDue } from './dues.ts';
import { announce } from './events.ts';
import { takeReport } from './report.ts';
import { nextDueAfter, satisfies } from './rules.ts';
import { labels } from './sealed-fields.ts';

/** Minutes a phone's clock may run ahead of ours. */
const CLOCK_SKEW = 10;

/**
 * Records a visit or another contact. When it satisfies what was due, the next date follows from the
 * rule; when it does not (a call where a visit was due, a door that stayed shut) the old date stands.
 * Sending it again with the same id changes nothing.
 */
export const recordContact = async (tx: Tx, childId: string, input: ContactInput) => {
  const happenedAt = new Date(input.happenedAt);
  if (happenedAt.getTime() > tx.now.getTime() + CLOCK_SKEW * 60_000) throw new Problem(casesErrors.future, { fields: [{ path: 'happenedAt', message: '' }] });
  const child = await lockChild(tx, childId);
  const id = input.id ?? tx.newId();
  const rule = await ruleFor(tx, child);
  const present = await tx.db.selectFrom('visit_dues').selectAll().where('child_id', '=', childId).executeTakeFirst();
  const channels = present?.channels ?? rule?.channels ?? ['homeVisit'];
  const satisfied = satisfies(input, channels);
  const inserted = await tx.db
    .insertInto('contacts')
    .values({
      id,
      child_id: childId,
      case_id: (await findOpenCase(tx, childId))?.id ?? null,
      kind: input.kind,
      happened_at: happenedAt,
      by_person_id: tx.personId(),
      child_seen: input.childSeen,
      child_seen_alone: input.childSeen && input.childSeenAlone,
      no_change: input.noChange,
      answers: JSON.stringify(input.answers),
      note_sealed: tx.sealing.sealMaybe(labels.contactNote, input.note),
      concern: input.concern,
      created_at: tx.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) await assertRepeat(tx, id, childId, input);
  else {
    // A visit written down late must not move a date that a newer visit has set.
    const newest = await lastSatisfying(tx, childId, channels);
    const on = today(happenedAt);
    if (satisfied && rule !== undefined && child.status === 'open' && on >= (newest ?? '')) await setDue(tx, child, nextDueAfter(on, rule, input.nextOn));
    // After the case is closed nothing follows the promised follow-up.
    if (satisfied && child.status === 'closed' && present?.reason === 'followUp' && on >= today(present.created_at)) await clearDue(tx, childId);
    await tx.audit({
      action: 'contact.recorded',
      subjectKind: 'child',
      subjectId: childId,
      areaId: child.area_id,
      detail: { kind: input.kind, childSeen: input.childSeen, concern: input.concern },
    });
    announce(tx, child);
    tx.live({ topic: 'board', areaId: child.area_id, wall: 'board' });
    if (input.concern) await raiseConcern(tx, child, input);
  }
  return { id, due: await findDue(tx, childId), satisfied };
};

/** What worried the visitor becomes a lead about this child, so that somebody has to judge it even if nobody's page is open. */
const raiseConcern = async (tx: Tx, child: { id: string; area_id: string }, input: ContactInput): Promise<void> => {
  const what = input.note || '走访时发现不放心的情况，详见走访记录。(Something at the visit was worrying; see the contact.)';
  await takeReport(tx, { grounds: [], dangerNow: false, what, areaId: child.area_id, child: {} }, { channel: 'director', childId: child.id, byStaff: true });
  tx.live({ topic: 'concern', id: child.id, areaId: child.area_id });
};

/** An id sent again must be the same contact: a visit that differs, or another child's, would be lost without a word. */
const assertRepeat = async (tx: Tx, id: string, childId: string, input: ContactInput): Promise<void> => {
  const kept = await tx.db.selectFrom('contacts').selectAll().where('id', '=', id).where('child_id', '=', childId).executeTakeFirst();
  const same =
    kept !== undefined &&
    kept.by_person_id === tx.personId() &&
    kept.kind === input.kind &&
    kept.happened_at.getTime() === new Date(input.happenedAt).getTime() &&
    (tx.sealing.openMaybe(labels.contactNote, kept.note_sealed) ?? '') === (input.note ?? '');
  if (!same) throw new Problem(errors.conflict);
};
