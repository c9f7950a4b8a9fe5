import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSampleIdentityNumber } from '../../src/modules/children/identity-number.ts';
import { seedCity } from '../../src/modules/cases/seed.ts';
import { dateText, today } from '../../src/web/i18n/dates.ts';
import { expectAccessible, openBrowser } from '../support/browser.ts';

const PATIENCE = 90_000;
const { ask, as, makeAreas, makeStaff, installation, windowOf } = await openBrowser();

const inDays = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
const longDate = (days: number) => dateText(inDays(days), 'zh-CN');
const see = (page: Page, text: string) => page.getByText(text).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
/** The group by its question, the answer by how it begins: what was answered last time says so at its end. */
const pick = (page: Page, question: string, answer: string) =>
  page
    .getByRole('radiogroup', { name: question, exact: true })
    .getByRole('radio', { name: new RegExp(`^${answer}`) })
    .first()
    .check();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const typed = (page: Page, label: string) => page.getByLabel(label).inputValue();
/** A draft is written down a moment after the last key. */
const settle = (page: Page) => page.waitForTimeout(400);

let director: { cookie: string };
let supervisor: { cookie: string };
let phone: Page;
let childId: string;
let community: string;

const newChild = async (name: string, dueInDays: number): Promise<string> => {
  const made = await ask(director, 'POST', '/api/children', {
    areaId: community,
    name,
    sex: 'female',
    birthDate: '2017-03-08',
    address: '向阳路 8 号 201',
    guardians: [{ kind: 'carer', relation: '祖母', name: '王桂英', phone: '13800138000' }],
  });
  expect(made.status).toBe(200);
  await installation.owner.pool.query('update visit_dues set due_on = $2 where child_id = $1', [made.body.id, inDays(dueInDays)]);
  return made.body.id;
};

beforeAll(async () => {
  const areas = await makeAreas();
  community = areas.community.id;
  await seedCity(installation.owner, areas.city.id);
  director = await as(await makeStaff('childDirector', areas.community, '陈主任'));
  supervisor = await as(await makeStaff('childSupervisor', areas.street, '刘督导'));
  childId = await newChild('李小乐', -5);
  await newChild('赵一鸣', 0);
  phone = await windowOf(director, { onPhone: true });
}, PATIENCE);

describe('the list of today', () => {
  it(
    'puts who is late first, and leads to the visit and its next date',
    async () => {
      await phone.goto('/field');
      await heading(phone, '今天');
      await see(phone, '迟了 5 天');
      expect(
        await phone
          .getByRole('list')
          .filter({ has: phone.getByRole('link', { name: /记走访/ }) })
          .evaluateAll((lists) => lists.map((list) => list.getAttribute('aria-label'))),
      ).toEqual(['已经迟了', '今天']);
      await expectAccessible(phone);
      await phone.getByRole('link', { name: '记走访：李**' }).click();
      await heading(phone, '记走访：李**');
      await expectAccessible(phone);
      await press(phone, '保存');
      await see(phone, '请选见到没有。');
      await pick(phone, '见到孩子了吗', '见到了');
      await pick(phone, '情绪', '要留意');
      await pick(phone, '身体', '好');
      await phone.getByLabel('记几句').fill('祖母在家，孩子想妈妈');
      await press(phone, '保存');
      await heading(phone, '已记下');
      await see(phone, `下次：${longDate(30)}`);
      await see(phone, '30 天后');
      await expectAccessible(phone);
      await phone.getByRole('link', { name: '回到今天' }).click();
      await heading(phone, '今天');
      await phone.getByText('李**').waitFor({ state: 'detached' });
    },
    PATIENCE,
  );

  it(
    'records “no change” in three taps, with the last answers before the eyes',
    async () => {
      await phone.goto(`/field/children/${childId}/visit`);
      await see(phone, '上次记的：祖母在家，孩子想妈妈');
      await pick(phone, '见到孩子了吗', '见到了');
      await press(phone, '和上次一样，没有变化');
      await press(phone, '保存');
      await see(phone, `下次：${longDate(30)}`);
      const [last] = (await ask(director, 'GET', `/api/children/${childId}/timeline`)).body.items;
      expect(last).toMatchObject({ kind: 'contact.homeVisit', detail: { noChange: true, answers: { mood: 'watch', health: 'good' } } });
    },
    PATIENCE,
  );

  it(
    'says that a call is no visit, before and after saving',
    async () => {
      await phone.goto(`/field/children/${childId}`);
      await phone.getByRole('link', { name: '记电话' }).click();
      await see(phone, '电话不算入户走访，原来的日期不变。');
      await press(phone, '保存');
      await see(phone, `电话不算入户走访，原来的日期不变：${longDate(30)}`);
    },
    PATIENCE,
  );
});

