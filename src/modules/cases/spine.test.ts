import { beforeAll, describe, expect, it } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';
import { raiseLateVisits } from './rise.ts';
import { seedCity } from './seed.ts';

const city = await openTestApplication();
const { ask, as, makeAreas, makeStaff, installation, clock, app } = city;

const domains = (rating: number) =>
  ['guardianship', 'bodyHealth', 'mindBehaviour', 'schoolSocial', 'livingSafety', 'familySupport'].map((domain) => ({ domain, rating, evidence: '入户所见' }));

describe('the spine', () => {
  let areas: Awaited<ReturnType<typeof makeAreas>>;
  let director: { cookie: string };
  let supervisor: { cookie: string };
  let officer: { cookie: string };
  let outsider: { cookie: string };
  let districtAdministrator: { cookie: string };
  let childId: string;

  beforeAll(async () => {
    areas = await makeAreas();
    await seedCity(installation.owner, areas.city.id);
    director = await as(await makeStaff('childDirector', areas.community, '陈主任'));
    supervisor = await as(await makeStaff('childSupervisor', areas.street, '刘督导'));
    officer = await as(await makeStaff('protectionOfficer', areas.district, '何主任'));
    outsider = await as(await makeStaff('childDirector', areas.otherCommunity));
    districtAdministrator = await as(await makeStaff('districtAdministrator', areas.district));
  });

  it('takes a report from nobody in particular and gives a receipt', async () => {
    const sent = await ask(null, 'POST', '/api/reports', { what: '孩子晚上一个人在家', areaId: areas.community.id, child: { name: '李小乐' } });
    expect(sent.status).toBe(200);
    const progress = await ask(null, 'POST', '/api/reports/progress', { receiptCode: sent.body.receiptCode.toLowerCase() });
    expect(progress.body.state).toBe('received');
    expect(JSON.stringify(progress.body)).not.toContain('李小乐');
    expect((await ask(null, 'POST', '/api/reports/progress', { receiptCode: 'AAAA-BBBB-CCCC' })).status).toBe(404);
  });

  it('shows the lead to the supervisor and not to a director nobody assigned', async () => {
    const queue = await ask(supervisor, 'GET', '/api/leads');
    expect(queue.body.total).toBe(1);
    expect((await ask(director, 'GET', '/api/leads')).status).toBe(403);
    expect((await ask(director, 'GET', `/api/leads/${queue.body.items[0].id}`)).status).toBe(404);
  });

  it('is judged, assigned to the director by itself, linked to a new file with a case and a first date', async () => {
    const [lead] = (await ask(supervisor, 'GET', '/api/leads')).body.items;
    const triaged = await ask(supervisor, 'POST', `/api/leads/${lead.id}/triage`, { priority: 2, version: 1 });
    expect(triaged.body).toMatchObject({ state: 'triaged', priority: 2, assignedTo: '陈主任' });
    expect(triaged.body.clocks.map((each: { step: string }) => each.step)).toEqual(['acknowledge', 'contact', 'visit', 'answer']);
    expect((await ask(director, 'GET', '/api/today')).body.items[0]).toMatchObject({ kind: 'lead', leadId: lead.id });
    expect((await ask(director, 'POST', `/api/leads/${lead.id}/steps`, { step: 'visited', version: 2 })).body.state).toBe('visiting');
    const stale = await ask(supervisor, 'POST', `/api/leads/${lead.id}/steps`, { step: 'contacted', version: 2 });
    expect(stale.body.error.code).toBe('request.stale');
    const linked = await ask(supervisor, 'POST', `/api/leads/${lead.id}/link`, {
      version: 3,
      newChild: {
        areaId: areas.community.id,
        name: '李小乐',
        birthDate: '2017-03-08',
        categories: [{ category: 'leftBehind', fromOn: '2026-05-01', source: '入户核实' }],
        guardians: [{ kind: 'carer', relation: '祖母', name: '王桂英', phone: '13800138000' }],
      },
    });
    expect(linked.status).toBe(200);
    childId = linked.body.childFile.id;
    const work = (await ask(director, 'GET', `/api/children/${childId}/work`)).body;
    expect(work.case).toMatchObject({ phase: 'assessment', owner: '陈主任' });
    // Five working days from Monday 1 June 2026.
    expect(work.due).toMatchObject({ reason: 'firstVisit', dueOn: '2026-06-08' });
    expect(work.may).toContain('assess');
    expect(work.may).not.toContain('plan');
  });

  it('hides the child from the next community and from the administrator', async () => {
    expect((await ask(outsider, 'GET', `/api/children/${childId}`)).status).toBe(404);
    expect((await ask(outsider, 'GET', '/api/children')).body.total).toBe(0);
    expect(
      (await ask(outsider, 'POST', `/api/children/${childId}/contacts`, { kind: 'homeVisit', happenedAt: '2026-06-01T01:00:00Z', childSeen: true })).status,
    ).toBe(404);
    expect((await ask(districtAdministrator, 'GET', `/api/children/${childId}`)).status).toBe(404);
    expect((await ask(districtAdministrator, 'GET', '/api/children')).status).toBe(403);
  });

  it('finds the child by character, pinyin, initials and sound', async () => {
    for (const text of ['小乐', 'lixiaole', 'lxl', '黎晓乐', '李小乐'])
      expect((await ask(director, 'GET', `/api/children?text=${encodeURIComponent(text)}`)).body.total, text).toBe(1);
    expect((await ask(director, 'GET', `/api/children?text=${encodeURIComponent('张三')}`)).body.total).toBe(0);
  });

  it('masks the file and records who looked under the mask, and why', async () => {
    const file = (await ask(director, 'GET', `/api/children/${childId}`)).body;
    expect(file.name).toBe('李**');
    expect(file.guardians[0]).toMatchObject({ name: '王**', phone: '138****8000' });
    const shown = await ask(director, 'POST', `/api/children/${childId}/unmask`, { fields: ['phones'], purpose: 'visit', reason: '约定走访' });
    expect(shown.body.phones[0].phone).toBe('13800138000');
    const { rows } = await installation.owner.pool.query(`select detail from audit_events where action = 'child.unmasked'`);
    expect(rows).toEqual([{ detail: { fields: ['phones'], purpose: 'visit', reason: '约定走访' } }]);
  });

  it('assesses by the worst domain and brings the next date nearer', async () => {
    const low = domains(1);
    const tooLow = await ask(director, 'POST', `/api/children/${childId}/assessments`, {
      assessedOn: '2026-06-01',
      domains: [{ ...low[0], rating: 3 }, ...low.slice(1)],
      ordinal: 1,
    });
    expect(tooLow.body.error.code).toBe('cases.reasonNeeded');
    const assessed = await ask(director, 'POST', `/api/children/${childId}/assessments`, {
      assessedOn: '2026-06-01',
      domains: [{ ...low[0], rating: 3 }, ...low.slice(1)],
      childWords: '想和妈妈视频',
    });
    expect(assessed.body.assessment).toMatchObject({ ordinal: 3, state: 'inForce', childWords: '想和妈妈视频' });
    expect(assessed.body.may).toContain('plan');
    // The first visit, sooner than the rule's fortnight, stands.
    expect(assessed.body.due.dueOn).toBe('2026-06-08');
  });

  it('makes one plan and no second', async () => {
    const plan = {
      goal: '有人照看，按时上学',
      reviewOn: '2026-09-01',
      lines: [
        {
          system: 'guardianship',
          dimension: 'social',
          support: 'service',
          need: '夜间无人照看',
          goal: '夜间有成人在家',
          measure: '与祖母商定照护安排',
          dueOn: '2026-06-15',
        },
      ],
    };
    const made = await ask(director, 'POST', `/api/children/${childId}/plans`, plan);
    expect(made.body.plan.lines[0]).toMatchObject({ responsible: '陈主任', state: 'planned', need: '夜间无人照看' });
    expect((await ask(director, 'POST', `/api/children/${childId}/plans`, plan)).body.error.code).toBe('cases.planActive');
    const line = made.body.plan.lines[0];
    const changed = await ask(director, 'PATCH', `/api/plan-lines/${line.id}`, { state: 'underWay', version: line.version });
    expect(changed.body.plan.lines[0].state).toBe('underWay');
  });

  it('a call does not stand for the visit; the visit sets the next date', async () => {
    const call = await ask(director, 'POST', `/api/children/${childId}/contacts`, { kind: 'phone', happenedAt: '2026-06-01T09:30:00+08:00', childSeen: false });
    expect(call.body).toMatchObject({ satisfied: false, due: { dueOn: '2026-06-08' } });
    const id = '019f0000-0000-7000-8000-000000000001';
    const visit = {
      id,
      kind: 'homeVisit',
      happenedAt: '2026-06-01T09:50:00+08:00',
      childSeen: true,
      childSeenAlone: true,
      answers: { guardian: 'watch', mood: 'good' },
      note: '祖母在家',
    };
    const visited = await ask(director, 'POST', `/api/children/${childId}/contacts`, visit);
    expect(visited.body).toMatchObject({ satisfied: true, due: { dueOn: '2026-06-16', reason: 'rule' } });
    expect((await ask(director, 'POST', `/api/children/${childId}/contacts`, visit)).body.id).toBe(id);
    const work = (await ask(director, 'GET', `/api/children/${childId}/work`)).body;
    expect(work.lastContact).toMatchObject({ answers: { guardian: 'watch', mood: 'good' }, note: '祖母在家' });
    const future = await ask(director, 'POST', `/api/children/${childId}/contacts`, { ...visit, id: undefined, happenedAt: '2026-06-03T09:50:00+08:00' });
    expect(future.body.error.code).toBe('cases.future');
  });

  it('rises to the supervisor and the district when nobody goes, once a step', async () => {
    const step = async () => (await ask(supervisor, 'GET', '/api/board/children')).body.items[0]?.step;
    clock.set(new Date('2026-06-17T09:00:00+08:00'));
    expect(await raiseLateVisits(app.work)).toBe(1);
    expect(await raiseLateVisits(app.work)).toBe(0);
    expect(await step()).toBe(1);
    clock.set(new Date('2026-06-23T09:00:00+08:00'));
    expect(await raiseLateVisits(app.work)).toBe(1);
    expect(await step()).toBe(2);
    const board = (await ask(officer, 'GET', '/api/board')).body;
    expect(board.area).toMatchObject({ name: '海棠区', children: 1, late: 1, risen: [1, 1] });
    const hidden = (await ask(districtAdministrator, 'GET', '/api/board')).body;
    expect(hidden.area).toMatchObject({ late: null, children: null });
    expect((await ask(director, 'GET', '/api/today')).body.items.map((item: { kind: string }) => item.kind)).toEqual(['lead', 'line', 'visit']);
    expect((await ask(supervisor, 'POST', '/api/board/reminders', { areaId: areas.street.id })).body.reminded).toBe(1);
    expect((await ask(supervisor, 'POST', '/api/board/reminders', { areaId: areas.street.id })).body.reminded).toBe(0);
  });

  it('lets a level fall only with a second person', async () => {
    const lower = await ask(supervisor, 'POST', `/api/children/${childId}/assessments`, { assessedOn: '2026-06-23', domains: domains(1) });
    expect(lower.body.waitingAssessment).toMatchObject({ ordinal: 1, previousOrdinal: 3 });
    expect(lower.body.assessment.ordinal).toBe(3);
    const [waiting] = (await ask(officer, 'GET', '/api/decisions')).body;
    expect(waiting).toMatchObject({ kind: 'downgrade', detail: { from: 3, to: 1 }, blocked: null, closure: null });
    expect((await ask(supervisor, 'GET', '/api/decisions')).body[0].blocked).toBe('asked');
    expect((await ask(supervisor, 'POST', `/api/assessments/${waiting.id}/decision`, { approve: true, note: '自己批' })).body.error.code).toBe(
      'cases.secondPerson',
    );
    expect((await ask(director, 'POST', `/api/assessments/${waiting.id}/decision`, { approve: true, note: '自己批' })).status).toBe(403);
    const decided = await ask(officer, 'POST', `/api/assessments/${waiting.id}/decision`, { approve: true, note: '电话核实' });
    expect(decided.body.assessment.ordinal).toBe(1);
    expect((await ask(officer, 'GET', '/api/decisions')).body).toEqual([]);
  });

  it('closes with evaluation, reason and follow-up, decided by somebody else, and reopens as a new episode', async () => {
    const { case: open } = (await ask(director, 'GET', `/api/children/${childId}/work`)).body;
    const missing = await ask(director, 'POST', `/api/cases/${open.id}/closure`, { reason: 'goalsAchieved', evaluation: '目标达成', version: open.version });
    expect(missing.body.error.code).toBe('cases.followUpNeeded');
    const asked = await ask(director, 'POST', `/api/cases/${open.id}/closure`, {
      reason: 'goalsAchieved',
      evaluation: '目标达成',
      followUpOn: '2026-12-01',
      version: open.version,
    });
    expect(asked.body.case.closureRequestedBy).toBe('陈主任');
    const [waiting] = (await ask(supervisor, 'GET', '/api/decisions')).body;
    expect(waiting).toMatchObject({ kind: 'closure', blocked: null, closure: { reason: 'goalsAchieved', evaluation: '目标达成', followUpOn: '2026-12-01' } });
    const closed = await ask(supervisor, 'POST', `/api/cases/${open.id}/closure/decision`, { approve: true, note: '同意' });
    expect(closed.body).toMatchObject({ case: null, plan: null, due: { dueOn: '2026-12-01', reason: 'followUp' }, may: ['reopen', 'contact'] });
    const again = await ask(director, 'POST', `/api/children/${childId}/cases`, { reason: '母亲再次外出' });
    expect(again.body.case).toMatchObject({ episode: 2, phase: 'assessment' });
    const { items } = (await ask(director, 'GET', `/api/children/${childId}/timeline`)).body;
    // Free words are sealed; the detail holds codes and numbers only.
    expect(items.find((entry: { kind: string }) => entry.kind === 'caseReopened')).toMatchObject({ detail: {}, note: '母亲再次外出' });
    expect(items.map((entry: { kind: string }) => entry.kind)).toEqual(
      expect.arrayContaining([
        'caseReopened',
        'caseClosed',
        'closureAsked',
        'assessmentApproved',
        'visitRose',
        'contact.homeVisit',
        'contact.phone',
        'planMade',
        'assessed',
        'caseOpened',
      ]),
    );
  });

  it('tells the reporter what became of it and only then closes the lead', async () => {
    const [lead] = (await ask(supervisor, 'GET', '/api/leads')).body.items;
    const { version } = (await ask(supervisor, 'GET', `/api/leads/${lead.id}`)).body;
    expect((await ask(supervisor, 'POST', `/api/leads/${lead.id}/close`, { version })).status).toBe(409);
    const answered = await ask(supervisor, 'POST', `/api/leads/${lead.id}/answer`, { outcome: 'childHelped', replyText: '孩子已得到照看', version });
    expect(answered.body.state).toBe('answered');
    expect((await ask(supervisor, 'POST', `/api/leads/${lead.id}/close`, { version: answered.body.version })).body.state).toBe('closed');
  });

  it('makes a lead of a concern at a visit, about that child, for the supervisor to judge', async () => {
    await ask(director, 'POST', `/api/children/${childId}/contacts`, {
      kind: 'homeVisit',
      happenedAt: '2026-06-23T08:50:00+08:00',
      childSeen: true,
      concern: true,
      note: '手臂有淤青',
    });
    const [lead] = (await ask(supervisor, 'GET', '/api/leads')).body.items;
    expect((await ask(supervisor, 'GET', `/api/leads/${lead.id}`)).body).toMatchObject({ what: '手臂有淤青', channel: 'director', childFile: { id: childId } });
    await ask(supervisor, 'POST', `/api/leads/${lead.id}/triage`, { priority: 2, version: 1 });
    await ask(supervisor, 'POST', `/api/leads/${lead.id}/answer`, { outcome: 'alreadyKnown', replyText: '已跟进', version: 2 });
    await ask(supervisor, 'POST', `/api/leads/${lead.id}/close`, { version: 3 });
  });

  it('moves a lead out of its mover’s sight and into another’s', async () => {
    await ask(null, 'POST', '/api/reports', { what: '别区的事', areaId: areas.community.id });
    const [lead] = (await ask(supervisor, 'GET', '/api/leads')).body.items;
    expect((await ask(supervisor, 'POST', `/api/leads/${lead.id}/move`, { areaId: areas.otherDistrict.id, version: 1 })).status).toBe(200);
    expect((await ask(supervisor, 'GET', '/api/leads')).body.total).toBe(0);
    expect((await ask(supervisor, 'GET', `/api/leads/${lead.id}`)).status).toBe(404);
    const there = await as(await makeStaff('protectionOfficer', areas.otherDistrict));
    expect((await ask(there, 'GET', '/api/leads')).body.items[0].id).toBe(lead.id);
  });

  it('keeps a flood of reports, and puts it last', async () => {
    for (let sent = 0; sent < 7; sent += 1)
      expect((await ask(null, 'POST', '/api/reports', { what: `重复 ${sent}`, areaId: areas.farCommunity.id })).status).toBe(200);
    const queue = (await ask(officer, 'GET', '/api/leads')).body;
    const last = queue.items.at(-1);
    expect(last.burst).toBe(true);
    expect(queue.items.filter((lead: { burst: boolean }) => !lead.burst).length).toBeGreaterThan(0);
  });

  it('answers a double tap once', async () => {
    const key = '019f0000-0000-7000-8000-00000000000a';
    const first = await ask({ ...director, 'idempotency-key': key }, 'POST', `/api/children/${childId}/notes`, { text: '一次' });
    const second = await ask({ ...director, 'idempotency-key': key }, 'POST', `/api/children/${childId}/notes`, { text: '一次' });
    expect(second.body).toEqual(first.body);
    expect((await ask({ ...director, 'idempotency-key': key }, 'POST', `/api/children/${childId}/notes`, { text: '别的' })).status).toBe(409);
  });
});
