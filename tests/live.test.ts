import { get } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { createLive, type LiveEvent } from '../src/platform/live.ts';
import { createLog } from '../src/platform/log.ts';
import { openTestApplication } from './support/application.ts';

const log = createLog({ logLevel: 'silent' });

describe('live updates', async () => {
  const city = await openTestApplication();
  const url = city.installation.serving.url;
  const [one, two] = [createLive(url, log), createLive(url, log)];
  afterAll(async () => {
    await one.close();
    await two.close();
  });

  it('reach every node, many at a time', async () => {
    const heard: LiveEvent[] = [];
    two.subscribe((event) => heard.push(event));
    for (let index = 0; index < 200; index += 1) one.publish({ topic: 'test', id: String(index) });
    await expect.poll(() => heard.length, { timeout: 5000 }).toBe(200);
    expect(heard.map((event) => event.id)).toEqual(Array.from({ length: 200 }, (_, index) => String(index)));
  });
});

describe('the stream of a page', async () => {
  const live = { listeners: new Set<(event: LiveEvent) => void>() };
  const city = await openTestApplication({
    live: {
      publish: (event) => live.listeners.forEach((listener) => listener(event)),
      subscribe: (listener) => {
        live.listeners.add(listener);
        return () => live.listeners.delete(listener);
      },
      close: async () => undefined,
    },
  });

  it('tells what happened inside one’s posts and about oneself, and nothing else', async () => {
    const areas = await city.makeAreas();
    const personId = await city.makeStaff('childSupervisor', areas.street);
    const headers = await city.as(personId);
    const address = await city.app.http.listen({ host: '127.0.0.1', port: 0 });
    let text = '';
    const request = get(`${address}/api/live`, { headers }, (response) => response.on('data', (bytes: Buffer) => (text += bytes.toString())));
    await expect.poll(() => live.listeners.size).toBe(1);
    city.app.platform.live.publish({ topic: 'inside', areaId: areas.community.id });
    city.app.platform.live.publish({ topic: 'reports', areaId: areas.community.id, wall: 'leads' });
    city.app.platform.live.publish({ topic: 'officers', areaId: areas.community.id, wall: 'access_review' });
    city.app.platform.live.publish({ topic: 'outside', areaId: areas.farCommunity.id });
    city.app.platform.live.publish({ topic: 'mine', personId });
    city.app.platform.live.publish({ topic: 'nowhere' });
    await expect.poll(() => text).toContain('mine');
    expect(text).toContain('inside');
    expect(text).toContain('reports');
    expect(text).not.toMatch(/outside|nowhere|officers/);
    request.destroy();
    await expect.poll(() => live.listeners.size).toBe(0);
  });

  it('tells volunteers, donors and guardians nothing of what happens to children around them', async () => {
    const areas = await city.makeAreas();
    const personId = await city.makePerson();
    for (const role of ['volunteer', 'donor', 'guardian', 'hotlineOperator'] as const) await city.givePost(personId, role, areas.district);
    const headers = await city.as(personId);
    const address = city.app.http.listeningOrigin;
    let text = '';
    const request = get(`${address}/api/live`, { headers }, (response) => response.on('data', (bytes: Buffer) => (text += bytes.toString())));
    await expect.poll(() => live.listeners.size).toBe(1);
    expect((await city.ask(null, 'POST', '/api/reports', { what: '有哭声', areaId: areas.community.id })).status).toBe(200);
    city.app.platform.live.publish({ topic: 'concern', areaId: areas.community.id });
    city.app.platform.live.publish({ topic: 'mine', personId });
    await expect.poll(() => text).toContain('mine');
    expect(text).not.toMatch(/leads|concern/);
    request.destroy();
    await expect.poll(() => live.listeners.size).toBe(0);
  });

  it('is not for strangers', async () => {
    expect((await city.ask(null, 'GET', '/api/live')).status).toBe(401);
  });
});
