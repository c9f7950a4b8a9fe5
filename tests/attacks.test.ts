import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { raiseLateVisits } from '../src/modules/cases/rise.ts';
import { seedCity } from '../src/modules/cases/index.ts';
import { route } from '../src/platform/contract.ts';
import { bind, steps } from '../src/platform/handlers.ts';
import { createServer } from '../src/servers/http/server.ts';
import { openTestApplication, type Answer } from './support/application.ts';

const city = await openTestApplication();
const { app, ask, as, clock, installation, makeAreas, makeArea, makePerson, makeStaff, givePost } = city;
const owner = installation.owner.pool;
const newKey = () => crypto.randomUUID();
const domains = (rating: number) =>
  ['guardianship', 'bodyHealth', 'mindBehaviour', 'schoolSocial', 'livingSafety', 'familySupport'].map((domain) => ({ domain, rating, evidence: '入户所见' }));
const visit = { kind: 'homeVisit', happenedAt: '2026-06-01T09:00:00+08:00', childSeen: true };
const line = { system: 'education', dimension: 'intellect', support: 'service', need: '需要', goal: '目标', measure: '办法', dueOn: '2026-07-01' };

let areas: Awaited<ReturnType<typeof makeAreas>>;
let [director, supervisor, officer, neighbour] = [{ cookie: '' }, { cookie: '' }, { cookie: '' }, { cookie: '' }];
let [directorId, officerId, neighbourId] = ['', '', ''];

beforeAll(async () => {
  areas = await makeAreas();
  await seedCity(installation.owner, areas.city.id);
  directorId = await makeStaff('childDirector', areas.community, '陈主任');
  officerId = await makeStaff('protectionOfficer', areas.district, '何专员');
  neighbourId = await makeStaff('childDirector', areas.farCommunity, '外人');
  director = await as(directorId);
  supervisor = await as(await makeStaff('childSupervisor', areas.street, '刘督导'));
  officer = await as(officerId);
  neighbour = await as(neighbourId);
  for (const area of [areas.district, areas.street])
    await owner.query(
      `insert into sealed_grants (id, person_id, area_id, reason, starts_at) values (gen_random_uuid(), $1, $2, 'named officer', '2026-01-01')`,
      [officerId, area.id],
    );
});

const must = (answer: Answer) => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const makeChild = async (more: object = {}, who = director): Promise<string> =>
  must(await ask(who, 'POST', '/api/children', { areaId: areas.community.id, name: '丁小四', address: '一号院', ...more })).id;
const fileOf = async (id: string, who = director) => must(await ask(who, 'GET', `/api/children/${id}`));
const address = async (id: string, who = director) =>
  must(await ask(who, 'POST', `/api/children/${id}/unmask`, { fields: ['address'], purpose: 'visit', reason: '走访' })).address;
const eventsOf = async (subject: string, action: string): Promise<number> =>
  Number((await owner.query('select count(*) from audit_events where subject_id = $1 and action = $2', [subject, action])).rows[0].count);

