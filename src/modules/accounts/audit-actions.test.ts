import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import words from './audit-actions.zh-CN.ts';

const root = join(import.meta.dirname, '../..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

test('every action that the program writes into the log has its words; add new ones to audit-actions', () => {
  const written = sources
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/action: (?:\w+ \? )?'(\w+\.\w+)'(?: : '(\w+\.\w+)')?/g)])
    .flatMap(([, ...actions]) => actions.filter((action) => action !== undefined));
  const known = Object.entries(words).flatMap(([thing, verbs]) => Object.keys(verbs).map((verb) => `${thing}.${verb}`));
  expect(written.length).toBeGreaterThan(30);
  // The sealed class is in nobody's view of the log.
  expect(written.filter((action) => !action.startsWith('sealed.') && !known.includes(action))).toEqual([]);
});
