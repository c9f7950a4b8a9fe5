import { sql } from 'kysely';
import { checkpointAudit } from './audit.ts';
import type { Module } from './module.ts';
import { systemActor } from './work.ts';

/** What the platform does by itself: signs the audit chains each night, forgets replies kept for repeats. */
export const housekeeping: Module = {
  name: 'platform',
  routes: [],
  jobs: ({ work }) => [
    { name: 'platform.sign-audit', schedule: '40 2 * * *', run: () => work(systemActor, {}, checkpointAudit) },
    {
      name: 'platform.forget-replies',
      schedule: '20 * * * *',
      run: () =>
        work(systemActor, {}, async (tx) => {
          await sql`delete from kept_replies where created_at < ${tx.now}::timestamptz - interval '1 day'`.execute(tx.db);
        }),
    },
  ],
};
