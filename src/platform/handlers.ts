import type { Contract, Input, Reply, Route } from './contract.ts';
import type { Actor, Tx, Work } from './work.ts';
import type { Language } from './errors.ts';

/** What a handler may know of the call beyond its parsed input. */
export type Call = {
  language: Language;
  address: string;
  userAgent: string;
  /** The Cookie header as it came, and Set-Cookie lines for the answer: for signing in and out alone. */
  cookie: string;
  setCookies(lines: readonly string[]): void;
};

type Verb<R extends Route> = (tx: Tx, input: Input<R>, call: Call) => Promise<Reply<R>>;

/** For a verb of several transactions, or of none. `work` is bound to the actor and to the route's roles. */
export type Steps<R extends Route> = (
  context: { actor: Actor; work: <T>(verb: (tx: Tx) => Promise<T>, options?: { readOnly?: boolean }) => Promise<T>; call: Call; asSystem: Work },
  input: Input<R>,
) => Promise<Reply<R>>;

export type Handler<R extends Route> = { kind: 'read' | 'look' | 'write'; verb: Verb<R> } | { kind: 'steps'; steps: Steps<R> };

/** Sees, changes nothing: a read-only transaction. */
export const read = <R extends Route>(verb: Verb<R>): Handler<R> => ({ kind: 'read', verb });
/** Sees something whose seeing is recorded: one transaction each time, for a kept reply would be a look that nobody wrote down. */
export const look = <R extends Route>(verb: Verb<R>): Handler<R> => ({ kind: 'look', verb });
/** Changes: one transaction, whose reply is kept for repeats of the same request. */
export const write = <R extends Route>(verb: Verb<R>): Handler<R> => ({ kind: 'write', verb });
export const steps = <R extends Route>(run: Steps<R>): Handler<R> => ({ kind: 'steps', steps: run });

export type Handlers<C extends Contract> = { [K in keyof C]: Handler<C[K]> };
export type Bound = { name: string; route: Route; handler: Handler<Route> };

/** Binds every route of a contract to its handler; a route without one does not compile. */
export const bind = <C extends Contract>(contract: C, handlers: Handlers<C>): Bound[] =>
  Object.entries(contract).map(([name, route]) => ({ name, route, handler: handlers[name as keyof C] as unknown as Handler<Route> }));
