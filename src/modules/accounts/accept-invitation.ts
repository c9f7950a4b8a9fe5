import { sql } from 'kysely';
import type { Role } from '../../platform/access.ts';
import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { getArea } from '../areas/store.ts';
import { accountsErrors } from './errors.ts';
import { codeHash } from './invitations.ts';
import { insertPost, postsInForce } from './post-store.ts';
import { invitationState, mayGive } from './rules.ts';

/**
 * The invitation behind a code, still open and still meant: whoever made it may make it today.
 * Runs with full reach, for a caller who is nobody yet. Every fault looks alike.
 */
const getOpenInvitation = async (tx: Tx, code: string) => {
  const row = await tx.db.selectFrom('invitations').selectAll().where('code_hash', '=', codeHash(tx.sealing, code)).forUpdate().executeTakeFirst();
  if (row === undefined || invitationState(row, tx.now) !== 'open' || !(await isStillMeant(tx, row))) throw new Problem(accountsErrors.invitationInvalid);
  return { ...row, role: row.role as Role };
};

const isStillMeant = async (tx: Tx, row: { invited_by: string | null; role: string; area_id: string; ends_on: string | null }): Promise<boolean> => {
  if (row.ends_on !== null && row.ends_on <= tx.today) return false;
  // The operator's own invitation of the first system administrator.
  if (row.invited_by === null) return true;
  const inviter = await tx.db.selectFrom('people').select('disabled_at').where('id', '=', row.invited_by).executeTakeFirst();
  const posts = await postsInForce(tx, row.invited_by);
  return inviter?.disabled_at === null && mayGive(posts, row.role as Role, await getArea(tx, row.area_id));
};

export const lookUpInvitation = async (tx: Tx, code: string) => {
  const row = await getOpenInvitation(tx, code);
  const { rows } = await sql<{ areaPath: string; organisationName: string | null }>`
    select area_path(${row.area_id}::bigint) as "areaPath", (select name from organisations where id = ${row.organisation_id}::uuid) as "organisationName"`.execute(
    tx.db,
  );
  return { name: row.name, role: row.role, areaPath: '', organisationName: null, ...rows[0], startsOn: row.starts_on, endsOn: row.ends_on };
};

/** A new person with a user name and password of their own choice, holding the post they were invited to. */
export const acceptAsNewPerson = async (tx: Tx, input: { code: string; username: string; passwordHash: string }): Promise<{ personId: string }> => {
  const invitation = await getOpenInvitation(tx, input.code);
  const personId = tx.newId();
  await assertFree(tx, input.username);
  await tx.db.insertInto('people').values({ id: personId, name: invitation.name, username: input.username }).execute();
  await sql`insert into auth."user" (id, name, email, username) values (${personId}::uuid, '', ${`${personId}@invalid`}, ${input.username})`.execute(tx.db);
  await sql`insert into auth.account ("accountId", "providerId", "userId", password) values (${personId}, 'credential', ${personId}::uuid, ${input.passwordHash})`.execute(
    tx.db,
  );
  await takePost(tx, invitation, personId);
  return { personId };
};

/** The post goes to somebody who has an account already. */
export const acceptInto = async (tx: Tx, input: { code: string; personId: string }): Promise<{ personId: string }> => {
  const invitation = await getOpenInvitation(tx, input.code);
  // Nobody gives themselves a post, not even by a letter in between.
  if (invitation.invited_by === input.personId) throw new Problem(accountsErrors.notYourself);
  await takePost(tx, invitation, input.personId);
  return { personId: input.personId };
};

const assertFree = async (tx: Tx, username: string): Promise<void> => {
  const taken = await tx.db.selectFrom('people').select('id').where('username', '=', username).executeTakeFirst();
  if (taken !== undefined) throw new Problem(accountsErrors.usernameTaken);
};

type Open = Awaited<ReturnType<typeof getOpenInvitation>>;

const takePost = async (tx: Tx, invitation: Open, personId: string): Promise<void> => {
  const { id, role, area_id: areaId, organisation_id: organisationId, ends_on: endsOn, invited_by: appointedBy } = invitation;
  await insertPost(tx, { personId, role, areaId, organisationId, startsOn: invitation.starts_on, endsOn, appointedBy });
  await tx.db.updateTable('invitations').set({ accepted_at: tx.now, accepted_by: personId }).where('id', '=', id).execute();
  await tx.audit({ action: 'invitation.accepted', subjectKind: 'person', subjectId: personId, areaId, detail: { invitation: id, role } });
  tx.live({ topic: 'people', id: personId, areaId, wall: 'people' });
};
