import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSampleIdentityNumber } from '../../src/modules/children/identity-number.ts';
import { seedCity } from '../../src/modules/cases/seed.ts';
import { today } from '../../src/web/i18n/dates.ts';
import { choose, expectAccessible, openBrowser } from '../support/browser.ts';

const PATIENCE = 90_000;
const town = await openBrowser();
const { ask, as, makeAreas, makeStaff, installation, windowOf } = town;

const inDays = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
const see = (page: Page, text: string) => page.getByText(text).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** Dialogs name their buttons as the page behind them does. */
const pressInDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string, text: string) => page.getByLabel(label).first().fill(text);

describe('a file from first to last', () => {
  let worker: Page;
  let supervisor: { cookie: string };
  let childId: string;

  beforeAll(async () => {
    const areas = await makeAreas();
    await seedCity(installation.owner, areas.city.id);
    await makeStaff('childDirector', areas.community, '陈主任');
    supervisor = await as(await makeStaff('childSupervisor', areas.street, '刘督导'));
    const social = await as(await makeStaff('stationSocialWorker', areas.street, '黄社工'));
    worker = await windowOf(social);
    const first = await ask(social, 'POST', '/api/children', { areaId: areas.community.id, name: '李小乐', sex: 'male', birthDate: '2017-03-08' });
    expect(first.status).toBe(200);
  }, PATIENCE);

  it(
    'finds a child by pinyin from the keyboard alone',
    async () => {
      await worker.goto('/console/children');
      await see(worker, '共 1 人');
      await expectAccessible(worker);
      await worker.keyboard.press('/');
      await worker.keyboard.type('lixiaole');
      await worker.keyboard.press('Enter');
      await worker.waitForURL(/text=lixiaole/);
      await see(worker, '李**');
      await worker.getByRole('link', { name: '李**' }).focus();
      await worker.keyboard.press('Enter');
      await see(worker, '基本情况');
      await expectAccessible(worker);
      await worker.goBack();
      await see(worker, '共 1 人');
    },
    PATIENCE,
  );

  it(
    'warns of a file that may be the same child before another is made',
    async () => {
      await worker.goto('/console/children/new');
      await fill(worker, '姓名', '李小乐');
      await fill(worker, '出生日期', '2017-03-08');
      await see(worker, '姓名和生日相同');
      expect(await worker.getByRole('button', { name: '建立档案' }).isDisabled()).toBe(true);
      await expectAccessible(worker);
      await fill(worker, '姓名', '李小安');
      await see(worker, '没有发现重复的档案');
      await fill(worker, '证件号码', '999999201806120019');
      await see(worker, '号码前后对不上');
      await fill(worker, '证件号码', makeSampleIdentityNumber('2018-06-12', 2));
      await see(worker, '2018年6月12日出生，女');
      expect(await worker.getByLabel('出生日期').inputValue()).toBe('2018-06-12');
      await choose(worker, '所在社区', '春风街道 · 向阳社区');
      await fill(worker, '与孩子的关系', '祖母');
      await worker.getByRole('group', { name: '第 1 位' }).getByLabel('姓名').fill('王桂英');
      await fill(worker, '电话', '13800138000');
      await press(worker, '建立档案');
      await see(worker, '档案已建立');
      await worker.waitForURL(/children\/[0-9a-f-]{36}$/);
      childId = worker.url().split('/').at(-1)!;
      await see(worker, '138****8000');
    },
    PATIENCE,
  );

  it(
    'shows a name in clear for a purpose and a reason, says that it is recorded, and masks it again',
    async () => {
      await press(worker, '查看完整信息');
      await expectAccessible(worker);
      await pressInDialog(worker, '查看');
      await see(worker, '请写明原因');
      await choose(worker, '用途', '走访');
      await fill(worker, '原因', '明天上门');
      await pressInDialog(worker, '查看');
      await see(worker, '李小安');
      await see(worker, '正在显示完整信息，已记入日志');
      expect(await worker.title()).not.toContain('小安');
      const { rows } = await installation.owner.pool.query(`select detail from audit_events where action = 'child.unmasked' and subject_id = $1`, [childId]);
      expect(rows).toEqual([{ detail: { fields: ['name'], purpose: 'visit', reason: '明天上门' } }]);
      await press(worker, '现在就遮住');
      await worker.getByText('李小安').waitFor({ state: 'detached' });
    },
    PATIENCE,
  );

  it(
    'opens the case and assesses: the suggestion follows the worst answer and says why; a draft outlives the page',
    async () => {
      await worker.getByRole('tab', { name: '个案' }).click();
      await press(worker, '立案');
      await fill(worker, '立案原因', '祖母独自照料');
      await pressInDialog(worker, '立案');
      await see(worker, '已立案');
      await press(worker, '评估');
      const domains = ['监护照料', '身体健康', '心理行为', '上学与交往', '居住与安全', '家庭支持'];
      for (const domain of domains) {
        const group = worker.getByRole('group', { name: domain, exact: true });
        await group.getByText(domain === '监护照料' ? '较严重' : '无明显问题').click();
        await group.getByRole('textbox').fill('入户所见');
      }
      await see(worker, '按最重的一方面定，不取平均：监护照料。');
      await fill(worker, '孩子自己怎么说', '想和妈妈视频');
      await expectAccessible(worker);
      await worker.waitForTimeout(400);
      await worker.reload();
      await see(worker, '可以接着写');
      expect(await worker.getByLabel('孩子自己怎么说').inputValue()).toBe('想和妈妈视频');
      await press(worker, '保存评估');
      await see(worker, '评估已保存，等级即时生效');
      await see(worker, '中高风险（黄）');
    },
    PATIENCE,
  );

  it(
    'makes the plan, and says how far a measure is',
    async () => {
      await press(worker, '制定方案');
      await press(worker, '保存方案');
      await see(worker, '还有没填的地方');
      await fill(worker, '总目标', '夜间有人照看');
      await worker.getByLabel('评审日期').fill(inDays(90));
      const line = worker.getByRole('group', { name: '措施 1' });
      await line.getByLabel('需要').fill('夜间无人照看');
      await line.getByLabel('目标').fill('夜间有成人在家');
      await line.getByLabel('措施', { exact: true }).fill('与邻居商定照护');
      await line.getByLabel('期限').fill(inDays(14));
      await expectAccessible(worker);
      await press(worker, '保存方案');
      await see(worker, '方案已保存');
      await worker.getByRole('button', { name: '更新进展：与邻居商定照护' }).click();
      await worker.getByRole('dialog').getByText('进行中').click();
      await pressInDialog(worker, '保存');
      await see(worker, '进展已更新');
      await expectAccessible(worker);
    },
    PATIENCE,
  );

  it(
    'records a call that does not stand for the visit, then the visit that gives the next date',
    async () => {
      await press(worker, '记录走访');
      await choose(worker, '方式', '电话');
      await see(worker, '这次不能算作到期的走访');
      await expectAccessible(worker);
      await choose(worker, '方式', '入户走访');
      await worker.getByRole('group', { name: '上学', exact: true }).getByText('要留意').click();
      await worker.getByRole('textbox', { name: /^记录/ }).fill('祖母在家，孩子在写作业');
      await press(worker, '保存记录');
      await see(worker, '已记录，下次走访');
      await worker.getByRole('tab', { name: '时间线' }).click();
      await see(worker, '祖母在家，孩子在写作业');
      await see(worker, '上学：要留意');
      await expectAccessible(worker);
    },
    PATIENCE,
  );

  it(
    'asks to close; who asked cannot decide, the supervisor does',
    async () => {
      await worker.getByRole('tab', { name: '个案' }).click();
      await press(worker, '申请结案');
      await choose(worker, '结案原因', '目标达成');
      await fill(worker, '成效评估', '夜间有人照看，孩子情绪稳定');
      await fill(worker, '还有哪些需要', '作业辅导');
      await fill(worker, '回访日期', inDays(60));
      await pressInDialog(worker, '提交申请');
      await see(worker, '这是您提出的，要由另一位同事决定。');
      const other = await windowOf(supervisor);
      await other.goto(`/console/children/${childId}?tab=case`);
      await see(other, '夜间有人照看，孩子情绪稳定');
      await expectAccessible(other);
      await press(other, '同意');
      await other.getByRole('dialog').getByLabel('意见').fill('已电话核实');
      await pressInDialog(other, '同意');
      await see(other, '第 1 次');
      await see(other, '重新立案');
    },
    PATIENCE,
  );

  it(
    'shows what somebody else has just changed beside what was typed, and loses nothing',
    async () => {
      await worker.goto(`/console/children/${childId}`);
      await worker.getByRole('region', { name: '基本情况' }).getByRole('button', { name: '修改' }).click();
      await worker.getByRole('dialog').getByLabel('学校').fill('甲示例小学');
      const { version } = (await ask(supervisor, 'GET', `/api/children/${childId}`)).body;
      expect((await ask(supervisor, 'PATCH', `/api/children/${childId}`, { school: '乙示例小学', version })).status).toBe(200);
      await pressInDialog(worker, '保存');
      await see(worker, '别人刚改过这份记录，您填的都还在');
      const row = worker.getByRole('row', { name: /学校/ });
      expect(await row.innerText()).toMatch(/甲示例小学\s+乙示例小学/);
      await expectAccessible(worker);
      await pressInDialog(worker, '仍按我填的保存');
      await see(worker, '已保存');
      await see(worker, '甲示例小学');
    },
    PATIENCE,
  );
});

