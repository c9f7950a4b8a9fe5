import type { Role } from '../../platform/access.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { getArea } from '../areas/store.ts';
import type { Appointment } from './contract.ts';
import { accountsErrors } from './errors.ts';
import { countOpenWork, hasOpenWork, type HandoverPart } from './handover-parts.ts';
import { assertOrganisation } from './organisations.ts';
import { getPersonRow } from './people.ts';
import { closePost, getPost, insertPost, standingPosts, type HeldPost } from './post-store.ts';
import { assertMayGive, assertNotMyself, withFullReach } from './reach.ts';

export const appoint = async (tx: Tx, input: Appointment): Promise<{ id: string }> => {
  assertNotMyself(tx, input.personId);
  const area = await getArea(tx, input.areaId);
  assertMayGive(tx, input.role, area);
  await getPersonRow(tx, input.personId);
  assertTerm(tx, input);
  if (await holdsAlready(tx, input.personId, input.role, area.id)) throw new Problem(errors.conflict);
  if (input.organisationId !== undefined) await assertOrganisation(tx, input.organisationId);
  const id = await insertPost(tx, {
    personId: input.personId,
    role: input.role,
    areaId: area.id,
    organisationId: input.organisationId ?? null,
    startsOn: input.startsOn ?? tx.today,
    endsOn: input.endsOn ?? null,
    appointedBy: tx.personId(),
  });
  await tx.audit({ action: 'post.given', subjectKind: 'person', subjectId: input.personId, areaId: area.id, detail: { post: id, role: input.role } });
  tx.live({ topic: 'people', id: input.personId, areaId: area.id, wall: 'people' });
  return { id };
};

/** An end that is open, or after the beginning. */
export const assertTerm = (tx: Tx, term: { startsOn?: string | undefined; endsOn?: string | undefined }): void => {
  const inOrder = term.endsOn === undefined || (term.startsOn ?? tx.today) < term.endsOn;
  if (!inOrder) throw new Problem(errors.invalid, { fields: [{ path: 'endsOn', message: '> startsOn' }] });
};

const holdsAlready = async (tx: Tx, personId: string, role: Role, areaId: string): Promise<boolean> =>
  (await standingPosts(tx, personId)).some((post) => post.role === role && post.areaId === areaId);

/** The post, when the caller may end it. @throws Problem `accounts.notYourself`, `accounts.aboveYou` */
export const getManagedPost = async (tx: Tx, id: string, options: { lock: boolean }): Promise<HeldPost> => {
  const post = await getPost(tx, id, options.lock);
  assertNotMyself(tx, post.personId);
  assertMayGive(tx, post.role, { id: post.areaId, lastId: post.areaLastId });
  return post;
};

/** From `endsOn` the post no longer holds: today, unless a later day is given; never before it began. */
export const endPost = async (tx: Tx, parts: readonly HandoverPart[], input: { id: string; endsOn?: string | undefined; reason: string }): Promise<void> => {
  const post = await getManagedPost(tx, input.id, { lock: true });
  if (post.endsOn !== null && post.endsOn <= tx.today) throw new Problem(accountsErrors.postEnded);
  const open = await withFullReach(tx, () => countOpenWork(tx, parts, post));
  if (hasOpenWork(open)) throw new Problem(accountsErrors.workToHandOver, { detail: open });
  await finishPost(tx, post, input.endsOn, input.reason);
};

export const finishPost = async (tx: Tx, post: HeldPost, wished: string | undefined, reason: string): Promise<void> => {
  const soonest = [wished ?? tx.today, tx.today, post.startsOn].toSorted().at(-1)!;
  const endsOn = post.endsOn !== null && post.endsOn < soonest ? post.endsOn : soonest;
  await closePost(tx, post.id, endsOn, reason);
  await tx.audit({
    action: 'post.ended',
    subjectKind: 'person',
    subjectId: post.personId,
    areaId: post.areaId,
    detail: { post: post.id, role: post.role, reason, endsOn },
  });
  tx.live({ topic: 'people', id: post.personId, areaId: post.areaId, wall: 'people' });
};
