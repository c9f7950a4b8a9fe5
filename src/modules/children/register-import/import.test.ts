import { beforeAll, describe, expect, test } from 'vitest';
import { openTestApplication } from '../../../../tests/support/application.ts';
import { registerImports } from '../../../../tests/support/register-imports.ts';
import { seedCity } from '../../cases/seed.ts';
import { labels } from '../sealed-fields.ts';
import { excelFile, readExcel } from './test-workbooks.ts';

const city = await openTestApplication();
const { app, ask, as, clock, installation, makeAreas, makeStaff } = city;
const { upload, job, runOf, detail, confirmation, checked, step, rows, row, fix } = registerImports(city);
type Who = { cookie: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const number = (birthDate: string, order: number): string => {
  const body = `440310${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return body + '10X98765432'[[...body].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11];
};
const headings = ['姓名', '性别', '身份证号', '出生日期', '现住社区', '困境类别', '风险等级', '监护人姓名', '监护人关系', '监护人电话', '健康状况', '备注'];
const line = (
  name: string,
  sex: string,
  paper: string,
  born: string,
  more: { community?: string; category?: string; level?: string; phone?: string; health?: string; note?: string } = {},
) => [
  name,
  sex,
  paper,
  born,
  more.community ?? '向阳社区',
  more.category ?? '孤儿',
  more.level ?? '红',
  '王桂英',
  '祖母',
  more.phone ?? '13800138000',
  more.health ?? '健康',
  more.note ?? '',
];
const book = (lines: unknown[][]) => excelFile({ 台账: [headings, ...lines] });
const codes = (one: { issues: { code: string }[] }) => one.issues.map(({ code }) => code);
const query = async (sql: string, values: unknown[] = []) => (await installation.owner.pool.query(sql, values)).rows;
const registered = async (id: string) =>
  query('select c.*, a.name as community from children c join areas a on a.id = c.area_id where import_id = $1 order by c.id', [id]);

let areas: Awaited<ReturnType<typeof makeAreas>>;
let officerId: string;
let officer: Who;
let supervisor: Who;
let outsider: Who;
let director: string;

beforeAll(async () => {
  areas = await makeAreas();
  await seedCity(installation.owner, areas.city.id);
  director = await makeStaff('childDirector', areas.community, '李主任');
  officerId = await makeStaff('protectionOfficer', areas.district);
  officer = await as(officerId);
  supervisor = await as(await makeStaff('childSupervisor', areas.street));
  outsider = await as(await makeStaff('protectionOfficer', areas.otherDistrict));
});

describe('at the door', () => {
  test('a file is taken by those who work with files, inside their area', async () => {
    const bytes = await book([line('王小一', '男', number('2015-01-02', 11), '2015-01-02')]);
    expect((await upload(null, areas.district.id, bytes)).status).toBe(401);
    expect((await upload(await as(await makeStaff('volunteer', areas.district)), areas.district.id, bytes)).status).toBe(403);
    expect((await upload(outsider, areas.district.id, bytes)).status).toBe(404);
    // Part of an area is not the area.
    expect((await upload(supervisor, areas.district.id, bytes)).status).toBe(404);
    const { status, body } = await upload(supervisor, areas.street.id, bytes);
    expect(status).toBe(200);
    expect((await ask(outsider, 'GET', `/api/imports/${body.id}`)).status).toBe(404);
    expect((await ask(officer, 'GET', '/api/imports')).body.items[0]).toMatchObject({ id: body.id, filename: '台账.xlsx', state: 'reading', mine: false });
    expect((await ask(outsider, 'GET', '/api/imports')).body.items).toEqual([]);
    expect((await ask(supervisor, 'POST', `/api/imports/${body.id}/cancel`, { version: 1 })).status).toBe(200);
    await job('read', body.id);
    expect((await detail(supervisor, body.id)).state).toBe('cancelled');
    expect(await query('select file_sealed, found_sealed from register_imports where id = $1', [body.id])).toEqual([{ file_sealed: null, found_sealed: null }]);
  });

  test('what is no workbook is refused with a reason, and a hostile one stops there', async () => {
    expect((await upload(officer, areas.district.id, Buffer.alloc(0))).body.error.code).toBe('imports.file.empty');
    expect((await upload(officer, areas.district.id, Buffer.from('d0cf11e0a1b11ae1', 'hex'))).body.error.code).toBe('imports.file.oldExcel');
    const { body } = await upload(officer, areas.district.id, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(3000, 7)]));
    await job('read', body.id);
    const stopped = await detail(officer, body.id);
    expect(stopped).toMatchObject({ state: 'failed', error: { code: 'imports.file.damaged' }, may: ['cancel'] });
    const plain = await upload(
      officer,
      areas.district.id,
      await excelFile({
        a: [
          ['买菜', '钱'],
          ['白菜', 3],
        ],
      }),
    );
    await job('read', plain.body.id);
    expect((await detail(officer, plain.body.id)).error.code).toBe('imports.noTable');
  });

  test('a blank template can be had, and is understood when it comes back', async () => {
    const response = await app.http.inject({ method: 'GET', url: `/api/imports/template?area=${areas.street.id}`, headers: supervisor });
    const template = await readExcel(response.rawPayload);
    const page = template.worksheets[0]!;
    expect(page.getColumn(12).eachCell).toBeDefined();
    page.getRow(4).values = [
      '1',
      '赵小禾',
      '女',
      '',
      '2016-05-04',
      '汉族',
      '春风街道',
      '和平社区',
      '',
      '孤儿',
      '',
      '高风险（红）',
      '',
      '赵大',
      '父亲',
      '13900139000',
    ];
    const id = await checked(supervisor, areas.street.id, Buffer.from(await template.xlsx.writeBuffer()));
    expect(await rows(supervisor, id)).toMatchObject([{ row: 4, name: '赵**', level: 4, status: 'ready' }]);
  });
});

test('columns and words are proposed with their evidence, masked, and remembered for the office', async () => {
  const bytes = await book([
    line('孙小鹿', '女', number('2014-02-03', 22), '2014-02-03', { category: '怪词' }),
    line('钱小舟', '男', number('2013-02-03', 31), '2013-02-03'),
  ]);
  const { body } = await upload(officer, areas.district.id, bytes);
  await job('read', body.id);
  const found = await detail(officer, body.id);
  expect(found).toMatchObject({ state: 'mapping', tables: [{ sheet: '台账', rows: 2, remembered: false, missing: [], headerRows: [1, 1] }] });
  const [name, , paper] = found.tables[0].columns;
  expect(name).toMatchObject({ letter: 'A', field: 'childName', sure: true, samples: ['孙**', '钱**'], evidence: [{ kind: 'header' }, { kind: 'values' }] });
  expect(paper.samples[0]).toMatch(/^\*{14}\w{4}$/);
  expect(found.tables[0].words.categories).toContainEqual({ word: '怪词', count: 1, meaning: null });
  expect(found.tables[0].words.riskLevels).toEqual([{ word: '红', count: 2, meaning: null }]);
  expect(JSON.stringify(found)).not.toMatch(/小鹿|13800138000|44031020/);

  const proposal = confirmation(found);
  proposal.fieldByColumn['3'] = 'birthDate';
  const withoutName = { ...proposal, fieldByColumn: { ...proposal.fieldByColumn, '0': 'ignore' } };
  expect((await ask(officer, 'POST', `/api/imports/${body.id}/mapping`, withoutName)).body.error.code).toBe('imports.missingColumns');
  const twice = { ...proposal, fieldByColumn: { ...proposal.fieldByColumn, '11': 'childName' } };
  expect((await ask(officer, 'POST', `/api/imports/${body.id}/mapping`, twice)).body.error.code).toBe('imports.twice');
  const wrongLevel = { ...proposal, vocabulary: { ...proposal.vocabulary, riskLevels: { 红: 9 } } };
  expect((await ask(officer, 'POST', `/api/imports/${body.id}/mapping`, wrongLevel)).body.error.code).toBe('imports.level');

  const words = await ask(officer, 'POST', `/api/imports/${body.id}/words`, {
    sheet: '台账',
    fieldByColumn: { ...proposal.fieldByColumn, '10': 'categories', '5': 'ignore' },
  });
  expect(words.body.categories).toEqual([{ word: '健康', count: 2, meaning: null }]);

  const decided = {
    ...proposal,
    vocabulary: { ...proposal.vocabulary, riskLevels: { 红: 4 }, categories: { 怪词: { category: 'otherDifficulty' }, 孤儿: { category: 'orphan' } } },
  };
  expect((await ask(officer, 'POST', `/api/imports/${body.id}/mapping`, decided)).status).toBe(200);
  // A colleague who has the same page open comes too late.
  expect((await ask(officer, 'POST', `/api/imports/${body.id}/mapping`, decided)).body.error.code).toBe('request.stale');
  await job('check', body.id);
  expect(await rows(officer, body.id)).toMatchObject([
    { level: 4, categories: ['otherDifficulty'] },
    { level: 4, categories: ['orphan'] },
  ]);

  const next = await upload(officer, areas.district.id, bytes);
  await job('read', next.body.id);
  const [again] = (await detail(officer, next.body.id)).tables;
  expect(again).toMatchObject({ remembered: true, words: { riskLevels: [{ word: '红', meaning: 4 }] } });
  expect(again.words.categories).toContainEqual({ word: '怪词', count: 1, meaning: { category: 'otherDifficulty' } });
});

describe('a register taken in', () => {
  let id: string;
  const twin = { name: '周小安', born: '2012-07-08' };
  const known = { name: '吴小宁', born: '2011-03-04' };

  beforeAll(async () => {
    const make = (who: Who, child: object) => ask(who, 'POST', '/api/children', child);
    const far = await city.makeArea(await city.makeArea(areas.otherDistrict, '远山街道'), '远山社区');
    await makeStaff('childDirector', far);
    expect(
      (await make(outsider, { areaId: far.id, name: '郑远方', identityKind: 'residentIdentityCard', identityNumber: number('2010-10-10', 77) })).status,
    ).toBe(200);
    expect((await make(officer, { areaId: areas.community.id, name: known.name, birthDate: known.born, school: '原有小学' })).status).toBe(200);
    id = await checked(
      officer,
      areas.district.id,
      await book([
        line(twin.name, '男', number(twin.born, 11), twin.born, { level: '', note: '住校' }),
        line('冯小雪', '女', `${number('2015-05-05', 22).slice(0, 17)}${number('2015-05-05', 22).endsWith('1') ? '2' : '1'}`, '2015-05-05'),
        line('陈小雨', '女', number('2014-04-04', 24), '2014-04-04', { community: '老街' }),
        line(twin.name, '男', number(twin.born, 11), twin.born, { level: '', note: '走读' }),
        line(known.name, '女', number(known.born, 44), known.born, { category: '孤儿、留守儿童' }),
        line('郑远方', '男', number('2010-10-10', 77), '2010-10-10'),
        line('褚小燕', '女', number('2013-03-03', 46), '2013-03-03', { health: '艾滋病病毒感染' }),
        line('卫小北', '男', number('2005-03-03', 55), '2005-03-03'),
      ]),
      '坪山台账.xlsx',
    );
  });

  test('each row tells what is wrong, and nobody’s name or number', async () => {
    const all = await rows(officer, id);
    expect(all.map(codes)).toEqual([
      [],
      ['identityNumber.checkDigit'],
      ['community.unknown'],
      ['row.duplicateInFile'],
      ['register.sameChild'],
      ['register.numberElsewhere'],
      [],
      ['age.over18'],
    ]);
    expect(all.map(({ status }) => status)).toEqual(['ready', 'blocked', 'blocked', 'blocked', 'blocked', 'blocked', 'ready', 'blocked']);
    expect(all[4].suspects).toMatchObject([{ name: '吴**', place: '向阳社区', reason: 'nameAndBirthDate' }]);
    expect(all[5].suspects).toMatchObject([{ childId: null, name: null, place: '远山街道' }]);
    expect(all[2].issues[0]).toMatchObject({ column: 'E', written: '老街', decisions: ['use', 'skip'] });
    expect(all[1].issues[0].written).toMatch(/^\*{14}/);
    expect(JSON.stringify(all)).not.toMatch(/小雪|小雨|13800138000|440310/);
    const { body } = await ask(officer, 'GET', `/api/imports/${id}/summary`);
    expect(body).toMatchObject({ counts: { rows: 8, ready: 2, blocked: 6 }, clean: 2 });
    expect(body.kinds).toHaveLength(6);
    const english = await app.http.inject({ method: 'GET', url: `/api/imports/${id}/rows?code=age.over18`, headers: { ...officer, 'accept-language': 'en' } });
    expect(english.json().items[0].issues[0].message).toContain('18 or older');
    expect(await rows(officer, id, '?severity=error')).toHaveLength(6);
  });

  test('the workbook comes back in colour, to the person who brought it and to nobody else', async () => {
    const response = await app.http.inject({ method: 'GET', url: `/api/imports/${id}/marked`, headers: officer });
    expect(response.headers['content-disposition']).toContain(encodeURIComponent('坪山台账（核对结果）.xlsx'));
    const sheet = (await readExcel(response.rawPayload)).getWorksheet('台账')!;
    expect(sheet.getCell('C3').fill).toMatchObject({ pattern: 'solid' });
    expect(sheet.getCell('M3').value).toContain('校验码');
    expect(sheet.getCell('M8').value).toContain('不得留在台账里');
    expect((await ask(await as(await makeStaff('protectionOfficer', areas.district)), 'GET', `/api/imports/${id}/marked`)).body.error.code).toBe(
      'imports.onlyBringer',
    );
  });

  test('a row is corrected or decided, and judged again by the same rules', async () => {
    expect((await fix(officer, id, 3, { fields: { identityNumber: '440310' } })).body.issues[0].code).toBe('identityNumber.length');
    const fixed = await fix(officer, id, 3, { fields: { identityNumber: number('2015-05-05', 22) } });
    expect(fixed.body).toMatchObject({ status: 'ready', issues: [], corrected: ['identityNumber'] });
    expect((await ask(officer, 'PATCH', `/api/imports/${id}/rows/3`, { version: 1, fields: { childName: '冯雪' } })).body.error.code).toBe('request.stale');
    // Corrected into a number that another row has: now both are told.
    expect(codes((await fix(officer, id, 3, { fields: { identityNumber: number(twin.born, 11), birthDate: twin.born, sex: '男' } })).body)).toEqual([
      'identityNumber.usedTwice',
    ]);
    expect((await fix(officer, id, 3, { fields: { identityNumber: number('2015-05-05', 22), birthDate: '2015-05-05', sex: '女' } })).body.status).toBe('ready');

    expect((await fix(officer, id, 4, { decisions: { 'community.unknown': `use:${areas.otherDistrict.id}` } })).body.error.code).toBe('imports.decision');
    const placed = await fix(officer, id, 4, { decisions: { 'community.unknown': `use:${areas.otherCommunity.id}` } });
    expect(placed.body).toMatchObject({ status: 'ready', community: '春风街道 和平社区' });
    expect((await fix(officer, id, 6, { decisions: { 'register.sameChild': 'merge:00000000-0000-4000-8000-000000000000' } })).body.error.code).toBe(
      'imports.decision',
    );
    expect((await fix(officer, id, 6, { fields: { school: '艾 滋 病学校' } })).body.error.code).toBe('imports.sealed');
    expect((await ask(outsider, 'PATCH', `/api/imports/${id}/rows/3`, { version: 1, decisions: {} })).status).toBe(404);
  });

  test('one decision can be for all rows of a kind', async () => {
    const decide = (code: string, decision: string | null) => ask(officer, 'POST', `/api/imports/${id}/decisions`, { code, decision });
    expect((await decide('row.duplicateInFile', 'merge')).body.error.code).toBe('imports.decision');
    expect((await decide('row.duplicateInFile', 'skip')).body).toEqual({ changed: 1, left: 0 });
    expect((await row(officer, id, 5)).status).toBe('skipped');
    expect((await decide('row.duplicateInFile', null)).body.changed).toBe(1);
    expect((await row(officer, id, 5)).status).toBe('blocked');
    await decide('row.duplicateInFile', 'skip');
    expect((await decide('register.sameChild', 'merge')).body).toEqual({ changed: 1, left: 0 });
    expect((await decide('register.numberElsewhere', 'skip')).body.changed).toBe(1);
  });

  test('what is ready is taken in, with owner, level, date and source; the rest waits', async () => {
    expect((await step(officer, id, 'commit')).status).toBe(200);
    const done = await detail(officer, id);
    expect(done).toMatchObject({ state: 'committed', counts: { imported: 4, merged: 1, skipped: 2, blocked: 1 }, may: ['fix', 'undo', 'marked'] });
    const children = await registered(id);
    expect(children).toHaveLength(4);
    expect(children[0]).toMatchObject({ sex: 'male', birth_date: twin.born, risk_ordinal: 0, owner_id: director, community: '向阳社区', version: 1 });
    const [category] = await query('select category, source, from_on from child_categories where child_id = $1', [children[0].id]);
    expect(category).toEqual({ category: 'orphan', source: '导入：坪山台账.xlsx', from_on: '2026-06-01' });
    expect(await query('select count(*)::int from guardians where child_id = $1', [children[0].id])).toEqual([{ count: 1 }]);
    const [due] = await query('select reason from visit_dues where child_id = $1', [children[0].id]);
    expect(due.reason).toBe('firstVisit');
    expect((await ask(officer, 'GET', `/api/children?text=${encodeURIComponent('小雪')}`)).body.total).toBe(1);
    const [merged] = (await ask(officer, 'GET', `/api/children?text=${encodeURIComponent(known.name)}`)).body.items;
    const file = (await ask(officer, 'GET', `/api/children/${merged.id}`)).body;
    expect(file).toMatchObject({ school: '原有小学', sex: 'female', version: 2 });
    expect(file.categories.map((one: { category: string }) => one.category).toSorted()).toEqual(['leftBehind', 'orphan']);
    expect(file.guardians).toHaveLength(1);
  });

  test('the rest is taken in later, by a second commit', async () => {
    expect((await step(officer, id, 'commit')).body.error.code).toBe('imports.nothingReady');
    expect((await fix(officer, id, 9, { decisions: { 'age.over18': 'importAsAgedOut' } })).body.status).toBe('ready');
    expect((await step(officer, id, 'commit')).status).toBe(200);
    const children = await registered(id);
    expect(children).toHaveLength(5);
    expect(children[4].status).toBe('closed');
    expect(await query('select * from visit_dues where child_id = $1', [children[4].id])).toEqual([]);
  });

  test('nothing of the sealed class is anywhere but in the file itself, under its own key', async () => {
    const stored = await query(`select record_sealed, issues, suspects from register_import_rows`);
    const opened = stored.map((one) => [installation.sealing.open(labels.importRecord, one.record_sealed), JSON.stringify(one.issues)]);
    const found = (await query('select found_sealed from register_imports where found_sealed is not null')).map((one) =>
      installation.sealing.open(labels.importFound, one.found_sealed),
    );
    expect(JSON.stringify([opened, found])).not.toMatch(/艾\s*滋|hiv|cell\.sealed/i);
    const health = (await query('select body_sealed from health_facts')).map((one) => installation.sealing.open(labels.health, one.body_sealed));
    const notes = (await query('select body_sealed from child_notes')).map((one) => installation.sealing.open(labels.note, one.body_sealed));
    expect(JSON.stringify([health, notes])).not.toMatch(/艾\s*滋|hiv/i);
    const { rows: texts } = await installation.owner.pool.query(`select string_agg(t, '') as all from (
      select row_to_json(i)::text t from register_imports i union all select row_to_json(r)::text from register_import_rows r union all select row_to_json(m)::text from remembered_mappings m
      union all select row_to_json(a)::text from audit_events a union all select row_to_json(c)::text from child_categories c) x`);
    expect(texts[0].all).not.toMatch(/艾\s*滋|hiv|cell\.sealed/i);
    const [{ file_sealed: file }] = await query('select file_sealed from register_imports where id = $1', [id]);
    expect(() => installation.sealing.open(labels.importFile, file)).toThrow();
    // A colleague learns nothing; who brought the file is told that part was left out.
    expect((await detail(officer, id)).notice).toContain('标色');
    expect((await detail(await as(await makeStaff('protectionOfficer', areas.district)), id)).notice).toBeNull();
    const named = await upload(officer, areas.district.id, await book([line('尤小五', '男', '', '2015-02-02')]), 'HIV名单.xlsx');
    expect((await detail(officer, named.body.id)).filename).toBe('〔不在此显示〕');
  });

  test('undo takes back what nobody has touched, keeps the rest, and says which', async () => {
    const children = await registered(id);
    clock.set(new Date('2026-06-02T10:00:00+08:00'));
    const guardian = { kind: 'carer', relation: '姑姑', name: '王芳' };
    expect((await ask(officer, 'POST', `/api/children/${children[0].id}/guardians`, guardian)).status).toBe(200);
    expect(
      (
        await ask(officer, 'POST', `/api/children/${children[1].id}/contacts`, {
          kind: 'homeVisit',
          happenedAt: '2026-06-02T01:00:00Z',
          childSeen: true,
          childSeenAlone: false,
          answers: {},
        })
      ).status,
    ).toBe(200);
    expect((await step(officer, id, 'undo')).status).toBe(200);
    const done = await detail(officer, id);
    expect(done).toMatchObject({ state: 'undone', counts: { takenBack: 4, kept: 2 }, may: [] });
    expect((await registered(id)).map((one) => one.id)).toEqual([children[0].id, children[1].id]);
    expect(await rows(officer, id, '?status=kept')).toMatchObject([{ childId: children[0].id }, { childId: children[1].id }]);
    const [merged] = (await ask(officer, 'GET', `/api/children?text=${encodeURIComponent(known.name)}`)).body.items;
    const file = (await ask(officer, 'GET', `/api/children/${merged.id}`)).body;
    expect(file).toMatchObject({ sex: 'unknown', school: '原有小学', categories: [], guardians: [] });
    expect(await query('select file_sealed, found_sealed from register_imports where id = $1', [id])).toEqual([{ file_sealed: null, found_sealed: null }]);
    expect((await query('select count(*)::int from households h where not exists (select 1 from children c where c.household_id = h.id)'))[0].count).toBe(0);
  });
});

describe('when things go wrong', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      line(
        `林${'子雨思浩欣佳'[at % 6]}${'轩涵宇怡琪诺'[Math.floor(at / 6) % 6]}`,
        '男',
        number(`20${10 + (at % 12)}-0${1 + (at % 9)}-1${at % 10}`, 101 + 2 * at),
        `20${10 + (at % 12)}-0${1 + (at % 9)}-1${at % 10}`,
        { phone: `139${String(10_000_000 + at)}` },
      ),
    );

  test('a run that dies in the middle is run again and makes nobody twice', async () => {
    const id = await checked(officer, areas.district.id, await book(many(450)));
    const { version } = await detail(officer, id);
    expect((await ask(officer, 'POST', `/api/imports/${id}/commit`, { version })).status).toBe(200);
    await installation.owner.pool
      .query(`create function die() returns trigger language plpgsql as $$ begin if (select count(*) from children where import_id = '${id}') > 350 then raise exception 'power cut'; end if; return new; end $$;
      create trigger die after insert on children for each statement execute function die()`);
    await expect(job('commit', id)).rejects.toThrow('power cut');
    expect(await detail(officer, id)).toMatchObject({ state: 'committing', counts: { imported: 200, ready: 250 } });
    await installation.owner.pool.query('drop trigger die on children');
    const run = await runOf(id);
    await Promise.all([job('commit', id, run), job('commit', id, run)]);
    expect(await detail(officer, id)).toMatchObject({ state: 'committed', counts: { imported: 450, ready: 0 }, progress: { done: 450, total: 450 } });
    expect(await registered(id)).toHaveLength(450);
    // A late run of a step that is over does nothing.
    await job('commit', id, run);
    expect(await registered(id)).toHaveLength(450);
    expect((await step(officer, id, 'undo')).status).toBe(200);
    expect(await registered(id)).toEqual([]);
  });

  test('two people cannot begin the same step', async () => {
    const id = await checked(supervisor, areas.street.id, await book([line('洪小一', '男', number('2016-01-01', 11), '2016-01-01')]));
    const { version } = await detail(officer, id);
    const both = await Promise.all([officer, supervisor].map((who) => ask(who, 'POST', `/api/imports/${id}/commit`, { version })));
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    await job('commit', id);
    expect((await detail(supervisor, id)).counts.imported).toBe(1);
  });

  test('somebody whose post has ended takes nothing in any more; a colleague goes on', async () => {
    const leaver = await makeStaff('childSupervisor', areas.street);
    const who = await as(leaver);
    const id = await checked(who, areas.street.id, await book([line('江小二', '男', number('2016-02-01', 13), '2016-02-01')]));
    await ask(who, 'POST', `/api/imports/${id}/commit`, { version: (await detail(who, id)).version });
    await installation.owner.pool.query('update posts set ends_on = $1 where person_id = $2', ['2026-06-01', leaver]);
    await job('commit', id);
    expect(await detail(officer, id)).toMatchObject({ state: 'deciding', error: { code: 'imports.reachLost' }, counts: { imported: 0, ready: 1 } });
    expect((await step(officer, id, 'commit')).status).toBe(200);
    expect((await detail(officer, id)).counts.imported).toBe(1);
  });

  test('a child registered since the check is noticed, not made twice', async () => {
    const id = await checked(
      officer,
      areas.district.id,
      await book([line('康小月', '女', number('2016-03-01', 28), '2016-03-01'), line('童小日', '男', number('2016-03-02', 31), '2016-03-02')]),
    );
    await ask(officer, 'POST', '/api/children', {
      areaId: areas.community.id,
      name: '康月',
      identityKind: 'residentIdentityCard',
      identityNumber: number('2016-03-01', 28),
    });
    await step(officer, id, 'commit');
    expect((await detail(officer, id)).counts).toMatchObject({ imported: 1, blocked: 1 });
    expect(codes(await row(officer, id, 2))).toEqual(['register.sameNumber']);
  });

  test('a step without a sign of life is sent again, then given up', async () => {
    const id = await checked(officer, areas.district.id, await book([line('费小天', '男', number('2016-04-01', 11), '2016-04-01')]));
    await ask(officer, 'POST', `/api/imports/${id}/commit`, { version: (await detail(officer, id)).version });
    clock.set(new Date(clock.now().getTime() + 40 * 60_000));
    await app.jobs.find((one) => one.name === 'children.tend-imports')!.run({});
    expect(await detail(officer, id)).toMatchObject({
      state: 'deciding',
      error: { code: 'imports.interrupted' },
      may: ['confirm', 'fix', 'commit', 'cancel', 'marked'],
    });
  });

  test('after a month the file is gone, and what was read of it', async () => {
    clock.set(new Date(clock.now().getTime() + 31 * 86_400_000));
    await app.jobs.find((one) => one.name === 'children.forget-import-files')!.run({});
    expect(await query('select id from register_imports where file_sealed is not null or found_sealed is not null')).toEqual([]);
    expect(
      (await query(`select record_sealed from register_import_rows where status = 'imported'`)).every(
        (one) => !installation.sealing.open(labels.importRecord, one.record_sealed).includes('林'),
      ),
    ).toBe(true);
  });
});
