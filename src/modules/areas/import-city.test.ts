import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApplication } from '../../../tests/support/application.ts';
import { systemActor, type Tx } from '../../platform/work.ts';
import { calendarOf, loadCalendar } from './calendar.ts';
import { changeAreas } from './changes.ts';
import { communityName } from './city-files.ts';
import { communitiesWithin, resolveCommunity } from './communities.ts';
import { importCity } from './import-city.ts';
import { shenzhen } from './shenzhen.ts';
import { ancestorAt, areaPath, areaRange, findAreaByCode, getArea } from './store.ts';

const { app, installation } = await openTestApplication();
const asSystem = <T>(verb: (tx: Tx) => Promise<T>) => app.work(systemActor, {}, verb);
const folder = await mkdtemp(join(tmpdir(), 'tongxin-areas-'));
afterAll(() => rm(folder, { recursive: true }));

/** The Shenzhen lists with one file's text changed. */
const listsWith = async (file: string, change: (text: string) => string) => {
  await cp(shenzhen.folder, folder, { recursive: true });
  await writeFile(join(folder, file), change(await readFile(join(shenzhen.folder, file), 'utf8')));
  return { ...shenzhen, folder };
};

beforeAll(async () => {
  const { counts, missing } = await asSystem((tx) => importCity(tx, shenzhen));
  expect({ counts, missing }).toEqual({ counts: { created: 1 + 9 + 79 + 788 }, missing: [] });
});

test('the whole of Shenzhen stands, every area inside its parent', async () => {
  const { rows } = await installation.owner.pool.query(`select level, count(*)::int from areas group by level order by 2`);
  expect(rows).toEqual([
    { level: 'city', count: 1 },
    { level: 'district', count: 9 },
    { level: 'street', count: 79 },
    { level: 'community', count: 788 },
  ]);
  const strays = await installation.owner.pool.query(`
    with recursive up as (select id, id as above, parent_id from areas union all select up.id, a.id, a.parent_id from up join areas a on a.id = up.parent_id),
    ancestry as (select id, array_agg(above) as above from up group by id)
    select a.id from ancestry a join areas p on (a.id between p.id and p.last_id) <> (p.id = any (a.above))`);
  expect(strays.rows).toEqual([]);
});

test('the same lists again change nothing', async () => {
  const { counts, missing } = await asSystem((tx) => importCity(tx, shenzhen));
  expect({ counts, missing }).toEqual({ counts: { unchanged: 877 }, missing: [] });
});

test('newer lists add, rename and report, and never remove', async () => {
  const newer = await listsWith('communities.csv', (text) =>
    [
      text.replace(/^440303001001,.*\r?\n/m, '').replace('桂木园社区居民委员会', '桂花园社区居民委员会'),
      '440303001999,新设社区居委会,440303001,44,4403,440303',
      '440303999001,无主社区,440303999,44,4403,440303',
      '44030X,坏码,440303001,44,4403,440303',
    ].join('\n'),
  );
  const { counts, missing, rows } = await asSystem((tx) => importCity(tx, { ...newer, validFrom: '2026-01-01' }));
  expect(counts).toEqual({ unchanged: 875, renamed: 1, created: 1, parentUnknown: 1, badCode: 1 });
  expect(missing.map((area) => area.name)).toEqual(['大塘龙社区']);
  expect(rows.filter((row) => row.outcome === 'parentUnknown')).toMatchObject([{ file: 'communities.csv', name: '无主社区' }]);
  const history = await installation.owner.kysely.selectFrom('area_changes').select(['kind', 'old_name', 'new_name']).orderBy('kind').execute();
  expect(history).toEqual([
    { kind: 'created', old_name: null, new_name: '新设社区' },
    { kind: 'renamed', old_name: '桂木园社区', new_name: '桂花园社区' },
  ]);
});

test('an older list does not bring an old name back, nor a merged area', async () => {
  const { merged, into } = await asSystem(async (tx) => {
    const one = (await findAreaByCode(tx, '440303001007'))!;
    const other = (await findAreaByCode(tx, '440303001004'))!;
    await changeAreas(tx, { kind: 'merged', areaId: one.id, version: 1, intoAreaId: other.id, effectiveOn: '2026-05-01' });
    return { merged: one, into: other };
  });
  const { counts } = await asSystem((tx) => importCity(tx, shenzhen));
  expect(counts).toEqual({ unchanged: 875, nameKept: 1, ended: 1 });
  expect((await asSystem((tx) => findAreaByCode(tx, '440303001007')))?.id).toBe(into.id);
  expect((await asSystem((tx) => getArea(tx, merged.id))).endedOn).toBe('2026-05-01');
});

