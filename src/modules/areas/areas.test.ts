import { beforeAll, expect, test } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';
import { systemActor } from '../../platform/work.ts';
import { importCity } from './import-city.ts';
import { shenzhen } from './shenzhen.ts';

const { app, installation, as, ask, makeArea, makePerson, makeStaff, givePost } = await openTestApplication();
const db = installation.owner.kysely;
type Who = Record<string, string>;
let administrator: Who;
let stranger: Who;
let director: Who;

const byCode = async (code: string) => (await ask(null, 'GET', `/api/areas/resolve?code=${code}`)).body;
const change = (who: Who | null, body: object) => ask(who, 'POST', '/api/areas/changes', { effectiveOn: '2026-05-01', ...body });
const codeOf = (answer: { body: { error: { code: string } } }) => answer.body.error.code;

beforeAll(async () => {
  const { cityId } = await app.work(systemActor, {}, (tx) => importCity(tx, shenzhen));
  // A second city whose numbers lie beside the first's, and its administrator.
  await db
    .insertInto('areas')
    .values({ id: 10n ** 12n * 5n, last_id: 10n ** 12n * 6n - 1n, level: 'city', name: '邻市' })
    .execute();
  administrator = await as(await makeStaff('cityAdministrator', { id: cityId }));
  stranger = await as(await makeStaff('systemAdministrator', { id: '5000000000000' }));
  director = await as(await makeStaff('childDirector', { id: (await byCode('440303001001')).id }));
});

test('anyone reads the tree: cities, what is below, a level, everything', async () => {
  const list = async (query: string) => (await ask(null, 'GET', `/api/areas${query}`)).body;
  expect((await list('')).items.map((area: { name: string }) => area.name)).toEqual(['深圳市', '邻市']);
  const city = await byCode('440300000000');
  expect((await list(`?parent=${city.id}`)).items).toHaveLength(9);
  expect((await list(`?parent=${city.id}&level=street`)).items).toHaveLength(79);
  expect((await list(`?parent=${city.id}&deep=true`)).items).toHaveLength(876);
  expect((await ask(null, 'GET', '/api/areas?parent=77')).status).toBe(404);
  expect((await ask(null, 'GET', '/api/areas?level=village')).status).toBe(400);
});

test.each([
  ['大塘龙社区居民委员会', '深圳市 罗湖区 桂园街道 大塘龙社区'],
  ['大塘龙', '深圳市 罗湖区 桂园街道 大塘龙社区'],
  ['桂园街道办事处', '深圳市 罗湖区 桂园街道'],
  ['坪山', '深圳市 坪山区'],
  ['黄麻布社区居委', '深圳市 宝安区 航城街道 黄麻布社区'],
])('%s is found', async (text, path) => {
  const { body } = await ask(null, 'GET', `/api/areas?text=${encodeURIComponent(text)}`);
  expect(body.items[0]?.path).toBe(path);
});

test('a search for a percent sign finds nothing', async () => {
  expect((await ask(null, 'GET', '/api/areas?text=%25')).body.items).toEqual([]);
});

test('one area comes with those above it and its codes', async () => {
  const community = await byCode('440303001001');
  const { status, body } = await ask(null, 'GET', `/api/areas/${community.id}`);
  expect(status).toBe(200);
  expect(body.ancestry.map((area: { name: string }) => area.name)).toEqual(['深圳市', '罗湖区', '桂园街道', '大塘龙社区']);
  expect(body.codes).toEqual([{ code: '440303001001', source: '国家统计局', validFrom: '2023-12-31', validTo: null }]);
  expect((await ask(null, 'GET', '/api/areas/resolve?code=999999')).status).toBe(404);
  expect((await ask(null, 'GET', '/api/areas/resolve?code=44x')).status).toBe(400);
});

