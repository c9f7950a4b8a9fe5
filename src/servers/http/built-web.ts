import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { errors, Problem } from '../../platform/errors.ts';

const fronts = { console: 'console.html', field: 'field.html' } as Record<string, string>;

/** The built pages: hashed files cached for a year, each front's page for every address below it. */
export const builtWeb =
  (folder: string) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(staticFiles, {
      root: folder,
      wildcard: false,
      index: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.setNotFoundHandler((request, reply) => {
      const [, first = ''] = (request.url.split('?')[0] ?? '').split('/');
      const page = request.method === 'GET' && first !== 'api' && first !== 'assets';
      if (!page) throw new Problem(errors.notFound);
      return reply.header('cache-control', 'no-cache').sendFile(fronts[first] ?? 'index.html');
    });
  };