test('another source adds its codes to the areas that stand', async () => {
  const { counts } = await asSystem((tx) => importCity(tx, { ...shenzhen, source: '民政部' }));
  expect(counts['created']).toBeUndefined();
  const area = await asSystem((tx) => findAreaByCode(tx, '440305', '民政部'));
  expect(area?.name).toBe('南山区');
});

test('a second city stands beside the first; one without districts holds its streets itself', async () => {
  await writeFile(join(folder, 'areas.csv'), 'code,name,cityCode\n441900,东莞市,4419\n');
  await writeFile(join(folder, 'streets.csv'), 'code,name,areaCode,cityCode\n441900003,东城街道,441900,4419\n440303001,桂园街道,440303,4403\n');
  await writeFile(join(folder, 'communities.csv'), 'code,name,streetCode,cityCode\n441900003001,岗贝社区居委会,441900003,4419\n');
  const dongguan = { cityName: '东莞市', cityCode: '4419', folder, source: '国家统计局', validFrom: '2023-12-31' };
  const { counts, cityId } = await asSystem((tx) => importCity(tx, dongguan));
  expect(counts).toEqual({ created: 3, unchanged: 1 });
  expect((await asSystem((tx) => importCity(tx, dongguan))).counts).toEqual({ unchanged: 4 });
  expect(cityId).toBe('2000000000000');
  const community = (await asSystem((tx) => findAreaByCode(tx, '441900003001')))!;
  expect(await asSystem((tx) => areaPath(tx, community.id))).toEqual(['东莞市', '东城街道', '岗贝社区']);
  expect(await asSystem((tx) => ancestorAt(tx, community.id, 'district'))).toBeUndefined();
});

test('a file that is not a list stops the import with one line', async () => {
  await writeFile(join(folder, 'streets.csv'), 'code,title\n');
  await expect(asSystem((tx) => importCity(tx, { ...shenzhen, folder }))).rejects.toThrow('no column "name"');
  await expect(asSystem((tx) => importCity(tx, { ...shenzhen, folder: '/nowhere' }))).rejects.toThrow('cannot be read');
});

test('communities are found by the names offices write', async () => {
  const find = async (text: string, code: string) => asSystem(async (tx) => resolveCommunity(tx, text, (await findAreaByCode(tx, code))!.id));
  const nameOf = async (found: unknown) => (await asSystem((tx) => areaPath(tx, (found as { id: string }).id))).slice(1).join(' ');
  expect(await nameOf(await find('坪山街道六联社区', '4403'))).toBe('坪山区 坪山街道 六联社区');
  expect(await nameOf(await find('桂木园社区居委会', '440303'))).toBe('罗湖区 桂园街道 桂花园社区');
  expect(await find('凤凰社区', '4403')).toMatchObject({ candidates: expect.arrayContaining([expect.any(String)]) });
  expect(await find('六联社区', '440303')).toBeUndefined();
  const finder = await asSystem(async (tx) => communitiesWithin(tx, (await findAreaByCode(tx, '4403'))!.id));
  expect(await nameOf(finder('凤凰', { district: '光明区' }))).toMatch(/^光明区/);
});

test('ranges, ancestors and codes', async () => {
  const community = (await asSystem((tx) => findAreaByCode(tx, '440305001001')))!;
  const district = (await asSystem((tx) => ancestorAt(tx, community.id, 'district')))!;
  const { id, lastId, level, name } = await asSystem((tx) => areaRange(tx, district.id));
  expect({ level, name }).toEqual({ level: 'district', name: '南山区' });
  expect(BigInt(id) < BigInt(community.id) && BigInt(community.id) < BigInt(lastId)).toBe(true);
  await expect(asSystem((tx) => areaRange(tx, '999'))).rejects.toMatchObject({ definition: { code: 'request.notFound' } });
});

test('the import put the holidays in', async () => {
  expect((await asSystem((tx) => calendarOf(tx, 2026))).announced).toBe(true);
  expect((await asSystem(loadCalendar)).get('2026-10-01')).toMatchObject({ kind: 'holiday', name: '国庆节' });
});

test.each([
  ['大塘龙社区居民委员会', '大塘龙社区'],
  ['黄麻布社区居委', '黄麻布社区'],
  ['新围村村民委员会', '新围村'],
  ['中英街居委会', '中英街居委会'],
  ['杨美社区嘉丽园居委会', '杨美社区嘉丽园居委会'],
])('%s goes by %s', (published, name) => expect(communityName(published)).toBe(name));
