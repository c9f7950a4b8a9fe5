import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { Contract } from '../src/platform/contract.ts';

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });

const contracts = async (): Promise<Map<string, Contract>> => {
  const modules = files.filter((file) => file.endsWith('contract.ts') && file.startsWith('modules/'));
  const loaded = await Promise.all(modules.map((file) => import(pathToFileURL(join(root, file)).href) as Promise<Record<string, Contract>>));
  return new Map(loaded.flatMap((module) => Object.entries(module).filter(([name]) => name.endsWith('Contract'))));
};

// The type says what goes in and out, the text says where: a page states both, and they must be of one route.
const CALL = /<typeof (\w+Contract)\.(\w+)>\(\s*'([A-Z]+ [^']+)'/g;

it('names in each call of the web the method and address of its route', async () => {
  const known = await contracts();
  const wrong = files
    .filter((file) => /\.tsx?$/.test(file) && (file.startsWith('web/') || file.includes('/web/')))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(CALL)].map((match) => ({ file, match })))
    .filter(({ match: [, contract = '', name = '', address] }) => {
      const route = known.get(contract)?.[name];
      return route === undefined || `${route.method} ${route.url}` !== address;
    });
  expect(wrong.map(({ file, match }) => `${file}: ${match[0]}`)).toEqual([]);
});
