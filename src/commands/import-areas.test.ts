import { afterAll, expect, inject, test, vi } from 'vitest';
import { cloneDatabase, configFor } from '../../tests/support/database.ts';
import { shenzhen } from '../modules/areas/shenzhen.ts';
import { importAreasCommand } from './import-areas.ts';

const { serverUrl, template, keys } = inject('testDatabase');
const { url, drop } = await cloneDatabase(serverUrl, template);
afterAll(drop);

const run = async (...words: string[]) => {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await importAreasCommand(configFor(url, keys), words);
  const text = printed.mock.calls.map(([line]) => line).join('');
  printed.mockRestore();
  return { code, text };
};

test('takes a city in, and says what it did', async () => {
  const words = [shenzhen.folder, '--name', '深圳市', '--code', '440300000000', '--source', '国家统计局', '--valid-from', '2023-12-31'];
  expect(await run(...words)).toEqual({ code: 0, text: 'created 877, missing 0\n' });
  expect(await run(...words)).toEqual({ code: 0, text: 'unchanged 877, missing 0\n' });
});

test.each([
  [['--name', '深圳市']],
  [[shenzhen.folder, '--name', '深圳市', '--code', '44x', '--source', '国家统计局']],
  [[shenzhen.folder, '--town', '深圳市']],
])('%j is answered with the usage', async (words) => {
  expect(() => importAreasCommand(configFor(url, keys), words)).toThrow('Usage');
});
