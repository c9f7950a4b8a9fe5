import pg from 'pg';
import type { Log } from './log.ts';

/**
 * Something changed that an open page may be showing. It names a topic and where it happened, never
 * what: pages ask again with their own rights. The sealed class publishes nothing at all.
 * What happened at an area is told to posts there that open `wall` (`files` unless told), so that a
 * volunteer, donor or guardian does not learn that a report came in. `personId` is told in any case.
 */
export type LiveEvent = { topic: string; id?: string; areaId?: string; wall?: string; personId?: string };

export type Live = {
  publish(event: LiveEvent): void;
  subscribe(listener: (event: LiveEvent) => void): () => void;
  close(): Promise<void>;
};

const CHANNEL = 'tongxin_live';
const GATHER_MS = 25;
const RETRY_MS = 1000;

/**
 * Fans events out over every node by LISTEN/NOTIFY. Events of one moment travel in one NOTIFY on a
 * connection of their own, because a NOTIFY inside working transactions would make their commits queue.
 */
export const createLive = (url: string, log: Log): Live => {
  const listeners = new Set<(event: LiveEvent) => void>();
  let waiting: LiveEvent[] = [];
  let timer: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;
  let closed = false;

  const deliver = (payload: string | undefined) => {
    for (const event of JSON.parse(payload ?? '[]') as LiveEvent[]) for (const listener of listeners) listener(event);
  };
  const open = async () => {
    if (closed) return;
    const next = new pg.Client({ connectionString: url, application_name: 'tongxin live' });
    next.on('error', () => retry());
    next.on('end', () => retry());
    next.on('notification', (message) => deliver(message.payload));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      client = next;
      if (waiting.length > 0) schedule();
    } catch (error) {
      log.warn({ err: error }, 'live updates are waiting for the database');
      retry();
    }
  };
  let retrying: NodeJS.Timeout | undefined;
  const retry = () => {
    client = undefined;
    if (closed || retrying) return;
    retrying = setTimeout(() => {
      retrying = undefined;
      void open();
    }, RETRY_MS);
  };
  const flush = async () => {
    timer = undefined;
    if (client === undefined || waiting.length === 0) return;
    // A NOTIFY payload holds just under 8,000 bytes.
    const events = waiting.splice(0, 40);
    try {
      await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(events)]);
    } catch {
      waiting.unshift(...events);
    }
    if (waiting.length > 0) schedule();
  };
  const schedule = () => {
    timer ??= setTimeout(() => void flush(), GATHER_MS);
  };
  void open();
  return {
    publish: (event) => {
      waiting.push(event);
      // Pages also refresh by themselves: under a long outage only the newest events are worth keeping.
      if (waiting.length > 5000) waiting = waiting.slice(-1000);
      schedule();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      clearTimeout(retrying);
      await client?.end().catch(() => undefined);
    },
  };
};

export const silentLive: Live = { publish: () => undefined, subscribe: () => () => undefined, close: async () => undefined };
