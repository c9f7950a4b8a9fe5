import { beforeAll, describe, expect, it } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';
import { seedCity } from './seed.ts';

const { ask, as, makeAreas, makeStaff, installation } = await openTestApplication();

describe('a visit written down late', () => {
  let director: { cookie: string };
  let contacts: string;
  let work: string;

  beforeAll(async () => {
    const areas = await makeAreas();
    await seedCity(installation.owner, areas.city.id);
    director = await as(await makeStaff('childDirector', areas.community));
    const child = await ask(director, 'POST', '/api/children', { areaId: areas.community.id, name: '李小乐', birthDate: '2017-03-08' });
    contacts = `/api/children/${child.body.id}/contacts`;
    work = `/api/children/${child.body.id}/work`;
  });

  it('counts although a call was made after it', async () => {
    await ask(director, 'POST', contacts, { kind: 'phone', happenedAt: '2026-06-01T09:00:00+08:00', childSeen: false });
    const visit = await ask(director, 'POST', contacts, {
      kind: 'homeVisit',
      happenedAt: '2026-05-30T09:00:00+08:00',
      childSeen: true,
      answers: { mood: 'watch' },
      note: '情绪低落',
    });
    expect(visit.body).toMatchObject({ satisfied: true, due: { dueOn: '2026-06-29', reason: 'rule' } });
  });

  it('does not move the date a newer visit has set', async () => {
    const earlier = await ask(director, 'POST', contacts, { kind: 'homeVisit', happenedAt: '2026-05-20T09:00:00+08:00', childSeen: true });
    expect(earlier.body.due.dueOn).toBe('2026-06-29');
  });

  it('keeps the last checklist for the next visit, past calls without one', async () => {
    const { lastContact, lastAnswers } = (await ask(director, 'GET', work)).body;
    expect(lastContact).toMatchObject({ kind: 'phone', answers: {} });
    expect(lastAnswers).toMatchObject({ answers: { mood: 'watch' }, note: '情绪低落' });
    const [item] = (await ask(director, 'GET', '/api/today?days=31')).body.items;
    expect(item.lastAnswers).toEqual({ at: '2026-05-30T01:00:00.000Z', answers: { mood: 'watch' } });
  });
});