describe('what was seen', () => {
  it('is never given again from a kept reply: each look is recorded, and an ended grant ends it', async () => {
    const id = await makeChild();
    must(await ask(officer, 'POST', `/api/children/${id}/sealed`, { text: '专密', reason: '申请' }));
    const key = newKey();
    const look = (url: string, body: object) => ask({ ...officer, 'idempotency-key': key }, 'POST', `/api/children/${id}/${url}`, body);
    for (const _ of [1, 2]) must(await look('unmask', { fields: ['name'], purpose: 'visit', reason: '走访' }));
    expect(await eventsOf(id, 'child.unmasked')).toBe(2);
    expect(must(await look('sealed/open', { reason: '办理' })).facts).toHaveLength(1);
    await owner.query(`update sealed_grants set ends_at = '2026-05-31' where person_id = $1`, [officerId]);
    expect((await look('sealed/open', { reason: '办理' })).status).toBe(404);
    await owner.query('update sealed_grants set ends_at = null');
    const { rows } = await owner.query(`select route from kept_replies where key = $1`, [key]);
    expect(rows).toEqual([]);
  });

  it('is recorded even when the save that showed it is refused', async () => {
    const id = await makeChild();
    const before = await eventsOf(id, 'child.opened');
    const stale = await ask(director, 'PATCH', `/api/children/${id}`, { school: '别校', version: 99 });
    expect(stale.body.error.detail.newest.id).toBe(id);
    expect(await eventsOf(id, 'child.opened')).toBe(before + 1);
  });

  it('a number tried out to learn where a child is known leaves a trace, also when it is refused', async () => {
    const number = { identityKind: 'residentIdentityCard', identityNumber: '999999201703080016' };
    const { makeSampleIdentityNumber } = await import('../src/modules/children/identity-number.ts');
    number.identityNumber = makeSampleIdentityNumber('2017-03-08', 16);
    const id = await makeChild(number);
    expect((await ask(neighbour, 'POST', '/api/children', { areaId: areas.farCommunity.id, name: '戊小五', ...number })).body.error.code).toBe(
      'children.identityTakenElsewhere',
    );
    expect(await eventsOf(id, 'child.numberMet')).toBe(1);
    expect(must(await ask(neighbour, 'POST', '/api/children/duplicates', { name: '戊小五', identityNumber: number.identityNumber })).elsewhere).not.toBeNull();
    expect(await eventsOf(id, 'child.numberMet')).toBe(2);
  });
});

describe('a child opened to one person by a task or as guardian', () => {
  it('shows nothing of the file through a post held elsewhere', async () => {
    const id = await makeChild();
    for (const kind of ['assignment', 'guardian'])
      await owner.query(
        `insert into child_access (id, person_id, child_id, kind, reason, area_id, starts_at) values (gen_random_uuid(), $1, $2, $3, '结对', $4, '2026-01-01')`,
        [neighbourId, id, kind, areas.community.id],
      );
    expect((await ask(neighbour, 'GET', `/api/children/${id}`)).status).toBe(404);
    expect((await ask(neighbour, 'POST', `/api/children/${id}/unmask`, { fields: ['identityNumber'], purpose: 'visit', reason: '看' })).status).toBe(404);
    expect((await ask(neighbour, 'GET', `/api/children/${id}/work`)).status).toBe(404);
  });

  it('gives the card, until the guardian is blocked', async () => {
    const id = await makeChild();
    const parent = await makePerson();
    await owner.query(
      `insert into child_access (id, person_id, child_id, kind, reason, area_id, starts_at) values (gen_random_uuid(), $1, $2, 'guardian', '监护人', $3, '2026-01-01')`,
      [parent, id, areas.community.id],
    );
    const guardian = must(await ask(director, 'POST', `/api/children/${id}/guardians`, { kind: 'guardian', relation: '父亲', name: '丁一' })).id;
    await owner.query('update guardians set person_id = $1 where id = $2', [parent, guardian]);
    const cards = () =>
      app.work(
        { kind: 'person', personId: parent, name: '', posts: [], sessionId: '', demo: false },
        {},
        async (tx) =>
          (
            await tx.db
              .selectFrom((eb) => eb.fn('child_cards', []).as('card'))
              .selectAll()
              .execute()
          ).length,
      );
    expect(await cards()).toBe(1);
    must(await ask(supervisor, 'POST', `/api/children/${id}/guardians/${guardian}/block`, { blocked: true, reason: '疑似侵害' }));
    expect(await cards()).toBe(0);
  });
});

describe('a child that moves', () => {
  it('takes its home and its sealed facts along, and leaves its brother his', async () => {
    const id = await makeChild();
    const brother = await makeChild({ name: '丁小五', sameHouseholdAs: id });
    must(await ask(officer, 'POST', `/api/children/${id}/sealed`, { text: '专密', reason: '申请' }));
    must(await ask(supervisor, 'PATCH', `/api/children/${id}`, { areaId: areas.otherCommunity.id, version: 1 }));
    const next = await as(await makeStaff('childDirector', areas.otherCommunity));
    expect(await address(id, next)).toBe('一号院');
    must(await ask(next, 'PATCH', `/api/children/${id}`, { address: '二号院', version: 2 }));
    expect(await address(id, next)).toBe('二号院');
    expect(await address(brother)).toBe('一号院');
    expect((await owner.query('select area_id from sealed_facts where child_id = $1', [id])).rows[0].area_id).toBe(areas.otherCommunity.id);
  });

  it('a sibling named from another community gets a home where it lives', async () => {
    const id = await makeChild();
    const far = await makeChild({ areaId: areas.otherCommunity.id, sameHouseholdAs: id }, supervisor);
    const { rows } = await owner.query('select h.area_id from children c join households h on h.id = c.household_id where c.id = $1', [far]);
    expect(rows[0].area_id).toBe(areas.otherCommunity.id);
  });
});

