import { PgBoss } from 'pg-boss';
import type { Log } from './log.ts';

/** Work that may happen later, on any node, and again: handlers must be safe to repeat. */
export type Job<T extends object = object> = {
  name: string;
  /** Cron in Asia/Shanghai for work that repeats. */
  schedule?: string;
  run(data: T): Promise<void>;
  /** Seconds a run may take before another node tries it. */
  expireInSeconds?: number;
  /** How many of this job one node runs at a time. */
  concurrency?: number;
};

export type JobQueue = { send(name: string, data: object): Promise<void> };

const SCHEMA = 'pgboss';
const options = (url: string) => ({ connectionString: url, schema: SCHEMA, application_name: 'tongxin jobs', max: 4 });

/** As the owner: the queue's own tables, the queues, and the serving role's right to use them. */
export const prepareJobs = async (ownerUrl: string, jobs: readonly Job[]): Promise<void> => {
  const boss = new PgBoss({ ...options(ownerUrl), supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const job of jobs) {
    if (!existing.has(job.name)) await boss.createQueue(job.name, { retryLimit: 3, retryBackoff: true, expireInSeconds: job.expireInSeconds ?? 900 });
  }
  const grants = `grant usage on schema ${SCHEMA} to tongxin_app;
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to tongxin_app;
    grant execute on all functions in schema ${SCHEMA} to tongxin_app;`;
  await boss.getDb().executeSql(grants, []);
  await boss.stop({ graceful: false });
};

export type JobRunner = JobQueue & { stop(): Promise<void> };

/** As the serving role: takes jobs and starts the schedules. */
export const startJobs = async (url: string, jobs: readonly Job[], log: Log): Promise<JobRunner> => {
  const boss = new PgBoss({ ...options(url), migrate: false, createSchema: false });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  await boss.start();
  for (const job of jobs) {
    if (job.schedule !== undefined) await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Shanghai' });
    await boss.work(job.name, { pollingIntervalSeconds: 1 }, async (batch) => {
      for (const { data } of batch) await job.run(data ?? {});
    });
  }
  return {
    send: async (name, data) => {
      await boss.send(name, data);
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
};
