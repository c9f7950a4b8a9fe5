import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedCity } from '../src/modules/cases/index.ts';
import { createChild } from '../src/modules/children/create.ts';
import { NewChild } from '../src/modules/children/contract.ts';
import { roles, type Role } from '../src/platform/access.ts';
import { systemActor, type Actor } from '../src/platform/work.ts';
import { openTestApplication } from './support/application.ts';
import type { TestArea } from './support/population.ts';

const city = await openTestApplication();
const { app, installation, makeAreas, makeArea, makePerson, givePost, makeStaff, as, ask } = city;

/** The oracle: what the rule says in words, in as few words as possible. */
const fileReaders: readonly Role[] = ['childDirector', 'childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer'];
const inside = (child: { areaId: string }, area: TestArea) => BigInt(area.id) <= BigInt(child.areaId) && BigInt(child.areaId) <= BigInt(area.lastId);

const person = (personId: string): Actor => ({ kind: 'person', personId, name: '', posts: [], sessionId: '', demo: false });
const seenBy = (personId: string, as_: readonly Role[] | null = null) =>
  app.work(person(personId), { readOnly: true, roles: as_ }, async (tx) =>
    (await tx.db.selectFrom('children').select('id').execute()).map((row) => row.id).toSorted(),
  );

describe('the row wall', () => {
  const everywhere: TestArea[] = [];
  const children: { id: string; areaId: string }[] = [];

  beforeAll(async () => {
    const areas = await makeAreas();
    await seedCity(installation.owner, areas.city.id);
    const farStreet = await makeArea(areas.otherDistrict);
    const communities = [areas.community, areas.otherCommunity, areas.farCommunity, await makeArea(farStreet)];
    everywhere.push(areas.city, areas.district, areas.otherDistrict, areas.street, areas.otherStreet, farStreet, ...communities);
    await makeStaff('protectionOfficer', areas.city);
    for (const community of communities) {
      for (const name of ['甲小一', '乙小二']) {
        const { id } = await app.work(systemActor, {}, (tx) => createChild(tx, NewChild.parse({ areaId: community.id, name })));
        children.push({ id, areaId: community.id });
      }
    }
  });

  const posts = fc.array(fc.record({ role: fc.constantFrom(...roles), area: fc.nat(9), ended: fc.boolean() }), { maxLength: 4 });

  it('shows a post its own area and below, and nothing else, whatever posts are held together', async () => {
    await fc.assert(
      fc.asyncProperty(posts, async (held) => {
        const id = await makePerson();
        for (const { role, area, ended } of held) await givePost(id, role, everywhere[area]!, { endsOn: ended ? '2026-06-01' : undefined });
        const reaching = held.filter((post) => !post.ended && fileReaders.includes(post.role)).map((post) => everywhere[post.area]!);
        const expected = children.filter((child) => reaching.some((area) => inside(child, area))).map((child) => child.id);
        expect(await seenBy(id)).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('counts only the posts whose role the route names', async () => {
    await fc.assert(
      fc.asyncProperty(posts, fc.subarray([...roles]), async (held, named) => {
        const id = await makePerson();
        for (const { role, area } of held) await givePost(id, role, everywhere[area]!);
        const reaching = held.filter((post) => named.includes(post.role) && fileReaders.includes(post.role)).map((post) => everywhere[post.area]!);
        const expected = children.filter((child) => reaching.some((area) => inside(child, area))).map((child) => child.id);
        expect(await seenBy(id, named)).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('goes dark the moment a post ends, in the same session', async () => {
    const id = await makePerson();
    const postId = await givePost(id, 'childSupervisor', everywhere[3]!);
    const cookie = await as(id);
    expect((await ask(cookie, 'GET', '/api/children')).body.total).toBe(4);
    await installation.owner.pool.query('update posts set ends_on = $1 where id = $2', ['2026-06-01', postId]);
    expect((await ask(cookie, 'GET', '/api/children')).status).toBe(403);
    expect(await seenBy(id)).toEqual([]);
  });

  it('lets nobody write outside, whatever the verb forgot', async () => {
    const id = await makeStaff('childDirector', everywhere[6]!);
    const outside = children.find((child) => !inside(child, everywhere[6]!))!;
    const touched = await app.work(person(id), {}, (tx) =>
      tx.db.updateTable('children').set({ school: '别处' }).where('id', '=', outside.id).executeTakeFirst(),
    );
    expect(touched.numUpdatedRows).toBe(0n);
    const smuggle = app.work(person(id), {}, (tx) =>
      tx.db.updateTable('children').set({ area_id: outside.areaId }).where('area_id', '=', everywhere[6]!.id).execute(),
    );
    await expect(smuggle).rejects.toMatchObject({ code: '42501' });
  });

  it('serves as a role that owns nothing, cannot bypass policies, and cannot rewrite the audit', async () => {
    const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owned: string; open_tables: string }>`
      select r.rolsuper, r.rolbypassrls, (select count(*) from pg_class c where c.relowner = r.oid) as owned,
        (select count(*) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity
          and c.relname in ('children', 'guardians', 'leads', 'cases', 'contacts', 'assessments', 'care_plans', 'plan_lines', 'sealed_facts', 'consents', 'health_facts', 'child_notes', 'households', 'audit_events')) as open_tables
      from pg_roles r where r.rolname = current_user`.execute(installation.serving.kysely);
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, owned: '0', open_tables: '0' });
    await expect(installation.serving.pool.query('delete from audit_events')).rejects.toMatchObject({ code: '42501' });
    await expect(installation.owner.pool.query('delete from audit_events')).rejects.toThrow('audit rows are final');
  });
});

describe('the sealed class', () => {
  it('changes nothing that somebody without a grant can observe', async () => {
    const { community, district } = await makeAreas();
    const [officer, named, director] = [
      await makeStaff('protectionOfficer', district),
      await makeStaff('protectionOfficer', district),
      await makeStaff('childDirector', community),
    ];
    await installation.owner.pool.query(
      `insert into sealed_grants (id, person_id, area_id, reason, starts_at) values (gen_random_uuid(), $1, $2, 'named officer', '2026-01-01')`,
      [named, district.id],
    );
    const [asOfficer, asNamed, asDirector] = [await as(officer), await as(named), await as(director)];
    const { id } = (await ask(asDirector, 'POST', '/api/children', { areaId: community.id, name: '丙小三' })).body;
    const urls = [
      '/api/children',
      `/api/children/${id}`,
      `/api/children/${id}/work`,
      `/api/children/${id}/timeline`,
      '/api/board',
      '/api/board/children?late=false',
      '/api/today?days=31',
      '/api/decisions',
      '/api/leads',
      '/api/children?text=bxs',
    ];
    const observe = async () => {
      const answers = [];
      for (const who of [asOfficer, asDirector]) {
        for (const url of urls) answers.push([url, JSON.stringify((await ask(who, 'GET', url)).body).replace(/"requestId":"\w+"/, '')]);
        const open = await ask(who, 'POST', `/api/children/${id}/sealed/open`, { reason: '试' });
        answers.push([open.status, open.body.error.code]);
      }
      return answers;
    };
    const before = await observe();
    expect((await ask(asNamed, 'POST', `/api/children/${id}/sealed`, { text: '专密内容', reason: '监护人申请' })).status).toBe(200);
    expect(await observe()).toEqual(before);
    const opened = await ask(asNamed, 'POST', `/api/children/${id}/sealed/open`, { reason: '办理' });
    expect(opened.body.facts[0].text).toBe('专密内容');
    const stored = await installation.owner.pool.query(`select count(*) from sealed_facts where position(convert_to('专密内容', 'UTF8') in body_sealed) > 0`);
    expect(stored.rows[0].count).toBe('0');
    // Nobody else: not even scheduled work.
    expect(await app.work(systemActor, {}, (tx) => tx.db.selectFrom('sealed_facts').selectAll().execute())).toEqual([]);
  });
});

describe('the audit', () => {
  it('is whole, and says so; a changed row is found', async () => {
    const { verifyAudit, checkpointAudit } = await import('../src/platform/audit.ts');
    await app.work(systemActor, {}, checkpointAudit);
    const whole = await verifyAudit(installation.owner, installation.sealing);
    expect(whole.faults).toEqual([]);
    expect(whole.events).toBeGreaterThan(5);
    expect(whole.checkpoints).toBe(1);
    await installation.owner.pool.query('alter table audit_events disable trigger audit_is_final');
    await installation.owner.pool.query(`update audit_events set detail = '{"fields": []}' where action = 'sealed.opened'`);
    expect((await verifyAudit(installation.owner, installation.sealing)).faults).toHaveLength(1);
    await installation.owner.pool.query(`delete from audit_events where chain like 'person:%'`);
    expect((await verifyAudit(installation.owner, installation.sealing)).faults.length).toBeGreaterThan(2);
  });
});
