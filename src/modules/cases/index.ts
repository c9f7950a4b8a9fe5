import type { Module } from '../../platform/module.ts';
import { systemActor } from '../../platform/work.ts';
import { forgetSources } from './report.ts';
import { raiseLateVisits } from './rise.ts';
import { casesRoutes } from './routes.ts';
import { sealedColumns } from './sealed-fields.ts';

export { caseListener } from './child-listener.ts';
export { seedCity } from './seed.ts';

export const casesModule: Module = {
  name: 'cases',
  routes: casesRoutes,
  sealedColumns,
  jobs: ({ work }) => [
    {
      name: 'cases.raise-late-visits',
      // Every hour, so that a node that was down at midnight catches up; a step is taken once whatever the number of runs.
      schedule: '5 * * * *',
      run: async () => {
        await raiseLateVisits(work);
      },
    },
    { name: 'cases.forget-sources', schedule: '25 * * * *', run: () => work(systemActor, {}, forgetSources) },
  ],
};