describe('a phone with one bar of signal', () => {
  it('never takes one visit for another: a used id with other content or another child is a conflict', async () => {
    const [one, other] = [await makeChild(), await makeChild()];
    const id = newKey();
    must(await ask(director, 'POST', `/api/children/${one}/contacts`, { ...visit, id, note: '祖母在家' }));
    must(await ask(director, 'POST', `/api/children/${one}/contacts`, { ...visit, id, note: '祖母在家' }));
    expect((await ask(director, 'POST', `/api/children/${other}/contacts`, { ...visit, id })).status).toBe(409);
    expect((await ask(director, 'POST', `/api/children/${one}/contacts`, { ...visit, id, note: '没有人' })).status).toBe(409);
    const abroad = must(await ask(neighbour, 'POST', '/api/children', { areaId: areas.farCommunity.id, name: '己小六' })).id;
    expect((await ask(neighbour, 'POST', `/api/children/${abroad}/contacts`, { ...visit, id })).status).toBe(409);
  });

  it('opens one file for two taps at once, and answers both', async () => {
    const body = { id: newKey(), areaId: areas.community.id, name: '庚小七' };
    const answers = await Promise.all([1, 2, 3].map(() => ask(director, 'POST', '/api/children', body)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.fileCode)).size).toBe(1);
  });
});

describe('a case', () => {
  const closed = async () => {
    const id = await makeChild();
    const work = must(await ask(director, 'POST', `/api/children/${id}/cases`, { reason: '新发现' }));
    must(
      await ask(director, 'POST', `/api/cases/${work.case.id}/closure`, { reason: 'goalsAchieved', evaluation: '达成', followUpOn: '2026-06-10', version: 1 }),
    );
    must(await ask(officer, 'POST', `/api/cases/${work.case.id}/closure/decision`, { approve: true, note: '同意' }));
    return { id, caseId: work.case.id };
  };

  it('that is closed stays closed, whatever is asked of it by its old number', async () => {
    const { id, caseId } = await closed();
    must(await ask(director, 'POST', `/api/children/${id}/cases`, { reason: '又来' }));
    const { rows } = await owner.query('select version from cases where id = $1', [caseId]);
    const again = await ask(director, 'POST', `/api/cases/${caseId}/closure`, {
      reason: 'deceased',
      evaluation: '改写',
      noFollowUpReason: '无',
      version: rows[0].version,
    });
    expect(again.body.error.code).toBe('cases.notNow');
    expect((await owner.query('select phase, closure_reason from cases where id = $1', [caseId])).rows[0]).toEqual({
      phase: 'closed',
      closure_reason: 'goalsAchieved',
    });
  });

  it('the promised follow-up is done once the visit is written down', async () => {
    const { id } = await closed();
    expect(must(await ask(director, 'GET', `/api/children/${id}/work`)).due).toMatchObject({ reason: 'followUp' });
    expect(
      must(await ask(director, 'POST', `/api/children/${id}/contacts`, { ...visit, kind: 'phone', happenedAt: '2026-05-20T09:00:00+08:00' })).due,
    ).not.toBeNull();
    expect(must(await ask(director, 'POST', `/api/children/${id}/contacts`, { ...visit, kind: 'phone', childSeen: false })).due).toBeNull();
    expect(await raiseLateVisits(app.work)).toBe(0);
  });

  it('takes a graver assessment while a lower level waits for its second person', async () => {
    const id = await makeChild();
    must(await ask(director, 'POST', `/api/children/${id}/cases`, { reason: '新发现' }));
    must(await ask(director, 'POST', `/api/children/${id}/assessments`, { assessedOn: '2026-06-01', domains: domains(3) }));
    const waits = must(await ask(director, 'POST', `/api/children/${id}/assessments`, { assessedOn: '2026-06-01', domains: domains(1) })).waitingAssessment;
    const graver = must(await ask(director, 'POST', `/api/children/${id}/assessments`, { assessedOn: '2026-06-01', domains: domains(4) }));
    expect(graver).toMatchObject({ assessment: { ordinal: 4 }, waitingAssessment: null });
    expect((await ask(officer, 'POST', `/api/assessments/${waits.id}/decision`, { approve: true, note: '同意' })).body.error.code).toBe('cases.notNow');
    expect(must(await ask(officer, 'GET', '/api/decisions')).filter((each: { childId: string }) => each.childId === id)).toEqual([]);
  });
});

