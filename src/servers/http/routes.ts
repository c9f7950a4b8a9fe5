import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { mayCall } from '../../platform/access.ts';
import type { Download, Input, Route } from '../../platform/contract.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Bound, Call, Handler } from '../../platform/handlers.ts';
import { keepReply } from '../../platform/kept-replies.ts';
import { systemActor, type Tx } from '../../platform/work.ts';
import type { ServerOptions } from './server.ts';

const MEBIBYTE = 1_048_576;

/** Serves one contract route: caller, access, shape, verb, reply. Access is decided before the body is read. */
export const addRoute = (app: FastifyInstance, { name, route, handler }: Bound, options: ServerOptions): void => {
  app.route({
    method: route.method,
    url: route.url.replace(/\{(\w+)\}/g, ':$1'),
    bodyLimit: route.bodyLimit ?? MEBIBYTE,
    schema: schemaOf(name, route),
    ...(route.perMinute === undefined ? {} : { config: { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } }),
    onRequest: async (request) => {
      request.actor = await options.authenticate(request);
      const posts = request.actor.kind === 'person' ? request.actor.posts : [];
      const signedIn = request.actor.kind === 'person';
      if (!mayCall(route.access, posts, signedIn)) throw new Problem(signedIn ? errors.notAllowed : errors.signInFirst);
    },
    handler: async (request, reply) => {
      const input = await inputOf(route, request);
      const setCookies = (lines: readonly string[]) => void reply.header('set-cookie', lines);
      const result = await run(route, handler, input, request, setCookies, options);
      return route.download ? sendDownload(reply, result as Download) : reply.send(result);
    },
  });
};

const schemaOf = (name: string, route: Route) => ({
  operationId: `${route.url.split('/')[2] ?? 'root'}.${name}`,
  summary: route.summary,
  tags: [route.url.split('/')[2] ?? 'root'],
  description: accessSentence(route),
  ...(route.params ? { params: route.params } : {}),
  ...(route.query ? { querystring: route.query } : {}),
  ...(route.body && !route.upload ? { body: route.body } : {}),
  ...(route.upload ? { consumes: ['multipart/form-data'] } : {}),
  ...(route.download ? {} : { response: { 200: route.reply } }),
});

const accessSentence = ({ access, errors: own = [] }: Route): string => {
  const who = access === 'public' ? 'Anyone.' : access === 'signedIn' ? 'Anyone signed in.' : `Roles: ${access.roles.join(', ')}.`;
  return own.length === 0 ? who : `${who} Errors: ${own.map((error) => `${error.code} (${error.status})`).join(', ')}.`;
};

const inputOf = async (route: Route, request: FastifyRequest): Promise<Input<Route>> => {
  const { params, query, body } = request;
  if (!route.upload) return { params, query, body, upload: undefined };
  const file = await request.file({ limits: { fileSize: route.bodyLimit ?? MEBIBYTE } });
  if (file === undefined)
    throw new Problem(errors.invalid, { fields: [{ path: 'file', message: request.language === 'en' ? 'Choose a file' : '请选择文件' }] });
  return { params, query, body: undefined, upload: { filename: file.filename, bytes: await file.toBuffer() } as never };
};

const run = async (
  route: Route,
  handler: Handler<Route>,
  input: Input<Route>,
  request: FastifyRequest,
  setCookies: Call['setCookies'],
  options: ServerOptions,
): Promise<unknown> => {
  const { 'user-agent': userAgent = '', cookie = '' } = request.headers;
  const call: Call = { language: request.language, address: request.ip, userAgent, cookie, setCookies };
  const roles = typeof route.access === 'object' ? route.access.roles : null;
  const work = <T>(verb: (tx: Tx) => Promise<T>, more: { readOnly?: boolean } = {}) => options.work(request.actor, { roles, ...more }, verb);
  if (handler.kind === 'steps')
    return handler.steps({ actor: request.actor, work, call, asSystem: (_actor, more, verb) => options.work(systemActor, more, verb) }, input);
  if (handler.kind === 'read') return work((tx) => handler.verb(tx, input, call), { readOnly: true });
  const key = request.headers['idempotency-key'];
  if (handler.kind === 'look' || typeof key !== 'string') return work((tx) => handler.verb(tx, input, call));
  return work((tx) =>
    keepReply(tx, { key, route: `${route.method} ${route.url}`, request: [input.params, input.query, input.body] }, () => handler.verb(tx, input, call)),
  );
};

const sendDownload = (reply: FastifyReply, { filename, type, bytes }: Download) =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`)
    .header('cache-control', 'no-store')
    .send(bytes instanceof Uint8Array ? Readable.from([Buffer.from(bytes)]) : bytes);
