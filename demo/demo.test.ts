import { beforeAll, describe, expect, test } from 'vitest';
import { openTestApplication } from '../tests/support/application.ts';
import { lastSatisfying } from '../src/modules/cases/dues.ts';
import { stepFor } from '../src/modules/cases/rules.ts';
import { labels } from '../src/modules/children/sealed-fields.ts';
import { loadDemoCity } from '../src/commands/load-demo.ts';
import { roles } from '../src/platform/access.ts';
import { readSetting } from '../src/platform/installation.ts';
import { systemActor, type Tx } from '../src/platform/work.ts';
import { createSealer } from './sealer.ts';
import { generatePopulation } from './population.ts';
import { makeWorld } from './make-world.ts';
import { tourPassword, tourPeople, tourReceiptCode } from './tour.ts';
import { readTree } from './tree.ts';

const now = new Date('2026-06-01T10:00:00+08:00');
const today = '2026-06-01';
const { app, installation, clock, ask, as, anotherNode } = await openTestApplication({ demo: true, now });
const { sealing } = installation;
const rowsOf = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => (await installation.owner.pool.query<T>(text, values)).rows;
const countOf = async (text: string, values: unknown[] = []) => (await rowsOf<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]!.n;
const idOf = async (username: string) => (await rowsOf<{ id: string }>('select id from people where username = $1', [username]))[0]!.id;

beforeAll(() => loadDemoCity(installation, 'small', () => undefined, clock.now()), 60_000);

describe('what stands in every file', () => {
  test('about 1,200 children with ten contacts each, some in every district, all marked as samples', async () => {
    const [counts] = await rowsOf(`select (select count(*)::int from children) as children, (select count(*)::int from contacts) as contacts,
      (select count(*)::int from children where not is_sample) + (select count(*)::int from people where not is_sample) + (select count(*)::int from leads where not is_sample) as real,
      (select count(*)::int from areas a where level = 'district' and exists (select from children c where c.area_id between a.id and a.last_id)) as districts`);
    expect(counts).toMatchObject({ real: 0, districts: 9 });
    expect((counts as { children: number }).children).toBeGreaterThanOrEqual(1200);
    expect((counts as { contacts: number }).contacts).toBeGreaterThan(11_000);
  });

  test('the owner is whoever answers for the area today', async () => {
    expect(await countOf(`children where owner_id is distinct from person_in_charge(area_id, $1)`, [today])).toBe(0);
    expect(await countOf(`visit_dues d join children c on c.id = d.child_id where d.owner_id <> c.owner_id or d.area_id <> c.area_id`)).toBe(0);
  });

  test('an open child has one next date; a closed one none but its follow-up', async () => {
    expect(await countOf(`children c where status = 'open' and not exists (select from visit_dues d where d.child_id = c.id)`)).toBe(0);
    expect(await countOf(`children c join visit_dues d on d.child_id = c.id where status = 'closed' and reason <> 'followUp'`)).toBe(0);
    expect(await countOf(`cases k join children c on c.id = k.child_id where k.closed_at is null and c.status = 'closed'`)).toBe(0);
  });

  test('the level is that of the newest assessment in force, and a plan goes with the phases that have one', async () => {
    expect(
      await countOf(`children c where risk_ordinal is distinct from coalesce(
      (select ordinal from assessments s where s.child_id = c.id and s.state = 'inForce' order by created_at desc limit 1), 0)`),
    ).toBe(0);
    expect(
      await countOf(
        `cases k where (phase in ('intervention', 'evaluation')) <> exists (select from care_plans p where p.case_id = k.id and p.state = 'active')`,
      ),
    ).toBe(0);
    expect(
      await countOf(`assessments where (ordinal < suggested_ordinal or ordinal < previous_ordinal) and second_by is null and state <> 'awaitingSecond'`),
    ).toBe(0);
    expect(await countOf(`assessments where second_by = assessed_by`)).toBe(0);
    expect(await countOf(`cases where closed_by = closure_requested_by`)).toBe(0);
  });

  test('each date follows by its rule from the last contact that satisfied it, and has risen as far as it should', async () => {
    const dues = await rowsOf<{
      child_id: string;
      due_on: string;
      grace_days: number;
      step: number;
      reason: string;
      channels: string[];
      interval: number;
      level: number;
      risk: number;
    }>(`
      select d.child_id, d.due_on, d.grace_days, d.step, d.reason, d.channels, r.interval_days as interval, d.level_ordinal as level, c.risk_ordinal as risk
      from visit_dues d join children c on c.id = d.child_id left join visit_frequency_rules r on r.id = d.rule_id`);
    expect(dues.filter((due) => due.step !== stepFor(due.due_on, due.grace_days, today) || due.level !== due.risk)).toEqual([]);
    const byRule = dues.filter((due) => due.reason === 'rule' || due.reason === 'agreed');
    const wrong = await app.work(systemActor, {}, async (tx) => {
      const found: string[] = [];
      for (const due of byRule) {
        const last = await lastSatisfying(tx, due.child_id, due.channels);
        const days = last === undefined ? -1 : (Date.parse(due.due_on) - Date.parse(last)) / 86_400_000;
        if (due.reason === 'rule' ? days !== due.interval : days <= 0 || days >= due.interval) found.push(`${due.child_id} ${due.reason} ${days}`);
      }
      return found;
    });
    expect(wrong).toEqual([]);
    const late = dues.filter((due) => due.step > 0).length / dues.length;
    expect(late).toBeGreaterThan(0.05);
    expect(late).toBeLessThan(0.1);
  });

  test('nothing happened in the future, and nothing before the file was opened', async () => {
    expect(await countOf(`contacts where happened_at > $1 or created_at > $1`, [now])).toBe(0);
    expect(await countOf(`case_events where at > $1`, [now])).toBe(0);
    expect(await countOf(`leads where greatest(received_at, triaged_at, contacted_at, visited_at, answered_at) > $1`, [now])).toBe(0);
    expect(
      await countOf(`contacts t join children c on c.id = t.child_id where t.happened_at < c.created_at - interval '1 day' or c.birth_date > t.happened_at`),
    ).toBe(0);
  });
});

