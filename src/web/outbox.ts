import { createStore, del, entries, set, update } from 'idb-keyval';
import { useEffect, useSyncExternalStore } from 'react';
import type { Route } from '../platform/contract.ts';
import { ApiProblem, asProblem, call, newKey, type Name, type ReplyOf, type RequestOf } from './api.ts';
import { remember } from './storage.ts';

/** A request that was made without a network. Its key goes with it, so it is carried out once. */
export type Waiting = {
  key: string;
  name: Name;
  request: RequestOf<Route>;
  /** Whose it is: it is never sent under another person's session. `null` for an anonymous report. */
  personId: string | null;
  /** What the list of waiting things shows; no child's full name. */
  label: string;
  madeAt: string;
  /** The answer matters later (a receipt code): it stays here until `dropWaiting`. */
  keepReply?: boolean;
  reply?: unknown;
  /** A refusal that a person must look at. */
  problem?: { code: string; message: string };
};

export type Sent<R extends Route> = { state: 'sent'; reply: ReplyOf<R> } | { state: 'kept'; key: string };

const store = () => createStore('tongxin-outbox', 'waiting');
let opened: ReturnType<typeof store> | undefined;
const box = () => (opened ??= store());

let waiting: readonly Waiting[] = [];
let sending = false;
const listeners = new Set<() => void>();
type Snapshot = { waiting: readonly Waiting[]; sending: boolean };
let snapshot: Snapshot = { waiting, sending };

const tell = () => {
  snapshot = { waiting, sending };
  for (const listener of listeners) listener();
};

// Kept as a small mark too, so that the portal's first screen can ask without loading any of this.
const reload = async () => {
  waiting = (await entries<string, Waiting>(box()).catch(() => [])).map(([, item]) => item).toSorted((a, b) => a.madeAt.localeCompare(b.madeAt));
  remember('outbox', waiting.length > 0 ? String(waiting.length) : null);
  tell();
};

/** Sends now when it can; otherwise keeps the request and says so. A refusal is thrown as ever. */
export const sendOrKeep = async <R extends Route>(
  name: Name,
  request: RequestOf<R>,
  about: { label: string; personId: string | null; key?: string; keepReply?: boolean },
): Promise<Sent<R>> => {
  const key = about.key ?? newKey();
  try {
    return { state: 'sent', reply: await call<R>(name, request, { key, anonymous: about.personId === null }) };
  } catch (error) {
    if (!asProblem(error).retriable) throw error;
    const item: Waiting = {
      key,
      name,
      request: request,
      personId: about.personId,
      label: about.label,
      madeAt: new Date().toISOString(),
      keepReply: about.keepReply ?? false,
    };
    await set(key, item, box());
    await reload();
    return { state: 'kept', key };
  }
};

/** Sends what waits for this person, oldest first; stops at the first lost answer. */
export const sendWaiting = async (personId: string | null): Promise<void> => {
  if (sending) return;
  await reload();
  sending = true;
  tell();
  try {
    for (const item of waiting) {
      if (item.problem || item.reply !== undefined || (item.personId !== null && item.personId !== personId)) continue;
      if (!(await sendOne(item))) break;
    }
  } finally {
    sending = false;
    await reload();
  }
};

const sendOne = async (item: Waiting): Promise<boolean> => {
  try {
    const reply = await call(item.name, item.request, { key: item.key, anonymous: item.personId === null });
    await (item.keepReply ? set(item.key, { ...item, reply }, box()) : del(item.key, box()));
    return true;
  } catch (error) {
    const problem = error instanceof ApiProblem ? error : asProblem(error);
    // Signed out meanwhile: it waits for its owner, it is not refused.
    if (problem.retriable || problem.status === 401) return false;
    await update<Waiting>(item.key, (kept) => ({ ...(kept ?? item), problem: { code: problem.code, message: problem.message } }), box());
    return true;
  }
};

export const dropWaiting = async (key: string): Promise<void> => {
  await del(key, box());
  await reload();
};

/** After the person has looked at a refused one: sends it again, changed if needed, under a new key. */
export const sendAgain = async (item: Waiting, request: RequestOf<Route> = item.request): Promise<void> => {
  await dropWaiting(item.key);
  const { problem: _problem, ...rest } = item;
  const key = newKey();
  await set(key, { ...rest, key, request }, box());
  await sendWaiting(item.personId);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const RETRY_MS = 30_000;

/** Everything that waits on this device, and sending it when the network is back. Once in a shell with `personId`. */
export const useOutbox = (): Snapshot => useSyncExternalStore(subscribe, () => snapshot);

export const useOutboxSender = (personId: string | null): void => {
  useEffect(() => {
    const send = () => void sendWaiting(personId);
    send();
    window.addEventListener('online', send);
    const timer = setInterval(() => {
      if (waiting.some((item) => !item.problem && item.reply === undefined)) send();
    }, RETRY_MS);
    return () => {
      window.removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [personId]);
};
