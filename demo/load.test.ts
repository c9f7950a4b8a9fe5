import { expect, test } from 'vitest';
import { openTestApplication } from '../tests/support/application.ts';
import { loadPopulation } from './load.ts';

const { installation } = await openTestApplication();
const { owner, sealing } = installation;
const few = { children: 60, contactsPerChild: 5, leads: 10, now: new Date('2026-06-01T10:00:00+08:00') };

const countOf = async (table: string) => (await owner.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;
const schema = async () => {
  const { rows } = await owner.pool.query<{ line: string }>(`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where connamespace::regnamespace::text in ('public', 'auth')
    union all select indrelid::regclass || ' ' || pg_get_indexdef(indexrelid) from pg_index order by 1`);
  return rows.map((row) => row.line);
};

test('a loading that breaks off leaves nothing behind', async () => {
  const breaking = loadPopulation(owner, sealing, { ...few, after: () => Promise.reject(new Error('the power went')) });
  await expect(breaking).rejects.toThrow('the power went');
  expect([await countOf('areas'), await countOf('people'), await countOf('children')]).toEqual([0, 0, 0]);
});

test('nothing is loaded when it is called off', async () => {
  expect(await loadPopulation(owner, sealing, { ...few, before: async () => false })).toBeUndefined();
  expect(await countOf('areas')).toBe(0);
});

test('the way for millions loads the same tables and leaves every index and constraint as it was', async () => {
  const before = await schema();
  const counts = await loadPopulation(owner, sealing, { ...few, rebuildIndexes: true, shareSentences: true });
  expect(counts!.children).toBeGreaterThanOrEqual(60);
  expect(counts!.contacts).toBeGreaterThan(250);
  expect(await countOf('contacts')).toBe(counts!.contacts);
  expect(await schema()).toEqual(before);
});
