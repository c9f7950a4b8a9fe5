import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../src/application.ts';
import { seedCity } from '../src/modules/cases/index.ts';
import { mayCall, roles, type Post, type Role } from '../src/platform/access.ts';
import type { Route } from '../src/platform/contract.ts';
import type { Bound } from '../src/platform/handlers.ts';
import { openTestApplication } from './support/application.ts';
import { everyRole, makeWorld, type World } from './support/world.ts';

const city = await openTestApplication();
const routes: Bound[] = [...modules.flatMap((module) => module.routes), ...city.app.signIn.routes];
const nameOf = ({ route }: Bound) => `${route.method} ${route.url}`;
const may = (route: Route, role: Role) => mayCall(route.access, [{ role } as Post], true);

/** Sign-in verbs act on the caller alone: they name no record, and calling them would end the matrix's own sessions. */
const aboutTheCaller = (url: string) =>
  url.startsWith('/api/auth/') ||
  url.startsWith('/api/session') ||
  url.startsWith('/api/demo/') ||
  url.startsWith('/api/invitations/accept') ||
  url === '/api/invitations/look-up';
const namesRecord = (route: Route) => route.params !== undefined && !route.url.startsWith('/api/areas') && !route.url.startsWith('/api/calendar');

const addressIn = (world: World, url: string): string => {
  const start = Object.keys(world.params).find((prefix) => url.startsWith(`${prefix}/`) || url === prefix);
  return url.replace(/\{(\w+)\}/g, (_, name: string) => {
    const kind = url.split('/').at(4) ?? '';
    const value = start === undefined ? undefined : name === 'subId' ? (world.params[start]![kind] ?? world.params[start]!.subId) : world.params[start]![name];
    if (value === undefined) throw new Error(`tests/support/world.ts does not know what {${name}} of ${url} is: teach it`);
    return value;
  });
};

/** The contract's own example, with its ids pointing into a world. */
const bodyIn = (world: World, value: unknown): any => {
  if (Array.isArray(value)) return value.map((each) => bodyIn(world, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, world.values[key] ?? bodyIn(world, each)]));
};

const call = (who: { cookie: string } | null, route: Route, world: World) => {
  const needsPost = route.url.endsWith('/handover') ? `?postId=${world.values.postId}` : '';
  const withArea =
    route.method === 'GET' && route.query !== undefined && 'area' in ((route.query as any).shape ?? {}) ? `?area=${world.values.area}` : needsPost;
  return city.ask(
    who,
    route.method,
    addressIn(world, route.url) + withArea,
    route.upload ? undefined : route.body === undefined ? undefined : bodyIn(world, route.example ?? {}),
  );
};

describe('the access matrix', () => {
  let inside: World;
  let outside: World;
  let people: Map<Role, { cookie: string }>;

  beforeAll(async () => {
    const areas = await city.makeAreas();
    await seedCity(city.installation.owner, areas.city.id);
    const far = { district: areas.otherDistrict, street: await city.makeArea(areas.otherDistrict, '远山街道'), community: undefined as never };
    far.community = (await city.makeArea(far.street, '远山社区')) as never;
    outside = await makeWorld(city, far, '远山');
    inside = await makeWorld(city, areas, '近水');
    people = await everyRole(city, areas);
  }, 120_000);

  it('covers every route, and every route with a body has an example', () => {
    expect(routes.length).toBeGreaterThan(70);
    for (const { route } of routes) if (route.body !== undefined && !route.upload) expect(route.example, route.url).toBeDefined();
    for (const bound of routes) if (!aboutTheCaller(bound.route.url)) addressIn(inside, bound.route.url);
  });

  describe.each(routes.filter(({ route }) => route.access !== 'public').map((bound) => [nameOf(bound), bound] as const))('%s', (_, { route }) => {
    it('asks who is there', async () => {
      if (aboutTheCaller(route.url)) return;
      expect((await call(null, route, inside)).status).toBe(401);
    });

    it('refuses every role it does not name', async () => {
      for (const role of roles.filter((each) => !may(route, each))) {
        const answer = await call(people.get(role)!, route, inside);
        expect(answer.status, role).toBe(403);
      }
    });

    it('gives nothing from outside the area', async () => {
      if (aboutTheCaller(route.url)) return;
      for (const role of roles.filter((each) => may(route, each))) {
        const answer = await call(people.get(role)!, route, outside);
        const where = `${role}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`;
        expect(answer.status, where).toBeLessThan(500);
        if (namesRecord(route)) expect([400, 404], where).toContain(answer.status);
        for (const mark of outside.marks) expect(JSON.stringify(answer.body), where).not.toContain(mark);
      }
    });

    it('gives nothing from outside when asked for nothing in particular', async () => {
      if (aboutTheCaller(route.url) || namesRecord(route) || route.method !== 'GET') return;
      for (const role of roles.filter((each) => may(route, each))) {
        const answer = await city.ask(people.get(role)!, 'GET', addressIn(inside, route.url));
        for (const mark of outside.marks) expect(JSON.stringify(answer.body), role).not.toContain(mark);
      }
    });

    it('works inside the area', async () => {
      if (aboutTheCaller(route.url)) return;
      for (const role of roles.filter((each) => may(route, each))) {
        const answer = await call(people.get(role)!, route, inside);
        const where = `${role}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`;
        // The rank rule has its own refusal: whom one may appoint is not a matter of the route.
        if (answer.status === 403) expect(answer.body.error.code, where).toBe('accounts.aboveYou');
        else expect([200, 400, 404, 409], where).toContain(answer.status);
      }
    });
  });
});
