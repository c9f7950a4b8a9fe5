import { sql } from 'kysely';
import type { Role } from '../../platform/access.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import type { LeftBehind } from './contract.ts';
import { accountsErrors } from './errors.ts';
import { countOpenWork, hasOpenWork, moveOpenWork, type HandoverPart, type OpenWork } from './handover-parts.ts';
import { getPersonRow } from './people.ts';
import { finishPost, getManagedPost } from './posts.ts';
import { postsInForce, type HeldPost } from './post-store.ts';
import { withFullReach } from './reach.ts';
import { mayTakeOver, owningRoles } from './rules.ts';

export type Successor = { id: string; name: string; role: Role; areaName: string };
export type Preview = { openWork: OpenWork; successors: Successor[] };

export const previewHandover = async (tx: Tx, parts: readonly HandoverPart[], input: { personId: string; postId: string }): Promise<Preview> => {
  const post = await getPostOf(tx, input, { lock: false });
  const openWork = await withFullReach(tx, () => countOpenWork(tx, parts, post));
  return { openWork, successors: await successorsFor(tx, post) };
};

export type Handover = {
  personId: string;
  postId: string;
  toPersonId: string;
  reason: string;
  effectiveOn?: string | undefined;
  keepPost: boolean;
};

/** The leaver's work passes on now, in one act; the post ends on the effective day. */
export const handOver = async (tx: Tx, parts: readonly HandoverPart[], input: Handover): Promise<{ id: string; moved: OpenWork }> => {
  const post = await getPostOf(tx, input, { lock: true });
  await assertSuccessor(tx, post, input.toPersonId);
  const moved = await withFullReach(tx, () => moveOpenWork(tx, parts, post, input.toPersonId));
  const id = tx.newId();
  const people = { from_person_id: post.personId, to_person_id: input.toPersonId, made_by: tx.personId() };
  await tx.db
    .insertInto('handovers')
    .values({ id, from_post_id: post.id, ...people, area_id: post.areaId, reason: input.reason, moved: JSON.stringify(moved), made_at: tx.now })
    .execute();
  await tx.audit({
    action: 'handover.made',
    subjectKind: 'person',
    subjectId: post.personId,
    areaId: post.areaId,
    detail: { handover: id, to: input.toPersonId, reason: input.reason, moved },
  });
  tx.live({ topic: 'handover', id, areaId: post.areaId, wall: 'people' });
  tx.live({ topic: 'handover', id, personId: input.toPersonId });
  const isStanding = post.endsOn === null || post.endsOn > tx.today;
  if (!input.keepPost && isStanding) await finishPost(tx, post, input.effectiveOn, input.reason);
  return { id, moved };
};

/** @throws Problem `request.notFound` when the post is not this person's */
const getPostOf = async (tx: Tx, { personId, postId }: { personId: string; postId: string }, options: { lock: boolean }): Promise<HeldPost> => {
  const post = await getManagedPost(tx, postId, options);
  if (post.personId !== personId) throw new Problem(errors.notFound);
  return post;
};

/** The successor is somebody in reach, enabled, whose post of today covers the area and may answer for files. */
const assertSuccessor = async (tx: Tx, post: HeldPost, personId: string): Promise<void> => {
  const person = await getPersonRow(tx, personId);
  const posts = await withFullReach(tx, () => postsInForce(tx, personId));
  const may = personId !== post.personId && person.disabled_at === null && mayTakeOver(posts, { id: post.areaId, lastId: post.areaLastId });
  if (!may) throw new Problem(accountsErrors.successorCannot);
};

/** Nearest posts first: a colleague in the community before the officer of the district. */
const successorsFor = async (tx: Tx, post: HeldPost): Promise<Successor[]> => {
  const { rows } = await sql<Successor>`
    select p.id, p.name, o.role, a.name as "areaName" from posts o join people p on p.id = o.person_id join areas a on a.id = o.area_id
    where a.id <= ${post.areaId}::bigint and a.last_id >= ${post.areaLastId}::bigint and o.role = any (${[...owningRoles]}::text[])
      and o.starts_on <= ${tx.today}::date and (o.ends_on is null or o.ends_on > ${tx.today}::date)
      and p.disabled_at is null and p.id <> ${post.personId}::uuid
    order by a.last_id - a.id, p.name, p.id limit 50`.execute(tx.db);
  return rows;
};

const SOON_DAYS = 14;
const LONG_AGO_DAYS = 400;
const MOST = 100;

/**
 * Posts in reach that have ended, end within two weeks, or whose holder is shut out, and that open work still
 * hangs on: a date passes by itself, so this list is what keeps such work from being forgotten.
 */
export const leftBehind = async (tx: Tx, parts: readonly HandoverPart[]): Promise<LeftBehind[]> => {
  const candidates = await leavers(tx);
  const counted = await withFullReach(tx, async () => {
    const found: LeftBehind[] = [];
    for (const { post, ...leaver } of candidates) found.push({ ...leaver, openWork: await countOpenWork(tx, parts, post) });
    return found;
  });
  return counted.filter(({ openWork }) => hasOpenWork(openWork));
};

type Leaver = Omit<LeftBehind, 'openWork'> & { post: HeldPost };

/** Not those who hold another post there that goes on and may own files. */
const leavers = async (tx: Tx): Promise<Leaver[]> => {
  const { rows } = await sql<Leaver>`
    select p.id as "personId", p.name, o.id as "postId", o.role, area_path(o.area_id) as "areaPath", o.ends_on as "endsOn", p.disabled_at is not null as disabled,
      json_build_object('id', o.id, 'personId', p.id, 'role', o.role, 'areaId', a.id::text, 'areaLastId', a.last_id::text, 'startsOn', o.starts_on, 'endsOn', o.ends_on) as post
    from posts o join people p on p.id = o.person_id join areas a on a.id = o.area_id
    where o.role = any (${[...owningRoles]}::text[])
      and (o.ends_on between ${tx.today}::date - ${LONG_AGO_DAYS}::int and ${tx.today}::date + ${SOON_DAYS}::int or p.disabled_at is not null)
      and (p.disabled_at is not null or not exists (
        select from posts n join areas b on b.id = n.area_id
        where n.person_id = p.id and n.role = any (${[...owningRoles]}::text[]) and b.id <= a.id and a.last_id <= b.last_id
          and n.starts_on <= ${tx.today}::date and (n.ends_on is null or n.ends_on > ${tx.today}::date + ${SOON_DAYS}::int)))
    order by o.ends_on nulls first, o.id limit ${MOST}`.execute(tx.db);
  return rows;
};
