import { randomInt } from 'node:crypto';
import type { Tx } from '../../platform/work.ts';
import { updateChild } from '../children/store.ts';
import { beginStep, factsOf } from './case-store.ts';
import { recountDue } from './dues.ts';
import { announce, recordEvent } from './events.ts';

/** Opens a case, or a new episode for a child closed before. */
export const openCase = async (tx: Tx, childId: string, options: { leadId?: string; reason?: string } = {}): Promise<string> => {
  const facts = await factsOf(tx, childId);
  const { child } = await beginStep(tx, childId, facts.closedBefore ? 'reopen' : 'openCase');
  const { episode } = await tx.db
    .selectFrom('cases')
    .select((eb) => eb.fn.coalesce(eb.fn.max('episode'), eb.lit(0)).as('episode'))
    .where('child_id', '=', childId)
    .executeTakeFirstOrThrow();
  const id = tx.newId();
  await tx.db
    .insertInto('cases')
    .values({
      id,
      case_no: newCaseNo(tx.today),
      child_id: childId,
      episode: episode + 1,
      phase: 'assessment',
      owner_id: child.owner_id,
      lead_id: options.leadId ?? null,
      opened_on: tx.today,
    })
    .execute();
  if (child.status === 'closed') {
    await updateChild(tx, childId, child.version, { status: 'open' });
    await recountDue(tx, child);
  }
  await recordEvent(tx, {
    childId,
    caseId: id,
    kind: facts.closedBefore ? 'caseReopened' : 'caseOpened',
    subjectId: id,
    detail: options.leadId ? { leadId: options.leadId } : {},
    ...(options.reason ? { note: options.reason } : {}),
  });
  await tx.audit({ action: 'case.opened', subjectKind: 'child', subjectId: childId, areaId: child.area_id });
  announce(tx, child);
  return id;
};

/** Short, readable over the telephone, without any personal datum: year and seven digits at random. */
const newCaseNo = (today: string): string => `GA-${today.slice(0, 4)}-${String(randomInt(10_000_000)).padStart(7, '0')}`;
