import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedCity } from '../../src/modules/cases/seed.ts';
import { today } from '../../src/web/i18n/dates.ts';
import { expectAccessible, openBrowser } from '../support/browser.ts';

const PATIENCE = 120_000;
const { ask, as, makeAreas, makeStaff, installation, windowOf } = await openBrowser();

const see = (page: Page | Locator, text: string | RegExp) => page.getByText(text).first().waitFor();
const press = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true }).click();
// The list is still opening when it holds what was typed, and slips away from under a mouse.
const pick = async (within: Locator, page: Page, label: string, typed: string, option: string) => {
  await within.getByRole('combobox', { name: label }).fill(typed);
  const choice = page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).last();
  await choice.waitFor();
  await choice.dispatchEvent('click');
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
};
const domains = (rating: number) =>
  ['guardianship', 'bodyHealth', 'mindBehaviour', 'schoolSocial', 'livingSafety', 'familySupport'].map((domain) => ({ domain, rating, evidence: '入户所见' }));

type Who = { cookie: string };
let areas: Awaited<ReturnType<typeof makeAreas>>;
let director: Who;
let supervisor: Who;
let officer: Who;
let childId: string;

beforeAll(async () => {
  areas = await makeAreas();
  await seedCity(installation.owner, areas.city.id);
  director = await as(await makeStaff('childDirector', areas.community, '陈主任'));
  supervisor = await as(await makeStaff('childSupervisor', areas.street, '刘督导'));
  officer = await as(await makeStaff('protectionOfficer', areas.district, '何专员'));
  const made = await ask(director, 'POST', '/api/children', { areaId: areas.community.id, name: '李小乐', birthDate: '2017-03-08' });
  childId = made.body.id;
  await ask(director, 'POST', `/api/children/${childId}/cases`, { reason: '新发现困难' });
  await installation.owner.pool.query('update visit_dues set due_on = current_date - 10, step = 2');
}, PATIENCE);

describe('a supervisor', () => {
  let page: Page;
  beforeAll(async () => {
    page = await windowOf(supervisor);
  });

  it(
    'begins at the board, opens the children behind a number, and reminds whoever owes the visit',
    async () => {
      await page.goto('/console');
      await page.waitForURL(/console\/board$/);
      await see(page, '截至');
      await expectAccessible(page);
      await page.getByRole('link', { name: '向阳社区 走访已过期 1' }).click();
      await see(page, '向阳社区：走访已过期');
      await see(page, '李**');
      await expectAccessible(page);
      await page.getByRole('link', { name: '‹ 工作看板' }).click();
      await see(page, '本社区');
      await press(page, '提醒向阳社区负责人');
      await see(page, '已提醒 1 人');
    },
    PATIENCE,
  );

  it(
    'judges a lead from the keyboard, joins it to the child it is about, answers and closes it',
    async () => {
      await ask(null, 'POST', '/api/reports', {
        what: '孩子晚上一个人在家',
        dangerNow: true,
        areaId: areas.community.id,
        child: { name: '李小乐' },
        reporter: { name: '王邻居', phone: '13800138000' },
      });
      await page.goto('/console/leads');
      await see(page, '眼下有危险');
      await expectAccessible(page);
      await page.keyboard.press('j');
      await page.keyboard.press('t');
      const judging = page.getByRole('dialog', { name: '研判' });
      await judging.getByText('2 级：情况严重').click();
      await expectAccessible(page);
      await press(judging, '确定等级');
      await see(page, '研判为“2 级：情况严重”');
      await see(page, '13800138000');
      await expectAccessible(page);
      await press(page, '关联孩子');
      const joining = page.getByRole('dialog', { name: '关联孩子' });
      await joining.getByRole('tab', { name: '新建档案' }).click();
      await press(joining, '新建档案并关联');
      await see(joining, '这些档案可能就是这个孩子');
      await expectAccessible(page);
      await press(joining, '就是这个孩子');
      await press(joining, '关联');
      await see(page, '已关联的档案');
      await press(page, '答复');
      const answering = page.getByRole('dialog', { name: '答复报告人' });
      await answering.getByLabel('办理结果').selectOption({ label: '孩子已得到帮助' });
      await press(answering, '用这段');
      await press(answering, '发出答复');
      await see(page, '答复报告人：孩子已得到帮助');
      await press(page, '办结');
      await press(page.getByRole('dialog', { name: '办结' }), '办结');
      await see(page, '这条报告已办结');
    },
    PATIENCE,
  );

  it(
    'does not decide what they asked for themselves; a second person does',
    async () => {
      await ask(director, 'POST', `/api/children/${childId}/assessments`, { assessedOn: today(), domains: domains(3) });
      await ask(supervisor, 'POST', `/api/children/${childId}/assessments`, { assessedOn: today(), domains: domains(2) });
      await page.goto('/console/decisions');
      await see(page, '这是您提出的，要由另一位同事来定。');
      await expectAccessible(page);
      const second = await windowOf(officer);
      await second.goto('/console/decisions');
      await see(second, '中高风险（黄） 改为 中低风险（蓝）');
      await second.getByText('评估依据').click();
      await see(second, '入户所见');
      await expectAccessible(second);
      await press(second, '同意');
      const deciding = second.getByRole('dialog', { name: '同意调低等级' });
      await deciding.getByLabel('意见').fill('已电话核实');
      await press(deciding, '同意');
      await see(second, '现在没有等待决定的事');
    },
    PATIENCE,
  );

  it(
    'reports as somebody bound to report',
    async () => {
      await page.goto('/console/report');
      await page.getByLabel('看到、听到了什么').fill('走访时看到邻家孩子身上有伤');
      await expectAccessible(page);
      await press(page, '报告');
      await see(page, '报告已发出');
    },
    PATIENCE,
  );
});

