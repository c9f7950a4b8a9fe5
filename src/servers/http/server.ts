import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { createJsonSchemaTransform, serializerCompiler } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import { errors, Problem, type Language } from '../../platform/errors.ts';
import type { Bound } from '../../platform/handlers.ts';
import type { Log } from '../../platform/log.ts';
import type { Actor, Work } from '../../platform/work.ts';
import { sendError } from './error-replies.ts';
import { shapeCompiler } from './field-messages.ts';
import { addRoute } from './routes.ts';

export type ServerOptions = {
  work: Work;
  log: Log;
  routes: readonly Bound[];
  /** Reads the caller from cookies; anonymous when there is no session. */
  authenticate(request: FastifyRequest): Promise<Actor>;
  /** Further plugins: the sign-in library's own routes, live updates, the built web. */
  plugins: readonly ((app: FastifyInstance) => void | Promise<void>)[];
  health(): Promise<Record<string, 'ok' | 'down'>>;
  trustProxy: boolean;
};

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
    language: Language;
  }
}

export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  // Fastify's instance type follows its logger's; ours is the plain one.
  const baseLog: FastifyBaseLogger = options.log;
  const app: FastifyInstance = Fastify({
    loggerInstance: baseLog,
    logController: new LogController({ disableRequestLogging: true }),
    // The nearest proxy's word alone: what stands further left in X-Forwarded-For, anybody may have written.
    trustProxy: options.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: () => randomUUID().slice(0, 8),
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(shapeCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply, options.log));
  app.decorateRequest('actor');
  app.decorateRequest('language', 'zh-CN');

  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy }, crossOriginEmbedderPolicy: false, strictTransportSecurity: false });
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1 } });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, context) => new Problem(errors.tooMany, { params: { seconds: Math.ceil(context.ttl / 1000) } }),
  });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Tongxin 童心', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } } },
    transform: createJsonSchemaTransform({ skipList: [] }),
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });

  app.addHook('onRequest', async (request, reply) => {
    request.language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh-CN';
    refuseForeignOrigin(request);
    // Children's data stays in no cache of a shared office computer, nor of a proxy.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    options.log.info({
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });

  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  app.get('/api/health', { schema: { hide: true } }, async (_request, reply) => {
    const parts = await options.health();
    const ok = Object.values(parts).every((state) => state === 'ok');
    return reply.status(ok ? 200 : 503).send({ status: ok ? 'ok' : 'down', ...parts });
  });
  app.all('/api/*', { schema: { hide: true } }, async () => {
    throw new Problem(errors.notFound);
  });
  for (const bound of options.routes) addRoute(app, bound, options);
  for (const plugin of options.plugins) await plugin(app);
  return app;
};

const contentPolicy = {
  defaultSrc: ["'self'"],
  // Ant Design writes its styles at run time.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  upgradeInsecureRequests: null,
};

/** Cookies are sent to us by any page; a changing request must come from our own. */
const refuseForeignOrigin = (request: FastifyRequest) => {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.origin;
  // `null` is a page without an origin of its own: a foreign one.
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host)) throw new Problem(errors.notAllowed);
};