describe('the child’s card', () => {
  it(
    'gives a number to call only after saying why, and hides it again',
    async () => {
      await phone.goto(`/field/children/${childId}`);
      await heading(phone, '李**的档案');
      await see(phone, '138****8000');
      await see(phone, '未评估');
      await expectAccessible(phone);
      await press(phone, '看电话');
      expect(await typed(phone, '理由')).toBe('走访前联系家长');
      await expectAccessible(phone);
      await press(phone, '查看');
      const number = phone.getByRole('link', { name: '拨打 13800138000' });
      await number.waitFor();
      expect(await number.getAttribute('href')).toBe('tel:13800138000');
      await press(phone, '用完收起');
      await number.waitFor({ state: 'detached' });
    },
    PATIENCE,
  );

  it(
    'is found by initials, and the filter stays in the address',
    async () => {
      await phone.goto('/field/children');
      await see(phone, '共 2 名');
      await expectAccessible(phone);
      await phone.getByLabel('找孩子').fill('lxl');
      await press(phone, '查找');
      await see(phone, '共 1 名');
      await phone.waitForURL(/text=lxl/);
      await phone.getByLabel('找孩子').fill('zzz');
      await press(phone, '查找');
      await see(phone, '没有找到');
      await press(phone, '看全部');
      await press(phone, '只看迟了的');
      await phone.waitForURL(/late=true/);
      await see(phone, '没有这样的孩子');
    },
    PATIENCE,
  );
});

