import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { codeHash, invitationEnd, invitationLink, newCode } from '../modules/accounts/invitations.ts';
import { StartFailure, type Config } from '../platform/config.ts';
import { shanghaiDate } from '../platform/clock.ts';
import type { Installation } from '../platform/installation.ts';
import { withInstallation } from './with-installation.ts';

/** The one invitation no colleague makes: for the first system administrator, or after all of them lost their way in. */
export const createAdministrator = (config: Config, words: string[]): Promise<void> => {
  const { values } = parseArgs({ args: words, options: { name: { type: 'string', default: '系统管理员' } } });
  return withInstallation(config, async (installation) => {
    const code = await inviteAdministrator(installation, values.name);
    const base = config.publicUrl ?? `http://${config.host}:${config.port}`;
    process.stdout.write(`${new URL(invitationLink(code), base)}\nCode ${code}, for one use within 7 days. It is not shown again.\n`);
  });
};

const inviteAdministrator = async ({ owner, sealing }: Pick<Installation, 'owner' | 'sealing'>, name: string): Promise<string> => {
  const top = await owner.kysely.selectFrom('areas').select('id').where('parent_id', 'is', null).orderBy('id').executeTakeFirst();
  if (top === undefined) throw new StartFailure('There is no area yet to administer: import the city first (import areas <folder>).');
  const [id, code, now] = [v7(), newCode(), new Date()];
  await owner.kysely.transaction().execute(async (db) => {
    await db
      .insertInto('invitations')
      .values({
        id,
        code_hash: codeHash(sealing, code),
        name,
        role: 'systemAdministrator',
        area_id: top.id,
        starts_on: shanghaiDate(now),
        expires_at: invitationEnd(now),
      })
      .execute();
    await sql`select audit_append('operator', null, ${top.id}::bigint, 'invitation.made', 'invitation', ${id}::uuid, '{"role": "systemAdministrator"}')`.execute(
      db,
    );
  });
  return code;
};
