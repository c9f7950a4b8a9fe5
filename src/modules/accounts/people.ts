import { sql } from 'kysely';
import type { Role } from '../../platform/access.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { scopeOf } from '../areas/scope.ts';
import type { HandoverLine, Person, PersonLine } from './contract.ts';
import { endSessions } from './my-account.ts';
import { addUp, countOpenWork, type HandoverPart, type OpenWork } from './handover-parts.ts';
import { countedTo, totalCap, type Page } from './paging.ts';
import { personPosts, standingPosts } from './post-store.ts';
import { assertMayGive, assertNotMyself, mayManage, withFullReach } from './reach.ts';
import { maskPhone } from './rules.ts';

type Wish = { areaId?: string | undefined; role?: Role | undefined; text?: string | undefined; ended: boolean; page: number; size: number };

/** People with a standing post in reach, or, with `ended`, those with none any more. */
export const listPeople = async (tx: Tx, wish: Wish): Promise<Page<PersonLine>> => {
  const scope = wish.areaId === undefined ? undefined : await scopeOf(tx, wish.areaId);
  const post = sql`select from posts o where o.person_id = p.id
    and (${wish.role ?? null}::text is null or o.role = ${wish.role ?? null})
    and (${scope?.from ?? null}::bigint is null or o.area_id between ${scope?.from ?? null}::bigint and ${scope?.to ?? null}::bigint)`;
  const standing = sql`(o.ends_on is null or o.ends_on > ${tx.today}::date)`;
  const chosen = wish.ended ? sql`exists (${post}) and not exists (${post} and ${standing})` : sql`exists (${post} and ${standing})`;
  const named = wish.text ? sql`(strpos(lower(p.name), lower(${wish.text})) > 0 or strpos(coalesce(p.username, ''), lower(${wish.text})) > 0)` : sql`true`;
  const found = sql`from people p where ${chosen} and ${named}`;
  const { rows } = await sql<Omit<PersonLine, 'posts'>>`select p.id, p.name, p.username, p.disabled_at is not null as disabled ${found}
    order by p.name, p.id limit ${wish.size} offset ${(wish.page - 1) * wish.size}`.execute(tx.db);
  const posts = await personPosts(
    tx,
    rows.map((row) => row.id),
  );
  const items = rows.map((row) => ({ ...row, posts: (posts.get(row.id) ?? []).filter((each) => isStanding(each.endsOn, tx.today)) }));
  const total = await countedTo(tx, sql`(select p.id ${found} limit ${totalCap + 1})`);
  return { items, ...total, page: wish.page, size: wish.size };
};

const isStanding = (endsOn: string | null, today: string): boolean => endsOn === null || endsOn > today;

/** A person in reach. @throws Problem `request.notFound` */
export const getPersonRow = async (tx: Tx, id: string) => {
  const row = await tx.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem(errors.notFound);
  return row;
};

export const showPerson = async (tx: Tx, id: string): Promise<Person> => {
  const row = await getPersonRow(tx, id);
  const all = (await personPosts(tx, [id])).get(id) ?? [];
  const posts = all.filter((post) => isStanding(post.endsOn, tx.today));
  const phone = tx.sealing.openMaybe('people.phone', row.phone_sealed);
  const manages = await managesWhole(tx, id);
  const endable = (await standingPosts(tx, id)).filter((post) => mayManage(tx, id, post.role, { id: post.areaId, lastId: post.areaLastId }));
  return {
    id,
    name: row.name,
    username: row.username,
    disabled: row.disabled_at !== null,
    phoneMasked: phone === null ? null : maskPhone(phone),
    posts,
    formerPosts: all.filter((post) => !posts.includes(post)),
    handovers: await handoversOf(tx, id),
    may: { disable: manages && row.disabled_at === null, enable: manages && row.disabled_at !== null, endPosts: endable.map((post) => post.id) },
  };
};

const handoversOf = async (tx: Tx, personId: string): Promise<HandoverLine[]> => {
  const { rows } = await sql<Omit<HandoverLine, 'madeAt'> & { madeAt: Date }>`
    select h.id, h.from_person_id as "fromPersonId", person_name(h.from_person_id) as "fromName", h.to_person_id as "toPersonId",
      person_name(h.to_person_id) as "toName", a.name as "areaName", h.reason, h.moved, h.made_at as "madeAt", person_name(h.made_by) as "madeByName"
    from handovers h join areas a on a.id = h.area_id
    where h.from_person_id = ${personId}::uuid or h.to_person_id = ${personId}::uuid order by h.made_at desc limit 100`.execute(tx.db);
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
};

/** Whether every standing post of a person, wherever it is, is one the caller may give. */
const managesWhole = (tx: Tx, personId: string): Promise<boolean> =>
  withFullReach(tx, async () => {
    const posts = await standingPosts(tx, personId);
    return personId !== tx.personId() && posts.every((post) => mayManage(tx, personId, post.role, { id: post.areaId, lastId: post.areaLastId }));
  });

/**
 * Shuts the door at once, whatever still hangs on the person: a lost phone does not wait for a handover.
 * Returns the open work, which stays in the person's name until it is handed over.
 */
export const disablePerson = async (tx: Tx, parts: readonly HandoverPart[], input: { id: string; reason: string }): Promise<OpenWork> => {
  await assertManagesWhole(tx, input.id);
  await tx.db.updateTable('people').set({ disabled_at: tx.now }).where('id', '=', input.id).execute();
  await endSessions(tx, input.id);
  await tx.audit({ action: 'person.disabled', subjectKind: 'person', subjectId: input.id, detail: { reason: input.reason } });
  tx.live({ topic: 'people', id: input.id, personId: input.id });
  return withFullReach(tx, async () => {
    const counts: OpenWork[] = [];
    for (const post of await standingPosts(tx, input.id)) counts.push(await countOpenWork(tx, parts, post));
    return addUp(counts);
  });
};

export const enablePerson = async (tx: Tx, id: string): Promise<void> => {
  await assertManagesWhole(tx, id);
  await tx.db.updateTable('people').set({ disabled_at: null }).where('id', '=', id).execute();
  await tx.audit({ action: 'person.enabled', subjectKind: 'person', subjectId: id });
  tx.live({ topic: 'people', id });
};

/** @throws Problem `request.notFound`, `accounts.notYourself`, `accounts.aboveYou` */
export const assertManagesWhole = async (tx: Tx, id: string): Promise<void> => {
  await getPersonRow(tx, id);
  assertNotMyself(tx, id);
  const posts = await withFullReach(tx, () => standingPosts(tx, id));
  for (const post of posts) assertMayGive(tx, post.role, { id: post.areaId, lastId: post.areaLastId });
};
