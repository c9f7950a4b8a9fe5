import { expect, test } from 'vitest';
import { openTestApplication } from '../../../../tests/support/application.ts';
import { registerImports } from '../../../../tests/support/register-imports.ts';
import { seedCity } from '../../cases/seed.ts';
import { excelFile } from './test-workbooks.ts';

const city = await openTestApplication();
const { makeAreas, makeStaff, as, installation } = city;
const imports = registerImports(city);

test('speed', async () => {
  const areas = await makeAreas();
  await seedCity(installation.owner, areas.city.id);
  await makeStaff('childDirector', areas.community);
  const person = await makeStaff('protectionOfficer', areas.district);
  const who = await as(person);
  const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林';
  const given = '子轩雨涵欣怡浩宇梓涵佳琪一诺思远晨曦俊杰诗语文博明亮芳华';
  const COUNT = Number(process.env['COUNT'] ?? 10000);
  const pick = (text: string, n: number) => [...text][n % [...text].length]!;
  const rows = Array.from({ length: COUNT }, (_, i) => {
    const day = `${2009 + (i % 14)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const body = `440310${day.replaceAll('-', '')}${String((i * 7) % 1000).padStart(3, '0')}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = [...body].reduce((s, d, k) => s + Number(d) * weights[k]!, 0);
    return [i + 1, pick(surnames, i) + pick(given, i * 3 + 1) + pick(given, Math.floor(i / 30) + 7), i % 2 ? '男' : '女', body + '10X98765432'[sum % 11], day, ['向阳社区', '和平社区', '荷塘社区'][i % 3], '春风路' + i + '号', '孤儿；低保家庭儿童', pick('红黄蓝绿', i), pick(surnames, i + 3) + '大' + pick(given, i), '祖母', '138' + String(10000000 + i), '实验小学', '肾病综合征', '备注' + i];
  });
  const bytes = await excelFile({ 台账: [['序号', '姓名', '性别', '身份证号', '出生日期', '现住社区', '住址', '困境类别', '风险等级', '监护人姓名', '监护人关系', '监护人电话', '就读学校', '健康状况', '备注'], ...rows] });
  const time = async <T>(name: string, f: () => Promise<T>): Promise<T> => {
    const s = performance.now();
    const r = await f();
    console.log('TIME', name, Math.round(performance.now() - s), 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB');
    return r;
  };
  const { body } = await time('upload', () => imports.upload(who, areas.district.id, bytes));
  await time('read', () => imports.job('read', body.id));
  const d = await imports.detail(who, body.id);
  const c = await city.ask(who, 'POST', `/api/imports/${body.id}/mapping`, imports.confirmation(d));
  expect(c.status).toBe(200);
  await time('check', () => imports.job('check', body.id));
  const s = await time('summary', () => city.ask(who, 'GET', `/api/imports/${body.id}/summary`));
  console.log(JSON.stringify(s.body));
  console.log(JSON.stringify((await time('rows', () => city.ask(who, 'GET', `/api/imports/${body.id}/rows?size=50&page=20`))).body.items?.[0]));
  const dup = s.body.kinds.filter((k: any) => k.decisions.length);
  for (const k of dup) await time('decide ' + k.code, () => city.ask(who, 'POST', `/api/imports/${body.id}/decisions`, { code: k.code, decision: k.decisions.includes('importAsAnother') ? 'importAsAnother' : k.decisions[0] }));
  const before = await imports.detail(who, body.id);
  console.log(before.counts);
  expect((await city.ask(who, 'POST', `/api/imports/${body.id}/commit`, { version: before.version })).status).toBe(200);
  await time('commit', () => imports.job('commit', body.id));
  console.log((await imports.detail(who, body.id)).counts, (await imports.detail(who, body.id)).state);
  const m = await time('marked', () => city.app.http.inject({ method: 'GET', url: `/api/imports/${body.id}/marked`, headers: who }));
  console.log(m.statusCode, m.rawPayload.length);
  await city.ask(who, 'POST', `/api/imports/${body.id}/undo`, { version: (await imports.detail(who, body.id)).version });
  await time('undo', () => imports.job('undo', body.id));
  console.log((await imports.detail(who, body.id)).counts, (await imports.detail(who, body.id)).state);
  console.log((await installation.owner.pool.query('select (select count(*) from children) c, (select count(*) from households) h, (select count(*) from visit_dues) v, (select count(*) from child_name_tokens) t')).rows);
}, 300_000);