describe('work put into somebody’s hands', () => {
  it('goes to people whose post reaches it, and to nobody else', async () => {
    const lead = await report();
    const volunteer = await makeStaff('volunteer', areas.community);
    for (const id of [neighbourId, volunteer, newKey()])
      expect((await ask(supervisor, 'POST', `/api/leads/${lead.id}/triage`, { priority: 2, assignedToId: id, version: 1 })).body.error.code, id).toBe(
        'cases.cannotTakeOn',
      );
    expect(must(await ask(supervisor, 'POST', `/api/leads/${lead.id}/triage`, { priority: 2, assignedToId: directorId, version: 1 })).assignedToId).toBe(
      directorId,
    );
    const id = await makeChild();
    must(await ask(director, 'POST', `/api/children/${id}/cases`, { reason: '新发现' }));
    must(await ask(director, 'POST', `/api/children/${id}/assessments`, { assessedOn: '2026-06-01', domains: domains(2) }));
    const plan = { goal: '目标', reviewOn: '2026-09-01', lines: [{ ...line, responsibleId: neighbourId }] };
    expect((await ask(director, 'POST', `/api/children/${id}/plans`, plan)).body.error.code).toBe('cases.cannotTakeOn');
    const made = must(await ask(director, 'POST', `/api/children/${id}/plans`, { ...plan, lines: [{ ...line, responsibleId: officerId }] })).plan;
    expect(
      (await ask(director, 'PATCH', `/api/plan-lines/${made.lines[0].id}`, { state: 'underWay', responsibleId: neighbourId, version: 1 })).body.error.code,
    ).toBe('cases.cannotTakeOn');
  });

  it('is out of sight with the post, though another post goes on elsewhere', async () => {
    const leaver = await makePerson();
    const post = await givePost(leaver, 'childDirector', areas.community);
    await givePost(leaver, 'childDirector', areas.farCommunity);
    const who = await as(leaver);
    const lead = await report();
    must(await ask(supervisor, 'POST', `/api/leads/${lead.id}/triage`, { priority: 2, assignedToId: leaver, version: 1 }));
    must(await ask(who, 'GET', `/api/leads/${lead.id}`));
    await owner.query(`update posts set ends_on = '2026-06-01' where id = $1`, [post]);
    expect((await ask(who, 'GET', `/api/leads/${lead.id}`)).status).toBe(404);
    expect(must(await ask(who, 'GET', '/api/today')).items).toEqual([]);
  });
});

const report = async (more: object = {}) => {
  const { receiptCode } = must(
    await ask(null, 'POST', '/api/reports', { what: '有哭声', areaId: areas.community.id, ...more }, { from: `10.0.0.${Math.floor(Math.random() * 250)}` }),
  );
  const { rows } = await owner.query('select id from leads order by id desc limit 1');
  return { id: rows[0].id as string, receiptCode: receiptCode as string };
};