describe('outside routine', () => {
  it(
    'opens one file for an hour to an administrator, with a banner and without the case',
    async () => {
      const { rows } = await installation.owner.pool.query<{ id: string; district: string; file_code: string; child: string }>(
        `select a.id::text, d.id::text as district, c.file_code, c.id as child from children c join areas a on a.id = c.area_id join areas d on d.level = 'district' and a.id between d.id and d.last_id limit 1`,
      );
      const administrator = await windowOf(await as(await makeStaff('districtAdministrator', { id: rows[0]!.district })));
      await administrator.goto('/console/break-glass');
      await expectAccessible(administrator);
      await fill(administrator, '档案编号', rows[0]!.file_code);
      await fill(administrator, '原因', '上级交办核查');
      await press(administrator, '打开这份档案');
      await see(administrator, '您正在以紧急查档方式查看这份档案');
      await see(administrator, '基本情况');
      expect(await administrator.getByRole('tab').count()).toBe(0);
      expect(await administrator.getByRole('button', { name: '修改' }).count()).toBe(0);
      await expectAccessible(administrator);
    },
    PATIENCE,
  );

  it(
    'answers an officer without a grant as if there were nothing',
    async () => {
      const { rows } = await installation.owner.pool.query<{ district: string; child: string }>(
        `select d.id::text as district, c.id as child from children c join areas d on d.level = 'district' and c.area_id between d.id and d.last_id limit 1`,
      );
      const officer = await windowOf(await as(await makeStaff('protectionOfficer', { id: rows[0]!.district })));
      await officer.goto(`/console/children/${rows[0]!.child}`);
      await press(officer, '专密');
      await officer.getByRole('dialog').getByLabel('原因').fill('办理专项救助');
      await pressInDialog(officer, '打开');
      await see(officer, '没有找到，或不在您的范围内。');
      await expectAccessible(officer);
    },
    PATIENCE,
  );
});
