import { sql } from 'kysely';
import { errors, Problem } from '../../../platform/errors.ts';
import type { Job } from '../../../platform/jobs.ts';
import { systemActor, type Actor, type Platform, type Tx, type Work } from '../../../platform/work.ts';
import { fileRoles } from '../contract.ts';
import { importErrors } from './import-errors.ts';
import { stateAfterStop, type StepState } from './import-rules.ts';
import { countsOf, endStep, findImport, lockImport, type ImportRecord } from './import-store.ts';

/** One step of one import, begun by one person. A run whose version has passed does nothing. */
export type Run = { id: string; version: number; personId: string };

export type Step = {
  run: Run;
  /** One transaction as the person who began the step, with the reach of today's posts. Throws `LateRun` when the step is over. */
  work<T>(verb: (tx: Tx, record: ImportRecord) => Promise<T>, options?: { lock?: boolean }): Promise<T>;
};

export class LateRun extends Error {}

const jobNames = {
  reading: 'children.read-import',
  checking: 'children.check-import',
  committing: 'children.commit-import',
  undoing: 'children.undo-import',
} as const;

/** Sends the job of a step once the step's beginning is committed. */
export const sendStep = (tx: Tx, step: StepState, { id, version }: { id: string; version: number }): void => {
  tx.job(jobNames[step], { id, version, personId: tx.personId() } satisfies Run);
  tellImport(tx, id, tx.personId());
};

export const tellImport = (tx: Tx, id: string, personId: string): void => tx.live({ topic: 'import', id, personId });

/** A job that takes one step of an import and can be run again at any point. */
export const stepJob = (step: StepState, take: (step: Step) => Promise<void>, { work, platform }: { work: Work; platform: Platform }): Job => ({
  name: jobNames[step],
  expireInSeconds: 600,
  run: async (data) => {
    const run = data as Run;
    const actor: Actor = { kind: 'person', personId: run.personId, name: '', posts: [], sessionId: '', demo: false };
    try {
      if (!(await mayActStill(work, run))) throw new Problem(importErrors.reachLost);
      await take({ run, work: (verb, { lock = false } = {}) => work(actor, { roles: fileRoles }, async (tx) => verb(tx, await present(tx, run, step, lock))) });
    } catch (error) {
      if (error instanceof LateRun) return;
      if (!(error instanceof Problem)) throw error;
      const definition = error.definition === errors.notFound ? importErrors.reachLost : error.definition;
      platform.log.warn({ step, code: definition.code }, 'an import stopped');
      await work(systemActor, {}, (tx) => stopStep(tx, run, step, definition.code));
    }
  },
});

const present = async (tx: Tx, run: Run, step: StepState, lock: boolean): Promise<ImportRecord> => {
  const record = lock ? await lockImport(tx, run.id) : await findImport(tx, run.id);
  if (record === undefined) throw new Problem(errors.notFound);
  if (record.state !== step || record.version !== run.version) throw new LateRun();
  return record;
};

const mayActStill = (work: Work, { personId }: Run): Promise<boolean> =>
  work(
    systemActor,
    { readOnly: true },
    async (tx) => (await sql<{ may: boolean }>`select may_sign_in(${personId}::uuid) as may`.execute(tx.db)).rows[0]?.may === true,
  );

/** Leaves the import where a person can go on, with the reason. What was done stays. */
const stopStep = async (tx: Tx, run: Pick<Run, 'id' | 'version'>, step: StepState, code: string): Promise<void> => {
  const record = await lockImport(tx, run.id);
  if (record.state !== step || record.version !== run.version) return;
  const counts = (await countsOf(tx, [run.id]))(run.id);
  await endStep(tx, run.id, { state: stateAfterStop(step, counts), error_code: code });
  await tx.audit({ action: 'import.stopped', subjectKind: 'import', subjectId: run.id, areaId: record.area_id, detail: { step, code } });
  if (record.step_person_id) tellImport(tx, run.id, record.step_person_id);
};

const LIFE_SIGN_MINUTES = 2;
const GIVE_UP_MINUTES = 30;

/** Sends steps again whose node died, and gives up those that nothing brings forward. */
export const tendImports = ({ work }: { work: Work }): Job => ({
  name: 'children.tend-imports',
  schedule: '*/5 * * * *',
  run: () =>
    work(systemActor, {}, async (tx) => {
      const steps = Object.keys(jobNames) as StepState[];
      const still = await tx.db
        .selectFrom('register_imports')
        .select(['id', 'version', 'state', 'step_person_id', sql<number>`extract(epoch from ${tx.now}::timestamptz - touched_at)::int / 60`.as('minutes')])
        .where('state', 'in', steps)
        .execute();
      for (const one of still) {
        const step = one.state as StepState;
        if (one.minutes >= GIVE_UP_MINUTES) await stopStep(tx, one, step, importErrors.interrupted.code);
        else if (one.minutes >= LIFE_SIGN_MINUTES && one.step_person_id)
          tx.job(jobNames[step], { id: one.id, version: one.version, personId: one.step_person_id });
      }
    }),
});
