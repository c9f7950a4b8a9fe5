import { Problem } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import { importErrors } from './import-errors.ts';
import { sendStep } from './import-job.ts';
import { statesFor } from './import-rules.ts';
import { beginStep, countsOf } from './import-store.ts';

/** Has every ready row taken in. */
export const beginCommit = async (tx: Tx, id: string, version: number): Promise<{ version: number }> => {
  const begun = await beginStep(tx, id, { from: statesFor('commit'), to: 'committing', version });
  const { ready, blocked, skipped } = (await countsOf(tx, [id]))(id);
  if (ready === 0) throw new Problem(importErrors.nothingReady);
  await tx.audit({ action: 'import.commitBegun', subjectKind: 'import', subjectId: id, areaId: begun.area_id, detail: { ready, blocked, skipped } });
  sendStep(tx, 'committing', begun);
  return { version: begun.version };
};

/** Has everything taken back that nobody has worked on since. */
export const beginUndo = async (tx: Tx, id: string, version: number): Promise<{ version: number }> => {
  const begun = await beginStep(tx, id, { from: statesFor('undo'), to: 'undoing', version });
  await tx.audit({ action: 'import.undoBegun', subjectKind: 'import', subjectId: id, areaId: begun.area_id });
  sendStep(tx, 'undoing', begun);
  return { version: begun.version };
};
