import { expect, test, vi } from 'vitest';
import { openTestApplication } from '../../tests/support/application.ts';
import { createAdministrator } from './create-administrator.ts';

const { ask, installation, makeArea } = await openTestApplication({ now: new Date() });

const run = async (...words: string[]): Promise<string> => {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await createAdministrator(installation.config, words);
    return printed.mock.calls.join('');
  } finally {
    printed.mockRestore();
  }
};

test('there must be an area to administer', async () => {
  await expect(run()).rejects.toThrow('There is no area yet');
});

test('the printed link makes the first system administrator, at the top', async () => {
  const city = await makeArea(undefined, '童心市');
  await makeArea(city);
  const printed = await run('--name', '赵系统');
  const code = /^http:\/\/localhost\/join#(\w{20})$/m.exec(printed)![1]!;
  const accepted = await ask(null, 'POST', '/api/invitations/accept', { code, username: 'zhao.admin', password: '莫愁前路无知己天下谁人不识君' });
  expect(accepted.status).toBe(200);
  const posts = await installation.owner.kysely.selectFrom('posts').select(['area_id', 'role', 'person_id']).execute();
  expect(posts).toEqual([{ area_id: city.id, role: 'systemAdministrator', person_id: accepted.body.personId }]);
});
