import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errors, Problem } from '../../platform/errors.ts';
import type { Live, LiveEvent } from '../../platform/live.ts';
import type { Actor } from '../../platform/work.ts';

const HEARTBEAT_MS = 20_000;

/**
 * Server-sent events for pages of people signed in. An event reaches a page only when it happened inside
 * one of that person's posts and behind a wall this post opens, or is about that person; posts are read again at every heartbeat, so an ended
 * post falls silent.
 */
export const liveUpdates =
  (live: Live, authenticate: (request: FastifyRequest) => Promise<Actor>) =>
  (app: FastifyInstance): void => {
    app.get('/api/live', { schema: { hide: true } }, async (request, reply) => {
      let actor = await authenticate(request);
      if (actor.kind !== 'person') throw new Problem(errors.signInFirst);
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      raw.write('retry: 3000\n\n');
      const stop = live.subscribe((event) => {
        if (concerns(event, actor)) raw.write(`data: ${JSON.stringify({ topic: event.topic, id: event.id })}\n\n`);
      });
      const heartbeat = setInterval(async () => {
        actor = await authenticate(request).catch(() => ({ kind: 'anonymous' }) as const);
        if (actor.kind === 'person') raw.write(': here\n\n');
        else raw.end();
      }, HEARTBEAT_MS);
      const close = () => {
        clearInterval(heartbeat);
        stop();
      };
      raw.on('close', close);
    });
  };

const concerns = (event: LiveEvent, actor: Actor): boolean => {
  if (actor.kind !== 'person') return false;
  if (event.personId === actor.personId) return true;
  const { areaId, wall = 'files' } = event;
  if (areaId === undefined) return false;
  const area = BigInt(areaId);
  return actor.posts.some((post) => post.walls.includes(wall) && BigInt(post.areaId) <= area && area <= BigInt(post.areaLastId));
};
