// Takes the manual's pictures from a running demo city: node scripts/pictures.mjs http://127.0.0.1:3000
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = new URL('../docs/manual/pictures/', import.meta.url).pathname;
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

/** name, who (nobody: without signing in), size, where, and what to do before the picture. */
const pictures = [
  ['portal', null, phone, '/'],
  ['report', null, phone, '/report'],
  ['enter', null, desk, '/enter'],
  ['director-today', 'childDirector', phone, '/field/today'],
  ['director-child', 'childDirector', phone, '/field/today', openFirstChild],
  [
    'director-visit',
    'childDirector',
    phone,
    '/field/today',
    async (page) => {
      await openFirstChild(page);
      await page.goto(`${page.url().replace(/\/visit$/, '')}/visit`);
    },
  ],
  ['register', 'childSupervisor', desk, '/console/children'],
  ['board', 'childSupervisor', desk, '/console/board'],
  ['leads', 'childSupervisor', desk, '/console/leads'],
  [
    'file',
    'stationSocialWorker',
    desk,
    '/console/children',
    async (page) => {
      await page.locator('tbody a').first().click();
      await page.waitForURL(/children\/\w/);
    },
  ],
  ['import', 'protectionOfficer', desk, '/console/import'],
  ['people', 'districtAdministrator', desk, '/console/people'],
  ['rules', 'cityAdministrator', desk, '/console/rules'],
  ['audit', 'auditor', desk, '/console/audit'],
];

async function openFirstChild(page) {
  await page.locator('a[href*="/field/children/"]').first().click();
  await page.waitForURL(/\/field\/children\//);
  await settled(page);
}

/** Nothing on the page is still loading. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .tx-skeleton, .ant-skeleton, .ant-spin-spinning') === null, undefined, {
    timeout: 15_000,
  });
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const people = await (await fetch(`${base}/api/demo/people`)).json();
for (const [name, role, viewport, address, before] of pictures) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  if (role !== null) await context.request.post(`${base}/api/demo/enter`, { data: { personId: idOf(role) }, headers: { origin: base } });
  await page.goto(`${base}${address}`);
  await settled(page);
  await before?.(page);
  await settled(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${folder}${name}.png` });
  console.log(name, page.url());
  await context.close();
}
await browser.close();

function idOf(role) {
  const all = Array.isArray(people) ? people : Object.values(people).flat();
  const person = all.find((each) => each.role === role);
  if (person === undefined) throw new Error(`the demo city has no ${role}`);
  return person.id ?? person.personId;
}
