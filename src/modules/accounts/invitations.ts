import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../../platform/access.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Sealing } from '../../platform/sealing.ts';
import type { Tx } from '../../platform/work.ts';
import { getArea } from '../areas/store.ts';
import type { Invitation, NewInvitation } from './contract.ts';
import { accountsErrors } from './errors.ts';
import { assertOrganisation } from './organisations.ts';
import { countedTo, totalCap, type Page } from './paging.ts';
import { assertTerm } from './posts.ts';
import { assertMayGive } from './reach.ts';
import { invitationState } from './rules.ts';

const LIFE_DAYS = 7;
// Crockford's letters: none that is mistaken for another when read aloud.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A hundred random bits, in letters one can read out over a telephone. */
export const newCode = (): string => Array.from(randomBytes(20), (byte) => letters[byte % 32]).join('');
export const codeHash = (sealing: Sealing, code: string): Buffer => sealing.lookup('invitation', code);
export const invitationLink = (code: string): string => `/join#${code}`;
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + LIFE_DAYS * 86_400_000);

export const invite = async (tx: Tx, input: NewInvitation): Promise<{ id: string; code: string; link: string; expiresAt: string }> => {
  const area = await getArea(tx, input.areaId);
  assertMayGive(tx, input.role, area);
  assertTerm(tx, input);
  if (input.organisationId !== undefined) await assertOrganisation(tx, input.organisationId);
  const [id, code, expiresAt] = [tx.newId(), newCode(), invitationEnd(tx.now)];
  await tx.db
    .insertInto('invitations')
    .values({
      id,
      code_hash: codeHash(tx.sealing, code),
      name: input.name,
      role: input.role,
      area_id: area.id,
      organisation_id: input.organisationId ?? null,
      starts_on: input.startsOn ?? tx.today,
      ends_on: input.endsOn ?? null,
      invited_by: tx.personId(),
      created_at: tx.now,
      expires_at: expiresAt,
    })
    .execute();
  await tx.audit({ action: 'invitation.made', subjectKind: 'invitation', subjectId: id, areaId: area.id, detail: { role: input.role } });
  return { id, code, link: invitationLink(code), expiresAt: expiresAt.toISOString() };
};

type Row = Omit<Invitation, 'createdAt' | 'expiresAt' | 'state'> & { createdAt: Date; expires_at: Date; accepted_at: Date | null; revoked_at: Date | null };

export const listInvitations = async (tx: Tx, wish: { state?: Invitation['state'] | undefined; page: number; size: number }): Promise<Page<Invitation>> => {
  const state = sql`case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked' when expires_at <= ${tx.now} then 'expired' else 'open' end`;
  const chosen = sql`from invitations i where ${wish.state ?? null}::text is null or ${state} = ${wish.state ?? null}`;
  const { rows } = await sql<Row>`
    select i.id, i.name, i.role, i.area_id::text as "areaId", area_path(i.area_id) as "areaPath",
      (select g.name from organisations g where g.id = i.organisation_id) as "organisationName", i.starts_on as "startsOn", i.ends_on as "endsOn",
      person_name(i.invited_by) as "invitedByName", i.created_at as "createdAt", i.expires_at, i.accepted_at, i.revoked_at
    ${chosen} order by i.created_at desc, i.id limit ${wish.size} offset ${(wish.page - 1) * wish.size}`.execute(tx.db);
  const items = rows.map(({ createdAt, expires_at, accepted_at, revoked_at, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expires_at.toISOString(),
    state: invitationState({ accepted_at, revoked_at, expires_at }, tx.now),
  }));
  return { items, ...(await countedTo(tx, sql`(select i.id ${chosen} limit ${totalCap + 1})`)), page: wish.page, size: wish.size };
};

export const revokeInvitation = async (tx: Tx, id: string): Promise<void> => {
  const row = await tx.db.selectFrom('invitations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Problem(errors.notFound);
  assertMayGive(tx, row.role as Role, await getArea(tx, row.area_id));
  if (invitationState(row, tx.now) !== 'open') throw new Problem(accountsErrors.invitationInvalid);
  await tx.db.updateTable('invitations').set({ revoked_at: tx.now }).where('id', '=', id).execute();
  await tx.audit({ action: 'invitation.revoked', subjectKind: 'invitation', subjectId: id, areaId: row.area_id });
};