describe('a district administrator', () => {
  it(
    'invites a colleague, who accepts at home, and passes a leaver’s work to them',
    async () => {
      const page = await windowOf(await as(await makeStaff('districtAdministrator', areas.district, '区管理员')));
      await page.goto('/console/people');
      await see(page, '陈主任');
      await expectAccessible(page);
      await press(page, '邀请新同事');
      const inviting = page.getByRole('dialog', { name: '邀请新同事' });
      await inviting.getByLabel('姓名').fill('王新来');
      await inviting.getByLabel('岗位').selectOption({ label: '儿童主任' });
      await pick(inviting, page, '地区', '向阳', '童心市 海棠区 春风街道 向阳社区');
      await expectAccessible(page);
      await press(inviting, '生成邀请');
      const link = await page.getByRole('dialog', { name: '邀请已生成' }).locator('.people-code').first().innerText();
      await press(page, '知道了');

      const home = await windowOf(null, { onPhone: true });
      await home.goto(new URL(link).pathname + new URL(link).hash);
      await see(home, '王新来，请您担任下面的岗位。');
      await home.getByLabel('用户名').fill('wang.xinlai');
      await home.getByLabel('密码').fill('a long enough 7');
      await press(home, '开通账号');
      await home.waitForURL(/\/field/);

      await page.getByRole('link', { name: '陈主任' }).click();
      await see(page, '在任岗位');
      await expectAccessible(page);
      await press(page, '结束岗位');
      const ending = page.getByRole('dialog', { name: /结束岗位/ });
      await press(ending, '结束岗位');
      await see(ending, '此人在这里还有');
      await ending.getByRole('link', { name: '去办交接' }).click();
      await see(page, '要交接的工作');
      await page.getByLabel('王新来').check();
      await expectAccessible(page);
      await press(page, '交接');
      await press(page, '确定交接');
      await see(page, '已交给 王新来');
      await page.getByRole('link', { name: '回到人员' }).click();
      await see(page, '陈主任 交给 王新来');
      await page.goto('/console/people/invitations');
      await see(page, '已接受');
      await expectAccessible(page);
      await page.goto('/console/organisations');
      await press(page, '登记机构');
      const entering = page.getByRole('dialog', { name: '登记机构' });
      await entering.getByLabel('名称').fill('春风社工站');
      await press(entering, '保存');
      await see(page, '春风社工站');
      await expectAccessible(page);
    },
    PATIENCE,
  );
});

describe('those above', () => {
  it(
    'a city administrator sets a visit frequency, with its source, and looks at areas and holidays',
    async () => {
      const page = await windowOf(await as(await makeStaff('cityAdministrator', areas.city, '市管理员')));
      await page.goto('/console/rules');
      await see(page, '产品默认值');
      await expectAccessible(page);
      await press(page, '设置走访频次');
      const setting = page.getByRole('dialog', { name: '设置走访频次' });
      await setting.getByLabel('间隔天数').fill('5');
      await setting.getByLabel('依据').fill('本市工作方案〔2026〕1号');
      await expectAccessible(page);
      await press(setting, '设置');
      await see(page, '已设置。已排好的日期不变。');
      await see(page, '每 5 天');
      await page.goto(`/console/areas?area=${areas.street.id}`);
      await see(page, '向阳社区');
      await expectAccessible(page);
      await press(page, '更名');
      await page.getByRole('dialog').getByLabel('新名称').fill('东风街道');
      await press(page.getByRole('dialog'), '办理');
      await see(page, '“春风街道”更名为“东风街道”');
      await page.goto('/console/areas/calendar');
      await expectAccessible(page);
    },
    PATIENCE,
  );

  it(
    'an auditor reads in words who did what, and takes it away as a file',
    async () => {
      const page = await windowOf(await as(await makeStaff('auditor', areas.city, '审计员')));
      await page.goto('/console/audit');
      await see(page, '设置了走访频次');
      await see(page, '办理了工作交接');
      await expectAccessible(page);
      await page.goto('/console/audit?action=handover');
      await see(page, '共 1 项');
      const [file] = await Promise.all([page.waitForEvent('download'), press(page, '导出 CSV')]);
      expect(file.suggestedFilename()).toMatch(/^audit-.*\.csv$/);
    },
    PATIENCE,
  );

  it(
    'a broken glass is reviewed by somebody else',
    async () => {
      const administrator = await as(await makeStaff('districtAdministrator', areas.district, '张主管'));
      const { rows } = await installation.owner.pool.query<{ file_code: string }>('select file_code from children limit 1');
      await ask(administrator, 'POST', '/api/break-glass', { fileCode: rows[0]?.file_code, reason: '突发事件，核实处置' });
      const own = await windowOf(administrator);
      await own.goto('/console/access-reviews');
      await see(own, '这是您自己的查阅，要由别人复核。');
      const page = await windowOf(officer);
      await page.goto('/console/access-reviews');
      await see(page, '张主管 打开了');
      await expectAccessible(page);
      await press(page, '理由成立');
      await press(page.getByRole('dialog', { name: '复核：理由成立' }), '提交复核');
      await see(page, '没有等待复核的查阅');
    },
    PATIENCE,
  );
});