describe('a report', () => {
  it('two leads merged into each other at once do not both vanish', async () => {
    const [one, other] = [await report(), await report()];
    await Promise.all([
      ask(supervisor, 'POST', `/api/leads/${one.id}/merge`, { intoId: other.id, version: 1 }),
      ask(officer, 'POST', `/api/leads/${other.id}/merge`, { intoId: one.id, version: 1 }),
    ]);
    const { rows } = await owner.query('select state from leads where id = any ($1)', [[one.id, other.id]]);
    expect(rows.filter((row) => row.state === 'merged')).toHaveLength(1);
  });

  it('merged twice over still answers its reporter, and is never buried in a closed one', async () => {
    const [first, second, third] = [await report(), await report(), await report()];
    must(await ask(supervisor, 'POST', `/api/leads/${first.id}/merge`, { intoId: second.id, version: 1 }));
    must(await ask(supervisor, 'POST', `/api/leads/${second.id}/merge`, { intoId: third.id, version: 1 }));
    must(await ask(supervisor, 'POST', `/api/leads/${third.id}/triage`, { priority: 4, version: 1 }));
    must(await ask(supervisor, 'POST', `/api/leads/${third.id}/answer`, { outcome: 'information', replyText: '已了解', version: 2 }));
    expect(must(await ask(null, 'POST', '/api/reports/progress', { receiptCode: first.receiptCode })).replyText).toBe('已了解');
    must(await ask(supervisor, 'POST', `/api/leads/${third.id}/close`, { version: 3 }));
    const late = await report();
    expect((await ask(supervisor, 'POST', `/api/leads/${late.id}/merge`, { intoId: third.id, version: 1 })).status).toBe(409);
  });

  it('is never lost to an area that is no more, or never was', async () => {
    const gone = await makeArea(areas.street);
    await owner.query(`update areas set ended_on = '2026-01-01' where id = $1`, [gone.id]);
    expect((await ask(null, 'POST', '/api/reports', { what: '有哭声', areaId: '424242' }, { from: '10.1.0.1' })).status).toBe(200);
    const { id } = await report({ areaId: gone.id });
    expect((await owner.query('select area_id from leads where id = $1', [id])).rows[0].area_id).toBe(areas.street.id);
    expect((await ask(supervisor, 'POST', '/api/children', { areaId: gone.id, name: '辛小八' })).status).toBe(404);
  });

  it('once judged, stands where its danger puts it, burst or not', async () => {
    for (let n = 0; n < 6; n += 1)
      must(await ask(null, 'POST', '/api/reports', { what: '有哭声', areaId: areas.farCommunity.id, dangerNow: n === 5 }, { from: '10.2.0.1' }));
    const queue = async () => must(await ask(officer, 'GET', `/api/leads?area=${areas.farCommunity.id}`)).items;
    const burst = (await queue()).at(-1);
    expect(burst).toMatchObject({ burst: true, dangerNow: true });
    must(await ask(officer, 'POST', `/api/leads/${burst.id}/triage`, { priority: 1, version: 1 }));
    expect((await queue())[0].id).toBe(burst.id);
  });
});

describe('who reported', () => {
  it('cannot be worked out from the address after a day', async () => {
    const { id } = await report();
    const source = async () => (await owner.query('select source_hash from leads where id = $1', [id])).rows[0].source_hash;
    const forget = app.jobs.find((job) => job.name === 'cases.forget-sources')!;
    await forget.run({});
    expect(await source()).not.toBeNull();
    clock.set(new Date('2026-06-02T11:00:00+08:00'));
    await forget.run({});
    clock.set(new Date('2026-06-01T10:00:00+08:00'));
    expect(await source()).toBeNull();
  });
});

describe('the log', () => {
  it('has no gap and no sum from which an act on the sealed class could be told', async () => {
    const { checkpointAudit } = await import('../src/platform/audit.ts');
    const id = await makeChild();
    must(await ask(officer, 'POST', `/api/children/${id}/sealed`, { text: '专密', reason: '申请' }));
    must(await ask(officer, 'GET', `/api/children/${id}`));
    await app.work({ kind: 'system' }, {}, checkpointAudit);
    const auditor = await as(await makeStaff('auditor', areas.city));
    const rows = must(await ask(auditor, 'GET', '/api/audit?size=200')).items;
    expect(rows.filter((row: { action: string }) => row.action === 'audit.checkpoint')).toEqual([]);
    for (const row of rows) expect(row.id).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows a district’s auditor the searches and sign-ins of its own people alone', async () => {
    must(await ask(director, 'GET', '/api/children?text=dxs'));
    const searches = async (area: { id: string }) =>
      must(await ask(await as(await makeStaff('auditor', area)), 'GET', `/api/audit?action=children.searched&personId=${directorId}`)).total;
    expect(await searches(areas.otherDistrict)).toBe(0);
    expect(await searches(areas.district)).toBeGreaterThan(0);
    expect(await searches(areas.city)).toBeGreaterThan(0);
  });
});