test('only who keeps the tree of this city changes it', async () => {
  const area = await byCode('440303001001');
  const body = { kind: 'renamed', areaId: area.id, version: area.version, name: '新名社区' };
  expect((await change(null, body)).status).toBe(401);
  expect((await change(director, body)).status).toBe(403);
  expect((await change(stranger, body)).status).toBe(403);
  expect((await change(administrator, { ...body, name: '' })).status).toBe(400);
  expect((await ask(null, 'GET', '/api/areas/changes')).status).toBe(401);
});

test('a renamed area is found by either name, and the change is kept', async () => {
  const area = await byCode('440303002001');
  const answer = await change(administrator, { kind: 'renamed', areaId: area.id, version: 1, name: '新名社区', documentNo: '罗府〔2026〕3号' });
  expect(answer).toMatchObject({ status: 200, body: { area: { name: '新名社区', version: 2 } } });
  for (const text of ['新名', area.name]) expect((await ask(null, 'GET', `/api/areas?text=${encodeURIComponent(text)}`)).body.items[0].id).toBe(area.id);
  expect(codeOf(await change(administrator, { kind: 'renamed', areaId: area.id, version: 1, name: '又名社区' }))).toBe('request.stale');
  expect(codeOf(await change(administrator, { kind: 'renamed', areaId: area.id, version: 2, name: '新名社区' }))).toBe('areas.sameName');
  expect(codeOf(await change(administrator, { kind: 'renamed', areaId: area.id, version: 2, name: '又名社区', effectiveOn: '2026-06-02' }))).toBe(
    'areas.future',
  );
  const { body } = await ask(director, 'GET', `/api/areas/changes?areaId=${area.id}`);
  expect(body).toMatchObject({ total: 1, items: [{ kind: 'renamed', oldName: area.name, newName: '新名社区', documentNo: '罗府〔2026〕3号' }] });
  const audit = await db.selectFrom('audit_events').select('action').where('subject_id', '=', answer.body.changeId).execute();
  expect(audit).toEqual([{ action: 'area.renamed' }]);
});

test('a street moves to another district with everything below it; rights and old numbers follow', async () => {
  const street = await byCode('440304002000');
  const community = (await ask(null, 'GET', `/api/areas?parent=${street.id}`)).body.items[0];
  const district = await byCode('440305000000');
  const person = await makeStaff('childDirector', community);
  const household = await newHousehold(community.id);
  const answer = await change(administrator, { kind: 'moved', areaId: street.id, version: 1, intoAreaId: district.id });
  expect(answer.status).toBe(200);
  const after = (await ask(null, 'GET', `/api/areas/${community.id}`)).body;
  expect(after.id).not.toBe(community.id);
  expect(after.ancestry.map((area: { name: string }) => area.name)).toEqual(['深圳市', '南山区', street.name, community.name]);
  expect(await db.selectFrom('posts').select('area_id').where('person_id', '=', person).execute()).toEqual([{ area_id: after.id }]);
  expect(await areaOfHousehold(household)).toBe(after.id);
  expect(BigInt(after.id) > BigInt(district.id) && BigInt(after.id) <= BigInt(district.lastId)).toBe(true);
  expect(codeOf(await change(administrator, { kind: 'moved', areaId: answer.body.area.id, version: 2, intoAreaId: district.id }))).toBe('areas.itself');
  expect(codeOf(await change(administrator, { kind: 'moved', areaId: answer.body.area.id, version: 2, intoAreaId: after.id }))).toBe('areas.levels');
});

