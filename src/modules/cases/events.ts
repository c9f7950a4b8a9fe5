import type { Tx } from '../../platform/work.ts';
import { labels } from './sealed-fields.ts';

/** One line of a child's history: codes, numbers and ids; words stay sealed where they belong. */
export const recordEvent = async (
  tx: Tx,
  event: { childId: string; caseId?: string | null; kind: string; subjectId?: string; detail?: Record<string, unknown>; note?: string },
): Promise<void> => {
  await tx.db
    .insertInto('case_events')
    .values({
      id: tx.newId(),
      child_id: event.childId,
      case_id: event.caseId ?? null,
      at: tx.now,
      person_id: tx.actor.kind === 'person' ? tx.actor.personId : null,
      kind: event.kind,
      subject_id: event.subjectId ?? null,
      detail: JSON.stringify(event.detail ?? {}),
      note_sealed: tx.sealing.sealMaybe(labels.eventNote, event.note),
    })
    .execute();
};

/** The child's change, told to whoever looks at it. */
export const announce = (tx: Tx, child: { id: string; area_id: string }): void => {
  tx.live({ topic: 'child', id: child.id, areaId: child.area_id });
};
