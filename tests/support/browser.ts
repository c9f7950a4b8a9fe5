import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { webFolder } from '../../src/platform/web-build.ts';
import { openTestApplication } from './application.ts';

const named = ['chromium', 'chromium-browser', 'google-chrome'];
const inPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => named.map((name) => join(folder, name)));
const program = process.env['CHROMIUM'] ?? [...inPath, '/usr/bin/chromium'].find((path) => existsSync(path)) ?? 'chromium';
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** In a process of its own: the test runner's environment would make them pages for developers. Nothing happens when they stand. */
const buildPages = () =>
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build-web.mjs')], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'ignore',
  });

/**
 * The application on a socket with its built pages, and a real Chromium that speaks Chinese. The clock stands at the
 * browser's present, since pages know what day it is by themselves.
 */
export const openBrowser = async () => {
  buildPages();
  const city = await openTestApplication({ web: webFolder, now: new Date() });
  const address = await city.app.http.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath: program, args: quiet });
  afterAll(() => browser.close());

  /** A window of somebody's own; `null` is nobody. What goes wrong in the page fails the test that uses it. */
  const windowOf = async (who: { cookie: string } | null, { onPhone = false, language = 'zh-CN' } = {}): Promise<Page> => {
    // Without motion: what is measured and pressed stands still.
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: onPhone ? phone : desk,
      locale: language,
      timezoneId: 'Asia/Shanghai',
      baseURL: address,
    });
    if (who)
      await context.addCookies(
        who.cookie.split('; ').map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: address })),
      );
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => {
      throw error;
    });
    return page;
  };
  return { ...city, address, windowOf };
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Violation = { id: string; nodes: { html: string }[] };
type Axe = { run(root: Document, options: object): Promise<{ violations: Violation[] }> };

/** No finding of axe at WCAG 2.2 AA, and nothing that has to be scrolled sideways. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page.evaluate(axe);
  const found = await unscrolled(page, () =>
    page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    }),
  );
  expect(found, page.url()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 'scrolls sideways').toBeLessThanOrEqual(0);
};

/** In a window as tall as the page, where nothing is passing under a bar that stays in place. */
const unscrolled = async <T>(page: Page, look: () => Promise<T>): Promise<T> => {
  const size = page.viewportSize()!;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  try {
    return await look();
  } finally {
    await page.setViewportSize(size);
  }
};

/** Chooses in one of the console's drop-down lists. */
export const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  const list = page.locator('.ant-select-dropdown:visible');
  await list.getByText(option, { exact: true }).last().click();
  await list.waitFor({ state: 'hidden' });
};