test('files and rights of a merged community follow to the one that takes over; what had ended stays', async () => {
  const [area, into] = [await byCode('440303001004'), await byCode('440303001005')];
  const person = await makeStaff('childDirector', area);
  const old = await givePost(person, 'childDirector', area, { startsOn: '2019-01-01', endsOn: '2019-12-31' });
  const household = await newHousehold(area.id);
  const sealed = crypto.randomUUID();
  await db
    .insertInto('sealed_facts')
    .values({ id: sealed, child_id: crypto.randomUUID(), area_id: area.id, body_sealed: Buffer.of(1), created_by: person })
    .execute();
  await rememberMapping(area.id, person, 'only there');
  for (const one of [area, into]) await rememberMapping(one.id, person, 'at both');
  const answer = await change(administrator, { kind: 'merged', areaId: area.id, version: 1, intoAreaId: into.id });
  expect(answer).toMatchObject({ status: 200, body: { area: { endedOn: '2026-05-01' } } });
  const posts = await db.selectFrom('posts').select(['id', 'area_id']).where('person_id', '=', person).execute();
  expect(posts.map((post) => [post.id === old, post.area_id])).toEqual(
    expect.arrayContaining([
      [true, area.id],
      [false, into.id],
    ]),
  );
  expect(await areaOfHousehold(household)).toBe(into.id);
  expect((await db.selectFrom('sealed_facts').select('area_id').where('id', '=', sealed).executeTakeFirstOrThrow()).area_id).toBe(into.id);
  const mappings = await db.selectFrom('remembered_mappings').select(['area_id', 'fingerprint']).orderBy('area_id').orderBy('fingerprint').execute();
  expect(mappings).toEqual(
    expect.arrayContaining([
      { area_id: into.id, fingerprint: 'only there' },
      { area_id: area.id, fingerprint: 'at both' },
    ]),
  );
  expect((await ask(null, 'GET', `/api/areas/${area.id}`)).body).toMatchObject({ survivor: { id: into.id }, codes: [{ validTo: '2026-05-01' }] });
  expect((await byCode('440303001004')).id).toBe(into.id);
  expect((await ask(null, 'GET', `/api/areas?text=${encodeURIComponent(area.name)}`)).body.items[0].id).toBe(into.id);
  expect(codeOf(await change(administrator, { kind: 'merged', areaId: area.id, version: 2, intoAreaId: into.id }))).toBe('areas.ended');
});

test('a merged street passes its communities on', async () => {
  const [street, into] = [await byCode('440303003000'), await byCode('440303004000')];
  const count = async (id: string) => (await ask(null, 'GET', `/api/areas?parent=${id}`)).body.items.length;
  const [before, own] = [await count(into.id), await count(street.id)];
  expect((await change(administrator, { kind: 'merged', areaId: street.id, version: 1, intoAreaId: into.id })).status).toBe(200);
  expect(await count(into.id)).toBe(before + own);
  const strays = await installation.owner.pool.query('select a.id from areas a join areas p on p.id = a.parent_id where a.id <= p.id or a.last_id > p.last_id');
  expect(strays.rows).toEqual([]);
});

test('an area ends only when nothing hangs on it', async () => {
  const street = await byCode('440303005000');
  expect(codeOf(await change(administrator, { kind: 'ended', areaId: street.id, version: 1 }))).toBe('areas.inUse');
  const created = await change(administrator, { kind: 'created', parentId: street.id, name: '新设社区', code: { code: '440303005998', source: '民政部' } });
  expect(created).toMatchObject({ status: 200, body: { area: { level: 'community', parentId: street.id } } });
  const { area } = created.body;
  expect((await byCode('440303005998')).id).toBe(area.id);
  expect(codeOf(await change(administrator, { kind: 'created', parentId: street.id, name: '新设社区' }))).toBe('areas.nameTaken');
  expect(
    codeOf(await change(administrator, { kind: 'created', parentId: street.id, name: '又一社区', code: { code: '440303005998', source: '民政部' } })),
  ).toBe('areas.codeTaken');
  const household = await newHousehold(area.id);
  expect(codeOf(await change(administrator, { kind: 'ended', areaId: area.id, version: 1 }))).toBe('areas.inUse');
  await db.deleteFrom('households').where('id', '=', household).execute();
  expect((await change(administrator, { kind: 'ended', areaId: area.id, version: 1 })).status).toBe(200);
  expect((await ask(null, 'GET', `/api/areas?parent=${street.id}&text=新设`)).body.items).toEqual([]);
  expect((await ask(null, 'GET', `/api/areas?parent=${street.id}&text=新设&ended=true`)).body.items).toHaveLength(1);
});

