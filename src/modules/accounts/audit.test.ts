import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';

const { ask, as, installation, makeAreas, makeStaff } = await openTestApplication({ now: new Date() });
const { city, district, otherDistrict, street, community, otherCommunity } = await makeAreas();
const db = installation.owner.kysely;
const bytes = Buffer.from('sealed');

const makeChild = async (fileCode: string, area: { id: string }, ownerId: string) => {
  const id = v7();
  await db.insertInto('children').values({ id, file_code: fileCode, area_id: area.id, name_sealed: bytes, name_hash: bytes, owner_id: ownerId }).execute();
  return id;
};
type Who = { cookie: string };
const codeOf = ({ body }: { body: any }) => body.error?.code;

let director: string;
let auditor: string;
let asSupervisor: Who;
let asAuditor: Who;
let childId: string;
const actionsSeen = async (who: Who, query = '') =>
  (await ask(who, 'GET', `/api/audit?size=200&${query}`)).body.items.map((row: { action: string }) => row.action) as string[];

beforeAll(async () => {
  director = await makeStaff('childDirector', community, '陈主任');
  asSupervisor = await as(await makeStaff('childSupervisor', street, '刘督导'));
  auditor = await makeStaff('auditor', district, '审计甲');
  asAuditor = await as(auditor);
  childId = await makeChild('C-TEST234', community, director);
  await ask(asSupervisor, 'POST', '/api/organisations', { name: '=HYPERLINK("x")', kind: 'other', areaId: community.id });
  await ask(asSupervisor, 'POST', '/api/leads', { what: '邻居报告', channel: 'school', areaId: community.id });
});

describe('the audit log', () => {
  test('opens to auditors and system administrators alone', async () => {
    expect((await ask(null, 'GET', '/api/audit')).status).toBe(401);
    for (const role of ['childSupervisor', 'protectionOfficer', 'districtAdministrator', 'cityAdministrator', 'volunteer'] as const)
      for (const url of ['/api/audit', '/api/audit/export', '/api/audit/people?text=a'])
        expect((await ask(await as(await makeStaff(role, city)), 'GET', url)).status, `${role} ${url}`).toBe(403);
  });

  test('says who did what, where, to what', async () => {
    const { body } = await ask(asAuditor, 'GET', '/api/audit?action=organisation');
    expect(body.items).toMatchObject([
      {
        person: { name: '刘督导' },
        action: 'organisation.created',
        area: expect.stringContaining('向阳社区'),
        subject: { kind: 'organisation', label: '=HYPERLINK("x")' },
        detail: { kind: 'other' },
      },
    ]);
  });

  test('stops at the wall of the reader’s area', async () => {
    expect(await actionsSeen(asAuditor)).toContain('lead.received');
    const elsewhere = await as(await makeStaff('auditor', otherDistrict));
    expect(await actionsSeen(elsewhere)).not.toContain('lead.received');
    expect(await actionsSeen(elsewhere, `area=${community.id}`)).toEqual([]);
    expect((await ask(elsewhere, 'GET', '/api/audit/people?text=陈')).body).toEqual([]);
  });

  test('shows a system administrator accounts and areas, nothing about a child', async () => {
    const seen = await actionsSeen(await as(await makeStaff('systemAdministrator', city)));
    expect(seen).toContain('organisation.created');
    expect(seen.filter((action) => /^(lead|child|children|case|audit|access)\./.test(action))).toEqual([]);
  });

  test('never shows that something is sealed', async () => {
    await installation.owner.pool.query(`select audit_append('test', $1, null, 'sealed.opened', 'sealed', $2, '{}')`, [director, childId]);
    expect(await actionsSeen(asAuditor)).not.toContain('sealed.opened');
    expect(await actionsSeen(asAuditor, `subject=${childId}`)).not.toContain('sealed.opened');
  });

  test('is filtered by day, person, action, area and file', async () => {
    await installation.owner.pool.query(`select audit_append('test', $1, $2, 'child.opened', 'child', $3, '{}')`, [director, community.id, childId]);
    expect((await ask(asAuditor, 'GET', '/api/audit?subject=c-test234')).body.items.at(-1)).toMatchObject({
      action: 'child.opened',
      subject: { label: 'C-TEST234' },
    });
    expect((await ask(asAuditor, 'GET', '/api/audit?subject=C-NOBODY')).body.total).toBe(0);
    expect((await ask(asAuditor, 'GET', `/api/audit?area=${otherCommunity.id}`)).body.total).toBe(0);
    expect((await ask(asAuditor, 'GET', `/api/audit?personId=${director}&action=child.opened`)).body.total).toBe(1);
    await installation.owner.pool.query(`select audit_append('test', null, null, 'session.started', 'person', $1, '{}')`, [auditor]);
    expect((await ask(asAuditor, 'GET', `/api/audit?personId=${auditor}&action=session`)).body.items).toMatchObject([
      { action: 'session.started', person: { name: '审计甲' } },
    ]);
    expect(await actionsSeen(asAuditor, 'to=2020-01-01')).toEqual([]);
    expect((await ask(asAuditor, 'GET', '/api/audit?from=2020-01-01&size=1')).body).toMatchObject({ page: 1, size: 1, items: [{}] });
    for (const query of ['from=yesterday', 'action=a%27b', 'size=9999', 'personId=1'])
      expect((await ask(asAuditor, 'GET', `/api/audit?${query}`)).status, query).toBe(400);
    expect((await ask(asAuditor, 'GET', '/api/audit?area=999')).status).toBe(404);
  });

  test('names the people one can ask about', async () => {
    expect((await ask(asAuditor, 'GET', '/api/audit/people?text=陈')).body).toMatchObject([{ id: director, name: '陈主任', role: 'childDirector' }]);
    expect((await ask(asAuditor, 'GET', '/api/audit/people')).status).toBe(400);
  });

  test('leaves as a file that no spreadsheet runs, and both reading and leaving are written down', async () => {
    const file = await ask(asAuditor, 'GET', '/api/audit/export?action=organisation');
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body).toContain('登记了机构,organisation.created');
    expect(file.body).toContain(`"'=HYPERLINK(""x"")"`);
    const rows = await db
      .selectFrom('audit_events')
      .select(['action', 'detail'])
      .where('action', 'in', ['audit.read', 'audit.exported'])
      .orderBy('at')
      .execute();
    expect(rows.find((row) => row.action === 'audit.exported')?.detail).toEqual({ action: 'organisation', rows: 1 });
    expect(rows.some((row) => row.action === 'audit.read')).toBe(true);
  });
});