describe('nobody in it is real', () => {
  test('every identity number is of area 999999', async () => {
    const rows = await rowsOf<{ identity_sealed: Buffer }>('select identity_sealed from children where identity_sealed is not null');
    expect(rows.length).toBeGreaterThan(1000);
    expect(rows.map((row) => sealing.open(labels.childIdentity, row.identity_sealed)).filter((number) => !number.startsWith('999999'))).toEqual([]);
  });

  test('every telephone number is one that was never given out', async () => {
    const guardians = await rowsOf<{ phone_sealed: Buffer }>('select phone_sealed from guardians where phone_sealed is not null');
    const people = await rowsOf<{ phone_sealed: Buffer }>('select phone_sealed from people');
    const reporters = await rowsOf<{ reporter_sealed: Buffer }>('select reporter_sealed from leads where reporter_sealed is not null');
    const phones = [
      ...guardians.map((row) => sealing.open(labels.guardianPhone, row.phone_sealed)),
      ...people.map((row) => sealing.open('people.phone', row.phone_sealed)),
      ...reporters.map((row) => (JSON.parse(sealing.open('leads.reporter', row.reporter_sealed)) as { phone: string }).phone),
    ];
    expect(phones.filter((phone) => !/^154\d{8}$/.test(phone))).toEqual([]);
  });

  test('the sealed class holds a few facts, under officers who are named for the area', async () => {
    const facts = await rowsOf<{ body_sealed: Buffer }>('select body_sealed from sealed_facts');
    expect(facts.length).toBeGreaterThan(1);
    expect(sealing.open(labels.sealedFact, facts[0]!.body_sealed, 'sealed')).toContain('示例');
    expect(
      await countOf(
        `sealed_facts f where not exists (select from sealed_grants g join areas a on a.id = g.area_id where g.person_id = f.created_by and f.area_id between a.id and a.last_id)`,
      ),
    ).toBe(0);
  });
});