describe('without a network', () => {
  it(
    'keeps a half-written visit through a reload',
    async () => {
      await phone.goto(`/field/children/${childId}/visit`);
      await phone.getByLabel('记几句').fill('刚写到一半');
      await pick(phone, '上学', '有问题');
      await settle(phone);
      await phone.reload();
      await see(phone, '接着上次没写完的');
      expect(await typed(phone, '记几句')).toBe('刚写到一半');
      expect(await phone.getByRole('radiogroup', { name: '上学' }).getByRole('radio', { name: '有问题' }).isChecked()).toBe(true);
      await press(phone, '清空重写');
      expect(await typed(phone, '记几句')).toBe('');
    },
    PATIENCE,
  );

  it(
    'opens the list at the door, takes the visit, and sends it once there is a network',
    async () => {
      await phone.goto('/field/today');
      await see(phone, '赵**');
      await phone.evaluate(() => navigator.serviceWorker.ready);
      const network = phone.context();
      await network.setOffline(true);
      await phone.reload();
      await see(phone, '这是');
      await see(phone, '赵**');
      await phone.getByRole('link', { name: '记走访：赵**' }).click();
      await heading(phone, '记走访：赵**');
      await pick(phone, '见到孩子了吗', '见到了');
      await phone.getByLabel('记几句').fill('门口见到，孩子放学回家');
      await press(phone, '保存');
      await heading(phone, '已存在这台手机上');
      await see(phone, '1 条待发送');
      await expectAccessible(phone);
      await phone.getByRole('link', { name: '回到今天' }).click();
      await see(phone, '已记，待发送');
      await follow(phone, '我');
      await see(phone, '走访：赵**');
      await network.setOffline(false);
      await see(phone, '没有待发送的内容。');
      await expectAccessible(phone);
      const found = await ask(director, 'GET', `/api/children?text=${encodeURIComponent('赵一鸣')}`);
      const { items } = (await ask(director, 'GET', `/api/children/${found.body.items[0].id}/timeline`)).body;
      expect(items.filter((entry: { kind: string }) => entry.kind === 'contact.homeVisit')).toHaveLength(1);
      expect(items[0].note).toBe('门口见到，孩子放学回家');
    },
    PATIENCE,
  );

  it(
    'shows a visit that was refused, and takes it up again with nothing lost',
    async () => {
      const network = phone.context();
      await phone.goto(`/field/children/${childId}/visit`);
      await pick(phone, '见到孩子了吗', '见到了');
      await phone.getByLabel('记几句').fill('要留住的话');
      await network.setOffline(true);
      await press(phone, '保存');
      await heading(phone, '已存在这台手机上');
      await phone.route('**/api/children/*/contacts', (route) =>
        route.fulfill({
          status: 409,
          contentType: 'application/json',
          body: JSON.stringify({ error: { code: 'request.conflict', message: '这条记录和别的冲突了。', requestId: '1' } }),
        }),
      );
      await network.setOffline(false);
      await see(phone, '1 条没有发出，请处理');
      await phone.unroute('**/api/children/*/contacts');
      await follow(phone, '我');
      await see(phone, '没有发出：这条记录和别的冲突了。');
      await expectAccessible(phone);
      await follow(phone, '打开修改');
      await phone.waitForURL(/waiting=/);
      await see(phone, '记几句');
      await expect.poll(() => typed(phone, '记几句')).toBe('要留住的话');
      await press(phone, '保存');
      await heading(phone, '已记下');
      await follow(phone, '我');
      await see(phone, '没有待发送的内容。');
    },
    PATIENCE,
  );
});

describe('a new child', () => {
  it(
    'is registered from the identity number, after a look for the same child',
    async () => {
      await phone.goto('/field/children/new');
      await heading(phone, '登记孩子');
      await expectAccessible(phone);
      await phone.getByLabel('姓名', { exact: true }).fill('李小乐');
      await phone.getByLabel('出生日期').fill('2017-03-08');
      await press(phone, '查重并登记');
      await heading(phone, '可能已经登记过');
      await see(phone, '姓名和生日相同');
      await expectAccessible(phone);
      await press(phone, '回去改一改');
      await phone.getByLabel('姓名', { exact: true }).fill('周子涵');
      await phone.getByLabel('身份证号码').fill(makeSampleIdentityNumber('2018-05-06', 24));
      await see(phone, '女，2018年5月6日 出生');
      await phone.getByLabel('与孩子的关系').fill('祖母');
      await phone.getByLabel('称呼或姓名').fill('吴奶奶');
      await phone.getByLabel('电话').fill('13900139000');
      await phone.getByText('属于哪一类').first().click();
      await phone.getByLabel('农村留守儿童').check();
      await expectAccessible(phone);
      await press(phone, '查重并登记');
      await heading(phone, '周**的档案');
      await see(phone, '首次走访');
      await see(phone, '139****9000');
    },
    PATIENCE,
  );
});