test('merging across cities and levels is refused', async () => {
  const neighbour = await makeNeighbourDistrict();
  const [district, street] = [await byCode('440306000000'), await byCode('440303001000')];
  expect((await change(administrator, { kind: 'merged', areaId: district.id, version: 1, intoAreaId: neighbour.id })).status).toBe(403);
  expect(codeOf(await change(administrator, { kind: 'merged', areaId: district.id, version: 1, intoAreaId: street.id }))).toBe('areas.levels');
  expect((await change(administrator, { kind: 'merged', areaId: '77', version: 1, intoAreaId: street.id })).status).toBe(404);
});

test('the database itself refuses a keeper of another city', async () => {
  const { id } = await byCode('440306000000');
  const personId = await makePerson();
  await givePost(personId, 'cityAdministrator', { id: '5000000000000' });
  const actor = { kind: 'person', personId, name: '', posts: [], sessionId: '', demo: false } as const;
  const { numUpdatedRows } = await app.work(actor, {}, (tx) => tx.db.updateTable('areas').set({ name: 'x' }).where('id', '=', id).executeTakeFirstOrThrow());
  expect(numUpdatedRows).toBe(0n);
});

test('the calendar of a year is read by anyone and put in by keepers', async () => {
  expect((await ask(null, 'GET', '/api/calendar?year=2026')).body).toMatchObject({
    announced: true,
    days: expect.arrayContaining([expect.objectContaining({ date: '2026-10-01', kind: 'holiday' })]),
  });
  expect((await ask(null, 'GET', '/api/calendar?year=2027')).body).toEqual({ year: 2027, announced: false, days: [] });
  const days = [
    { date: '2026-12-31', kind: 'holiday', name: '元旦' },
    { date: '2027-10-01', kind: 'holiday', name: '国庆节' },
  ];
  const put = (who: Who | null, body: object) => ask(who, 'PUT', '/api/calendar/2027', body);
  const source = '国务院办公厅关于2027年部分节假日安排的通知';
  expect((await put(null, { source, days })).status).toBe(401);
  expect((await put(director, { source, days })).status).toBe(403);
  expect((await put(administrator, { days })).status).toBe(400);
  expect(codeOf(await put(administrator, { source, notice: '另行通知' }))).toBe('areas.noDays');
  expect(codeOf(await put(administrator, { source, days: [...days, { date: '2028-01-01', kind: 'holiday', name: '元旦' }] }))).toBe('areas.daysOutside');
  expect((await put(administrator, { source, days })).body).toMatchObject({ announced: true, days: [{ date: '2027-10-01', source }] });
  const notice = '七、国庆节：10月1日（周五）至2日（周六）放假。10月9日（周六）上班。';
  expect((await put(administrator, { source, notice })).body.days.map((day: { date: string }) => day.date)).toEqual(['2027-10-01', '2027-10-02', '2027-10-09']);
  expect((await put(administrator, { source, days: [days[0]] })).body).toMatchObject({ announced: false, days: [] });
});

const makeNeighbourDistrict = () => makeArea({ id: '5000000000000', lastId: '5999999999999', level: 'city', name: '邻市' });

const newHousehold = async (areaId: string) =>
  (await db.insertInto('households').values({ id: crypto.randomUUID(), area_id: areaId }).returning('id').executeTakeFirstOrThrow()).id;
const areaOfHousehold = async (id: string) => (await db.selectFrom('households').select('area_id').where('id', '=', id).executeTakeFirstOrThrow()).area_id;
const rememberMapping = (areaId: string, personId: string, fingerprint: string) =>
  db.insertInto('remembered_mappings').values({ area_id: areaId, person_id: personId, fingerprint, mapping: '{}' }).execute();
