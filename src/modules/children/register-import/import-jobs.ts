import type { Job } from '../../../platform/jobs.ts';
import { systemActor, type Platform, type Work } from '../../../platform/work.ts';
import { checkImport } from './check-import-job.ts';
import { commitImport } from './commit-import-job.ts';
import { stepJob, tendImports } from './import-job.ts';
import { forgetFiles } from './forget-files-job.ts';
import { readImport } from './read-import-job.ts';
import { undoImport } from './undo-import-job.ts';

/** The steps of an import that take time, and what keeps them going and forgets what they no longer need. */
export const importJobs = (context: { work: Work; platform: Platform }): Job[] => [
  stepJob('reading', readImport, context),
  stepJob('checking', checkImport, context),
  stepJob('committing', commitImport, context),
  stepJob('undoing', undoImport, context),
  tendImports(context),
  { name: 'children.forget-import-files', schedule: '50 3 * * *', run: () => context.work(systemActor, {}, forgetFiles) },
];