describe('assessment and plan', () => {
  it(
    'opens a case, assesses with the level shown as it is typed, and goes on to the plan',
    async () => {
      await phone.goto(`/field/children/${childId}`);
      await press(phone, '立案');
      await phone.getByLabel('为什么立案').fill('母亲外出，祖母一人照看');
      await phone.getByRole('dialog').getByRole('button', { name: '立案', exact: true }).click();
      await follow(phone, '评估');
      await heading(phone, '评估');
      await expectAccessible(phone);
      for (const domain of ['监护照料', '身体健康', '心理行为', '上学与交往', '居住与安全', '家庭支持'])
        await pick(phone, domain, domain === '心理行为' ? '较严重' : '需要关注');
      await see(phone, '取六个方面里最重的一项：心理行为');
      await pick(phone, '我认为应该是', '低风险（绿）');
      await see(phone, '要另一位同事复核后才生效');
      await pick(phone, '我认为应该是', '中高风险（黄）');
      await settle(phone);
      await phone.reload();
      await see(phone, '接着上次没写完的');
      await press(phone, '保存评估');
      await see(phone, '还有 6 处没填好');
      for (const evidence of await phone.getByLabel('依据').all()) await evidence.fill('入户所见');
      await press(phone, '保存评估');
      await heading(phone, '评估已保存');
      await see(phone, '中高风险（黄）');
      await expectAccessible(phone);
      await follow(phone, '接着定方案');
      await heading(phone, '定方案');
      await expectAccessible(phone);
    },
    PATIENCE,
  );

  it(
    'makes the plan, says how far a line is, and asks to close',
    async () => {
      await phone.getByLabel('总目标').fill('孩子按时上学，夜里有人照看');
      await phone.getByLabel('需要解决什么').fill('夜间无人照看');
      await pick(phone, '哪方面的帮助', '监护');
      await phone.getByLabel('做什么').fill('与祖母商定照护安排');
      await phone.getByLabel('要达到什么').fill('夜间有成人在家');
      await phone.getByLabel('什么时候前').fill(inDays(20));
      await press(phone, '保存方案');
      await see(phone, '目标：孩子按时上学，夜里有人照看');
      await phone.getByRole('button', { name: /与祖母商定照护安排/ }).click();
      await pick(phone, '现在的情况', '进行中');
      await phone.getByLabel('说明').fill('祖母同意');
      await expectAccessible(phone);
      await press(phone, '保存');
      await see(phone, '祖母同意');
      await follow(phone, '增加一项措施');
      await heading(phone, '增加一项措施');
      await expectAccessible(phone);
      await phone.goto(`/field/children/${childId}/closure`);
      await heading(phone, '申请结案');
      await pick(phone, '为什么结案', '目标达成');
      await phone.getByLabel('帮扶成效').fill('夜里有人照看了');
      await phone.getByLabel('回访日期').fill(inDays(90));
      await expectAccessible(phone);
      await press(phone, '提交申请');
      await see(phone, '陈主任已申请结案');
    },
    PATIENCE,
  );
});

describe('a report', () => {
  it(
    'is made with the numbers to call first, and shows in my reports',
    async () => {
      await phone.goto('/field/report');
      expect(await phone.getByRole('link', { name: /110/ }).getAttribute('href')).toBe('tel:110');
      await expectAccessible(phone);
      await press(phone, '报告');
      await see(phone, '请先写看到、听到了什么');
      await phone.getByLabel('看到、听到了什么').fill('走访时看见邻家孩子手臂有伤');
      await phone.getByLabel(/身上多处受伤/).check();
      await press(phone, '报告');
      await heading(phone, '已经报上去了');
      await expectAccessible(phone);
      await follow(phone, '看我报过的');
      await see(phone, '已收到');
      await expectAccessible(phone);
    },
    PATIENCE,
  );

  it(
    'comes back as a lead to follow, with its clock and its two steps',
    async () => {
      const [lead] = (await ask(supervisor, 'GET', '/api/leads')).body.items;
      expect((await ask(supervisor, 'POST', `/api/leads/${lead.id}/triage`, { priority: 2, version: 1 })).body.assignedTo).toBe('陈主任');
      await phone.goto('/field/today');
      await follow(phone, '我');
      await follow(phone, '今天');
      await phone.getByRole('link', { name: /报告 · 向阳社区/ }).click();
      await heading(phone, '要跟进的报告');
      await see(phone, '走访时看见邻家孩子手臂有伤');
      await see(phone, '见到孩子：还有');
      await expectAccessible(phone);
      await phone.getByLabel('说明').fill('见到孩子，伤已处理');
      await press(phone, '记下：已见到孩子');
      await see(phone, '已记下。');
      await see(phone, '见到孩子，伤已处理');
    },
    PATIENCE,
  );
});