describe('the tour', () => {
  test('every role has somebody to enter as, from the tour first', async () => {
    const { body } = await ask(null, 'GET', '/api/demo/people');
    const offered = body.people as { id: string; name: string; role: string }[];
    expect(new Set(offered.map((person) => person.role))).toEqual(new Set(roles));
    expect(offered.filter((person) => !person.name.startsWith('示例·')).length).toBeLessThan(12);
    for (const role of roles) expect(offered.find((person) => person.role === role)!.name).toMatch(/^示例·/);
    const session = await as(offered[0]!.id, { demo: true, secondFactor: false });
    expect((await ask(session, 'GET', '/api/session')).body).toMatchObject({ signedIn: true });
  });

  test('the people of the tour come in with their password', async () => {
    const { ask: askNode } = await anotherNode({ demo: false });
    expect(await countOf(`auth.account`)).toBe(tourPeople.length);
    const answer = await askNode(null, 'POST', '/api/auth/sign-in/username', { username: 'director', password: tourPassword });
    expect(answer).toMatchObject({ status: 200, body: { next: 'signedIn' } });
  });

  test('the director has three late, two today, four this week and a lead', async () => {
    const { body } = await ask(await as(await idOf('director')), 'GET', '/api/today');
    const items = body.items as { kind: string; lateDays?: number; dueOn?: string }[];
    const visits = items.filter((item) => item.kind === 'visit');
    expect(visits.filter((visit) => visit.lateDays! > 0)).toHaveLength(3);
    expect(visits.filter((visit) => visit.dueOn === today)).toHaveLength(2);
    expect(visits.filter((visit) => visit.dueOn! > today)).toHaveLength(4);
    expect(items.filter((item) => item.kind === 'lead')).toHaveLength(1);
    expect(items.filter((item) => item.kind === 'line')).toHaveLength(0);
  });

  test('the supervisor above has decisions and a queue waiting', async () => {
    const supervisor = await as(await idOf('supervisor'));
    const kinds = (await ask(supervisor, 'GET', '/api/decisions')).body.map((waiting: { kind: string }) => waiting.kind);
    expect(kinds.filter((kind: string) => kind === 'downgrade').length).toBeGreaterThanOrEqual(2);
    expect(kinds.filter((kind: string) => kind === 'closure').length).toBeGreaterThanOrEqual(2);
    const queue = (await ask(supervisor, 'GET', '/api/leads?state=received')).body.items;
    expect(queue.length).toBeGreaterThanOrEqual(3);
    expect(queue[0]).toMatchObject({ dangerNow: true });
  });

  test('a visitor may follow the report whose receipt is known', async () => {
    expect((await ask(null, 'POST', '/api/reports/progress', { receiptCode: tourReceiptCode })).body).toMatchObject({ state: 'visiting' });
  });
});

describe('loading', () => {
  test('leaves the setting that it is there, one line in the audit log, and nothing to do a second time', async () => {
    expect(await readSetting(installation.owner, 'demo')).toBe('small');
    expect(await readSetting(installation.owner, 'demo_wanted')).toBe('small');
    expect(await countOf(`audit_events where action = 'demo.loaded'`)).toBe(1);
    const before = await countOf('children');
    await loadDemoCity(installation, 'small', () => undefined, clock.now());
    expect(await countOf('children')).toBe(before);
  });

  test('the same seed gives the same city, another seed another', async () => {
    const plain = { ...sealing, seal: (_label: string, text: string) => Buffer.from(text) };
    const rowsFrom = (seed: string) => app.work(systemActor, {}, (tx) => generated(tx, seed, plain));
    const [first, second, other] = [await rowsFrom('a'), await rowsFrom('a'), await rowsFrom('b')];
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });
});

const generated = async (tx: Tx, seed: string, plain: typeof sealing): Promise<string> => {
  const tree = await readTree(tx);
  const world = await makeWorld(tx, String(tree.city.id), { seed, seal: createSealer(plain, { shareSentences: false }), contactsPerChild: 8 });
  const rows = [...generatePopulation(world, tree, { children: 150, leads: 20, tour: tourPeople, staffed: ['坪山区'], fewPerDistrict: 3 })];
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
};
