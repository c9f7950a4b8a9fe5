import { afterAll, expect, inject, test } from 'vitest';
import { openInstallation } from '../../src/platform/installation.ts';
import { cloneDatabase, configFor } from './database.ts';

const { serverUrl, template, keys } = inject('testDatabase');
const { url, drop } = await cloneDatabase(serverUrl, template);
afterAll(drop);

test('a clone is migrated, sealed with the given keys, and served without the rights of its owner', async () => {
  const installation = await openInstallation(configFor(url, keys), [], () => undefined);
  const { rows } = await installation.serving.pool.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user');
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  expect(installation.fresh).toBe(false);
  await installation.close();
});
