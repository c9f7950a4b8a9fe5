import type { Module } from '../../platform/module.ts';
import { systemActor } from '../../platform/work.ts';
import { auditRoutes } from './audit-routes.ts';
import type { HandoverPart } from './handover-parts.ts';
import { forgetOldTries } from './lock-out.ts';
import { forgetOldCodes } from './phone-codes.ts';
import { accountsRoutes } from './routes.ts';
import { forgetOldSessions } from './sessions.ts';

export type { HandoverPart } from './handover-parts.ts';
export { createSignIn, type SignIn } from './sign-in.ts';

/** People, organisations, posts, invitations, handovers. `parts`: the open work that the modules above hand over. */
export const accountsModule = (parts: readonly HandoverPart[]): Module => ({
  name: 'accounts',
  routes: [...accountsRoutes(parts), ...auditRoutes],
  sealedColumns: [{ table: 'people', key: 'id', column: 'phone_sealed', label: 'people.phone' }],
  jobs: ({ work }) => [
    {
      name: 'accounts.forget',
      schedule: '15 3 * * *',
      run: () =>
        work(systemActor, {}, async (tx) => {
          await forgetOldTries(tx);
          await forgetOldCodes(tx);
          await forgetOldSessions(tx);
        }),
    },
  ],
});
