import { z } from 'zod';
import type { Access } from './access.ts';
import type { ErrorDefinition } from './errors.ts';

type Shape = z.ZodType;

/**
 * One route: the single description that the server, the web client, OpenAPI and the access
 * matrix read. `example` is required with a body, because the matrix calls every route with it.
 */
export type Route<P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape, R extends Shape = Shape> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: `/${string}`;
  readonly summary: string;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly example?: unknown;
  readonly reply: R;
  readonly errors?: readonly ErrorDefinition[];
  /** Requests one address may make in a minute; over it, 429. */
  readonly perMinute?: number;
  /** Largest body in bytes; 1 MiB unless told. Set with `upload` for files (multipart field `file`). */
  readonly bodyLimit?: number;
  readonly upload?: true;
  /** Replies with bytes instead of JSON: the handler returns a Download. */
  readonly download?: true;
};

export type Contract = Readonly<Record<string, Route>>;

/** Keeps the exact types of one route's shapes. */
export const route = <P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(definition: Route<P, Q, B, R>): Route<P, Q, B, R> => definition;

export const contract = <const C extends Contract>(routes: C): C => routes;

export type Download = { filename: string; type: string; bytes: Uint8Array | NodeJS.ReadableStream };
export type Upload = { filename: string; bytes: Buffer };

type Parsed<S> = NonNullable<S> extends Shape ? z.output<NonNullable<S>> : undefined;

/** What a handler is given, after parsing. */
export type Input<R extends Route> = {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
  upload: R['upload'] extends true ? Upload : undefined;
};

export type Reply<R extends Route> = R['download'] extends true ? Download : z.output<R['reply']>;

export const Id = z.uuid();
export const DateOnly = z.iso.date();
export const Instant = z.iso.datetime({ offset: true });
/** Our own number of an area: ordered so that an area and everything below it is one range; a decimal string in JSON. */
export const AreaId = z.string().regex(/^\d{1,18}$/);
export const IdParams = z.object({ id: Id });
export const Done = z.object({ done: z.literal(true) });
export const done = { done: true } as const;
/** A page of a list. `total` counts to `totalCap` at most, and says so, so that a count never costs more than the list. */
export const pageOf = <T extends Shape>(item: T) => z.object({ items: z.array(item), total: z.int(), totalCapped: z.boolean(), page: z.int(), size: z.int() });
export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
