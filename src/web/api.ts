import type { Route } from '../platform/contract.ts';
import type { ErrorReply, Field } from '../platform/errors.ts';
import { useCommon } from './i18n/interface.ts';
import { language } from './i18n/language.ts';

// Contracts are imported for their types alone: their shapes bring a library that phones need not load.

/** The shapes a route may lack; `R` is the type of one route of a contract. */
type Sent<S> = S extends { _zod: { input: infer I } } ? I : undefined;
type Got<S> = S extends { _zod: { output: infer O } } ? O : never;

export type RequestOf<R extends Route> = { params?: Sent<R['params']>; query?: Sent<R['query']>; body?: Sent<R['body']> };
export type ReplyOf<R extends Route> = Got<R['reply']>;
/** Method and address as the contract has them: `'GET /api/children/{id}'`. A test compares each call with its route. */
export type Name = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /api/${string}`;
export type Options = {
  signal?: AbortSignal | undefined;
  /** Repeats with the same key get the first reply. A new one for each call unless told. */
  key?: string | undefined;
  /** Without the session: whoever is signed in on this device leaves no trace. */
  anonymous?: boolean;
};

/** A refusal or a failure in words a person can act on. */
export class ApiProblem extends Error {
  readonly code: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly fields: readonly Field[];
  readonly detail: unknown;
  constructor(code: string, message: string, status: number, fields: readonly Field[] = [], detail?: unknown) {
    super(message);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.fields = fields;
    this.detail = detail;
  }
  /** Nothing was decided: the same request may be sent again as it is. */
  get retriable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
  /** The complaint about one field of the body, by its path (`reporter.phone`). */
  field(path: string): string | undefined {
    return this.fields.find((field) => field.path === path)?.message;
  }
}

export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem('web.unknown', useCommon.now('problem.unknown'), 0);

/** `randomUUID` exists on https only; an office may reach its server by plain http. */
export const newKey = (): string => crypto.randomUUID?.() ?? uuidOf(crypto.getRandomValues(new Uint8Array(16)));

const uuidOf = (bytes: Uint8Array): string => {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
};

const WAIT_MS = 30_000;

export const call = async <R extends Route>(name: Name, request: RequestOf<R> = {}, options: Options = {}): Promise<ReplyOf<R>> => {
  const response = await send(name, request, options);
  return (await response.json()) as ReplyOf<R>;
};

/** The reply of a route with bytes. */
export const fetchFile = async <R extends Route>(name: Name, request: RequestOf<R> = {}, options: Options = {}): Promise<{ blob: Blob; filename: string }> => {
  const response = await send(name, request, options);
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { blob: await response.blob(), filename: encoded ? decodeURIComponent(encoded) : 'download' };
};

export const saveFile = async <R extends Route>(name: Name, request: RequestOf<R> = {}): Promise<void> => {
  const { blob, filename } = await fetchFile<R>(name, request);
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: filename }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

export const upload = async <R extends Route>(
  name: Name,
  file: Blob & { name?: string },
  request: RequestOf<R> = {},
  options: Options = {},
): Promise<ReplyOf<R>> => {
  const form = new FormData();
  form.append('file', file, file.name ?? 'file');
  const response = await send(name, request, options, form);
  return (await response.json()) as ReplyOf<R>;
};

const send = async (name: Name, request: RequestOf<Route>, options: Options, form?: FormData): Promise<Response> => {
  const [method = 'GET', url = ''] = name.split(' ');
  const body = form ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language() };
  if (typeof body === 'string') headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['idempotency-key'] = options.key ?? newKey();
  const signal = options.signal ?? (form ? undefined : AbortSignal.timeout(WAIT_MS));
  const response = await fetch(addressOf(url, request), {
    method,
    headers,
    credentials: options.anonymous ? 'omit' : 'same-origin',
    ...(body === undefined ? {} : { body }),
    ...(signal ? { signal } : {}),
  }).catch(noAnswer);
  if (!response.ok) throw await problemOf(response);
  return response;
};

export const addressOf = (url: string, { params, query }: { params?: unknown; query?: unknown }): string => {
  const path = url.replace(/\{(\w+)\}/g, (_whole, key: string) => encodeURIComponent(String((params as Record<string, unknown>)[key])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries((query ?? {}) as Record<string, string | number | boolean | undefined>))
    if (value !== undefined && value !== '') search.set(key, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
};

const noAnswer = (error: unknown): never => {
  const name = (error as Error).name;
  if (name === 'AbortError') throw error;
  const kind = name === 'TimeoutError' ? 'timeout' : 'offline';
  throw new ApiProblem(`web.${kind}`, useCommon.now(`problem.${kind}`), 0);
};

const problemOf = async (response: Response): Promise<ApiProblem> => {
  const reply = (await response.json().catch(() => undefined)) as ErrorReply | undefined;
  if (reply?.error === undefined) return new ApiProblem('web.unknown', useCommon.now('problem.unknown'), response.status);
  const { code, message, fields, detail } = reply.error;
  return new ApiProblem(code, message, response.status, fields, detail);
};
