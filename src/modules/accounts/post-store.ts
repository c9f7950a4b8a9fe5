import { sql } from 'kysely';
import type { Post, Role } from '../../platform/access.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import type { PersonPost } from './contract.ts';

/** A post with the range of its area: what rules about it need. */
export type HeldPost = {
  id: string;
  personId: string;
  role: Role;
  areaId: string;
  areaLastId: string;
  startsOn: string;
  endsOn: string | null;
};

const heldPosts = (tx: Tx) =>
  tx.db
    .selectFrom('posts')
    .innerJoin('areas', 'areas.id', 'posts.area_id')
    .select(['posts.id', 'person_id as personId', 'role', 'areas.id as areaId', 'areas.last_id as areaLastId', 'starts_on as startsOn', 'ends_on as endsOn']);

/** A post inside the caller's reach. @throws Problem `request.notFound` */
export const getPost = async (tx: Tx, id: string, lock = false): Promise<HeldPost> => {
  const query = heldPosts(tx).where('posts.id', '=', id);
  const post = await (lock ? query.forUpdate('posts') : query).executeTakeFirst();
  if (post === undefined) throw new Problem(errors.notFound);
  return post as HeldPost;
};

/** Posts of a person that hold today or will; `person` is seen as far as the present reach goes. */
export const standingPosts = async (tx: Tx, personId: string): Promise<HeldPost[]> =>
  (await heldPosts(tx)
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', tx.today)]))
    .execute()) as HeldPost[];

/** Posts of a person in force today, as the rules read them. */
export const postsInForce = async (tx: Tx, personId: string): Promise<Post[]> =>
  (await standingPosts(tx, personId)).filter((post) => post.startsOn <= tx.today).map((post) => ({ ...post, areaName: '', organisationId: null, walls: [] }));

export const insertPost = async (
  tx: Tx,
  post: { personId: string; role: Role; areaId: string; organisationId: string | null; startsOn: string; endsOn: string | null; appointedBy: string | null },
): Promise<string> => {
  const id = tx.newId();
  await tx.db
    .insertInto('posts')
    .values({
      id,
      person_id: post.personId,
      role: post.role,
      area_id: post.areaId,
      organisation_id: post.organisationId,
      starts_on: post.startsOn,
      ends_on: post.endsOn,
      appointed_by: post.appointedBy,
    })
    .execute();
  return id;
};

export const closePost = async (tx: Tx, id: string, endsOn: string, reason: string): Promise<void> => {
  await tx.db.updateTable('posts').set({ ends_on: endsOn, end_reason: reason }).where('id', '=', id).execute();
};

/** Posts of several people as the pages show them, in reach, newest first. */
export const personPosts = async (tx: Tx, personIds: readonly string[]): Promise<Map<string, PersonPost[]>> => {
  const { rows } = await sql<PersonPost & { personId: string }>`
    select o.id, o.person_id as "personId", o.role, o.area_id::text as "areaId", area_path(o.area_id) as "areaPath",
      o.organisation_id as "organisationId", g.name as "organisationName", o.starts_on as "startsOn", o.ends_on as "endsOn", o.end_reason as "endReason"
    from posts o left join organisations g on g.id = o.organisation_id
    where o.person_id = any (${[...personIds]}::uuid[]) order by o.starts_on desc, o.id desc`.execute(tx.db);
  return Map.groupBy(rows, (row) => row.personId);
};
