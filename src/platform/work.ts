import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { v7 } from 'uuid';
import type { Post, Role } from './access.ts';
import { shanghaiDate, type Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { DB } from './database-types.ts';
import { Problem } from './errors.ts';
import type { Live, LiveEvent } from './live.ts';
import type { JobQueue } from './jobs.ts';
import type { Log } from './log.ts';
import type { Messages } from './messages.ts';
import type { Sealing } from './sealing.ts';

/** Who acts. `system` is scheduled work and verbs on behalf of nobody; it can never open the sealed class. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'system' }
  | {
      kind: 'person';
      personId: string;
      name: string;
      posts: readonly Post[];
      sessionId: string;
      demo: boolean;
      /** Signed in, but a second factor is still to be set up: no posts, and no reach beyond oneself. */
      withheld?: boolean;
    };

export const systemActor: Actor = { kind: 'system' };
export const anonymousActor: Actor = { kind: 'anonymous' };

export type AuditEvent = {
  /** `thing.verb`, stable. */
  action: string;
  subjectKind?: string;
  subjectId?: string;
  areaId?: string | null;
  /** Codes, counts and reasons chosen from lists; never a name, number or address. */
  detail?: Record<string, unknown>;
};

/** One unit of work: everything a verb needs, and nothing that outlives the transaction. */
export type Tx = {
  db: Transaction<DB>;
  actor: Actor;
  /** The acting person; throws for anonymous and system work, which no verb that needs a person may do. */
  personId(): string;
  now: Date;
  /** Today in Shanghai, YYYY-MM-DD. */
  today: string;
  newId(): string;
  sealing: Sealing;
  audit(event: AuditEvent): Promise<void>;
  /** Recorded although the verb is refused and undone: for a refusal that tells something. Lost when the verb succeeds. */
  auditRefusal(event: AuditEvent): void;
  /** Effects outside the database: run after commit, in order; lost with a rollback. */
  afterCommit(effect: () => unknown): void;
  live(event: LiveEvent): void;
  job(name: string, data: object): void;
  messages: Messages;
};

export type Platform = {
  database: Database;
  sealing: Sealing;
  clock: Clock;
  log: Log;
  live: Live;
  jobs: JobQueue;
  messages: Messages;
};

export type WorkOptions = {
  readOnly?: boolean;
  /** Only posts with these roles count; null counts all. */
  roles?: readonly Role[] | null;
};

const RETRIED = new Set(['40001', '40P01']);
const TRIES = 3;

export type Work = <T>(actor: Actor, options: WorkOptions, verb: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Runs a verb in one transaction with the walls up: the actor's reach is read from the posts as they
 * stand now. Serialization failures and deadlocks are tried again; effects run only after commit.
 */
export const createWork = (platform: Platform): Work => {
  const once = async <T>(actor: Actor, options: WorkOptions, verb: (tx: Tx) => Promise<T>): Promise<T> => {
    const effects: (() => unknown)[] = [];
    const refusals: AuditEvent[] = [];
    const now = platform.clock.now();
    const today = shanghaiDate(now);
    const result = await platform.database.kysely
      .transaction()
      .setAccessMode(options.readOnly ? 'read only' : 'read write')
      .execute(async (db) => {
        await raiseWalls(db, actor, options.roles ?? null, today);
        return verb(unitOfWork(platform, db, actor, now, today, { effects, refusals }));
      })
      .catch(async (error: unknown) => {
        if (error instanceof Problem && refusals.length > 0) await recordRefusals(actor, refusals);
        throw error;
      });
    for (const effect of effects) {
      try {
        await effect();
      } catch (error) {
        platform.log.error({ err: error }, 'an effect after commit failed');
      }
    }
    return result;
  };
  // If they cannot be written, the refusal and what it tells stay in the house.
  const recordRefusals = (actor: Actor, refusals: readonly AuditEvent[]) =>
    once(actor, {}, async (tx) => {
      for (const event of refusals) await tx.audit(event);
    });
  return async (actor, options, verb) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(actor, options, verb);
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (attempt === TRIES || !RETRIED.has(code)) throw error;
      }
    }
  };
};

const raiseWalls = async (db: Transaction<DB>, actor: Actor, roles: readonly Role[] | null, today: string) => {
  if (actor.kind === 'system') return sql`select begin_system_work()`.execute(db);
  const person = actor.kind === 'person' ? actor.personId : null;
  const withheld = actor.kind === 'person' && actor.withheld === true;
  await sql`select begin_work(${withheld ? null : person}::uuid, ${roles}::text[], ${today}::date)`.execute(db);
  if (withheld) await sql`select set_config('app.person', ${person}, true)`.execute(db);
};

// A chain each: people never wait for one another, and the anonymous share one per node and start.
const nodeChain = `node:${randomUUID()}`;
const chainOf = (actor: Actor) => (actor.kind === 'person' ? `person:${actor.personId}` : nodeChain);

type Afterwards = { effects: (() => unknown)[]; refusals: AuditEvent[] };

const unitOfWork = (platform: Platform, db: Transaction<DB>, actor: Actor, now: Date, today: string, { effects, refusals }: Afterwards): Tx => ({
  db,
  actor,
  now,
  today,
  sealing: platform.sealing,
  messages: platform.messages,
  newId: () => v7(),
  personId: () => {
    if (actor.kind !== 'person') throw new Error('this verb needs a person');
    return actor.personId;
  },
  audit: async (event) => {
    const person = actor.kind === 'person' ? actor.personId : null;
    await sql`select audit_append(${chainOf(actor)}, ${person}::uuid, ${event.areaId ?? null}::bigint, ${event.action},
      ${event.subjectKind ?? null}, ${event.subjectId ?? null}::uuid, ${JSON.stringify(event.detail ?? {})}::jsonb)`.execute(db);
  },
  auditRefusal: (event) => void refusals.push(event),
  afterCommit: (effect) => effects.push(effect),
  live: (event) => effects.push(() => platform.live.publish(event)),
  job: (name, data) => effects.push(() => platform.jobs.send(name, data)),
});