describe('the caller’s address', () => {
  it('is what the nearest proxy saw, whatever stands in front of it', async () => {
    const where = route({ method: 'GET', url: '/api/where', summary: 'Where from', access: 'public', reply: z.object({ address: z.string() }) });
    const routes = bind({ where }, { where: steps(async ({ call }) => ({ address: call.address })) });
    const server = async (trustProxy: boolean) =>
      createServer({
        work: app.work,
        log: app.platform.log,
        routes,
        authenticate: async () => ({ kind: 'anonymous' }),
        plugins: [],
        health: async () => ({}),
        trustProxy,
      });
    const askWhere = async (trustProxy: boolean) => {
      const http = await server(trustProxy);
      const answer = await http.inject({ url: '/api/where', remoteAddress: '10.9.9.9', headers: { 'x-forwarded-for': '6.6.6.6, 1.2.3.4' } });
      await http.close();
      return answer.json().address;
    };
    expect(await askWhere(true)).toBe('1.2.3.4');
    expect(await askWhere(false)).toBe('10.9.9.9');
  });
});

describe('numbers and letters that no page sends', () => {
  it('are refused as wrong, not as a failure of ours', async () => {
    const id = await makeChild();
    const answers = [
      await ask(director, 'PATCH', `/api/children/${id}`, { school: '校', version: 9_007_199_254_740_991 }),
      await ask(director, 'PATCH', `/api/children/${id}`, { school: 'a\u0000b', version: 1 }),
      await ask(director, 'GET', '/api/children?text=%00'),
      await ask(director, 'POST', `/api/children/${id}/categories`, { category: 'migrant', fromOn: '0000-01-01', source: '核实' }),
      await ask({ ...director, origin: 'null' }, 'POST', `/api/children/${id}/notes`, { text: '字' }),
    ];
    for (const answer of answers) expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    expect(answers.at(-1)?.status).toBe(403);
    const district = await as(await makeStaff('districtAdministrator', areas.district));
    const rule = {
      trigger: 'leadVisited',
      priority: 3,
      areaId: areas.district.id,
      workingDays: 2_000_000_000,
      ruleSource: '本区',
      effectiveFrom: '2026-06-01',
    };
    expect((await ask(district, 'POST', '/api/deadline-rules', rule)).status).toBe(400);
  });

  it('what holds a child’s data is kept by no cache', async () => {
    const answer = await ask(director, 'GET', '/api/children');
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('the board of somebody who may not open files', () => {
  it('leaves no small number to be worked out from the others', async () => {
    const town = await makeArea(areas.otherDistrict);
    const places = [await makeArea(town), await makeArea(town), await makeArea(town)];
    const maker = await as(await makeStaff('childSupervisor', town));
    for (const [index, count] of [6, 7, 2].entries()) for (let n = 0; n < count; n += 1) await makeChild({ areaId: places[index]!.id, name: '壬小九' }, maker);
    const reader = await as(await makeStaff('districtAdministrator', areas.otherDistrict));
    const board = async (area: string) => must(await ask(reader, 'GET', `/api/board?area=${area}`));
    const whole = await board(town.id);
    expect(whole.area.children).toBe(15);
    expect(whole.rows.map((row: { children: number | null }) => row.children)).toEqual([null, 7, null]);
    // Nor by going down: the hidden six are hidden on their own page too.
    expect((await board(places[0]!.id)).area.children).toBeNull();
    expect(must(await ask(maker, 'GET', `/api/board?area=${town.id}`)).rows.map((row: { children: number | null }) => row.children)).toEqual([6, 7, 2]);
  });
});

describe('time', () => {
  it('half past eleven at night in Shanghai is still today', async () => {
    clock.set(new Date('2026-06-01T23:30:00+08:00'));
    const id = await makeChild();
    expect(must(await ask(director, 'POST', `/api/children/${id}/contacts`, { ...visit, happenedAt: '2026-06-01T23:29:00+08:00' })).due.dueOn).toBe(
      '2026-07-01',
    );
    expect((await fileOf(id)).guardians).toEqual([]);
    clock.set(new Date('2026-06-01T10:00:00+08:00'));
  });
});