describe('a broken glass', () => {
  let asBreaker: Who;
  let id: string;
  const open = async (who: Who) => (await ask(who, 'GET', '/api/access-reviews')).body.items;

  beforeAll(async () => {
    asBreaker = await as(await makeStaff('districtAdministrator', district, '区管理员'));
    await ask(asBreaker, 'POST', '/api/break-glass', { fileCode: 'C-TEST234', reason: '领导交办核查' });
    await installation.owner.pool.query(
      `select audit_append('test', (select person_id from child_access limit 1), $1, 'child.unmasked', 'child', $2, '{"fields":["phones"]}')`,
      [community.id, childId],
    );
  });

  test('waits for the next day’s review with what was looked at', async () => {
    const [access] = await open(asAuditor);
    expect(access).toMatchObject({ by: '区管理员', own: false, fileCode: 'C-TEST234', reason: '领导交办核查', lateDays: 0, review: null });
    expect(access.acts).toMatchObject([{ action: 'child.unmasked', fields: ['phones'] }]);
    expect((await open(asBreaker))[0].own).toBe(true);
    id = access.id;
  });

  test('is hidden outside the area and from other roles', async () => {
    expect(await open(await as(await makeStaff('protectionOfficer', otherDistrict)))).toEqual([]);
    expect((await ask(null, 'GET', '/api/access-reviews')).status).toBe(401);
    expect((await ask(asSupervisor, 'GET', '/api/access-reviews')).status).toBe(403);
    const stranger = await as(await makeStaff('auditor', otherDistrict));
    expect((await ask(stranger, 'POST', `/api/access-reviews/${id}`, { finding: 'justified' })).status).toBe(404);
  });

  test('is reviewed once, never by whoever broke it', async () => {
    expect(codeOf(await ask(asBreaker, 'POST', `/api/access-reviews/${id}`, { finding: 'justified' }))).toBe('audit.yourOwn');
    expect((await ask(asAuditor, 'POST', `/api/access-reviews/${id}`, { finding: 'fine' })).status).toBe(400);
    expect((await ask(asAuditor, 'POST', `/api/access-reviews/${id}`, { finding: 'notJustified', note: '事由不足' })).status).toBe(200);
    expect(codeOf(await ask(asAuditor, 'POST', `/api/access-reviews/${id}`, { finding: 'justified' }))).toBe('audit.reviewed');
    expect(await open(asAuditor)).toEqual([]);
    expect((await ask(asAuditor, 'GET', '/api/access-reviews?state=done')).body.items).toMatchObject([
      { review: { by: '审计甲', finding: 'notJustified', note: '事由不足' } },
    ]);
    expect(await actionsSeen(asAuditor, 'action=access')).toEqual(['access.reviewed']);
  });
});
