import { z } from 'zod';
import type { Field } from './fields.ts';

export const WORKBOOK_BYTES = 30 * 2 ** 20;

export const ImportState = z.enum(['reading', 'mapping', 'checking', 'deciding', 'committing', 'committed', 'undoing', 'undone', 'failed', 'cancelled']);
export type ImportState = z.infer<typeof ImportState>;

/** ready and blocked wait; skipped by decision; imported and merged are in the register; takenBack and kept after an undo. */
export const RowStatus = z.enum(['ready', 'blocked', 'skipped', 'imported', 'merged', 'takenBack', 'kept']);
export type RowStatus = z.infer<typeof RowStatus>;
export type RowCounts = Record<RowStatus, number>;

export const ImportAction = z.enum(['confirm', 'fix', 'commit', 'undo', 'cancel', 'marked']);
export type ImportAction = z.infer<typeof ImportAction>;

/** What a person may correct on the screen; the rest is corrected in the office's own workbook. */
export const correctableFields = [
  'childName',
  'sex',
  'identityNumber',
  'birthDate',
  'community',
  'guardianName',
  'guardianRelation',
  'guardianPhone',
  'childPhone',
  'allowance',
  'registeredOn',
  'incomeStatus',
  'riskLevel',
  'categories',
  'school',
  'grade',
] as const satisfies readonly Field[];

export const Correction = z.partialRecord(z.enum(correctableFields), z.string().trim().max(200));
export type Correction = z.output<typeof Correction>;

const began: Partial<Record<ImportAction, readonly ImportState[]>> = {
  confirm: ['mapping', 'deciding'],
  fix: ['deciding', 'committed'],
  commit: ['deciding', 'committed'],
  undo: ['committed'],
  cancel: ['reading', 'mapping', 'checking', 'deciding', 'failed'],
  marked: ['deciding', 'committed'],
};

/** The states from which an action can be taken. */
export const statesFor = (action: ImportAction): readonly ImportState[] => began[action] ?? [];

/** What may be done with an import now. */
export const importMay = (state: ImportState, counts: RowCounts, mine: boolean, hasFile: boolean): ImportAction[] =>
  ImportAction.options.filter((action) => {
    if (!statesFor(action).includes(state)) return false;
    if (action === 'commit') return counts.ready > 0;
    if (action === 'marked') return mine && hasFile;
    return action !== 'confirm' || hasFile;
  });

/** Steps that a job takes, and where an import stands when one could not be finished. */
export const stepStates = ['reading', 'checking', 'committing', 'undoing'] as const satisfies readonly ImportState[];
export type StepState = (typeof stepStates)[number];

export const stateAfterStop = (step: StepState, counts: RowCounts): ImportState => {
  if (step === 'reading') return 'failed';
  if (step === 'checking') return 'mapping';
  return step === 'undoing' || counts.imported + counts.merged > 0 ? 'committed' : 'deciding';
};
