import { sql } from 'kysely';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { scopeOf, within } from '../areas/scope.ts';
import { getArea } from '../areas/store.ts';
import type { Organisation } from './contract.ts';
import { accountsErrors } from './errors.ts';
import { countedTo, totalCap, type Page } from './paging.ts';
import { withFullReach } from './reach.ts';

type Wish = { areaId?: string | undefined; kind?: Organisation['kind'] | undefined; text?: string | undefined; ended: boolean; page: number; size: number };

export const listOrganisations = async (tx: Tx, wish: Wish): Promise<Page<Organisation>> => {
  const scope = wish.areaId === undefined ? undefined : await scopeOf(tx, wish.areaId);
  const filtered = tx.db
    .selectFrom('organisations as o')
    .where('o.ended_on', wish.ended ? 'is not' : 'is', null)
    .$if(scope !== undefined, (query) => query.where(within('o.area_id', scope!)))
    .$if(wish.kind !== undefined, (query) => query.where('o.kind', '=', wish.kind!))
    .$if(Boolean(wish.text), (query) => query.where(sql<boolean>`strpos(lower(o.name), lower(${wish.text})) > 0`));
  const items = await filtered
    .innerJoin('areas as a', 'a.id', 'o.area_id')
    .select(['o.id', 'o.name', 'o.kind', 'o.area_id as areaId', 'a.name as areaName', 'o.ended_on as endedOn', 'o.version'])
    .orderBy('o.area_id')
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(wish.size)
    .offset((wish.page - 1) * wish.size)
    .execute();
  const total = await countedTo(tx, filtered.select('o.id').limit(totalCap + 1));
  return { items: items as Organisation[], ...total, page: wish.page, size: wish.size };
};

export const createOrganisation = async (tx: Tx, input: Pick<Organisation, 'name' | 'kind' | 'areaId'>): Promise<{ id: string }> => {
  const area = await getArea(tx, input.areaId);
  const id = tx.newId();
  await tx.db.insertInto('organisations').values({ id, name: input.name, kind: input.kind, area_id: area.id }).execute();
  await tx.audit({ action: 'organisation.created', subjectKind: 'organisation', subjectId: id, areaId: area.id, detail: { kind: input.kind } });
  return { id };
};

type Change = { id: string; version: number; name?: string | undefined; kind?: Organisation['kind'] | undefined };

export const changeOrganisation = async (tx: Tx, { id, version, name, kind }: Change): Promise<void> => {
  const changes = { ...(name === undefined ? {} : { name }), ...(kind === undefined ? {} : { kind }) };
  const areaId = await updateOrganisation(tx, id, version, changes);
  await tx.audit({ action: 'organisation.changed', subjectKind: 'organisation', subjectId: id, areaId, detail: { fields: Object.keys(changes) } });
};

export const endOrganisation = async (tx: Tx, { id, version, endedOn }: { id: string; version: number; endedOn?: string | undefined }): Promise<void> => {
  const areaId = await updateOrganisation(tx, id, version, { ended_on: endedOn ?? tx.today });
  if (await withFullReach(tx, () => hasStaff(tx, id))) throw new Problem(accountsErrors.organisationInUse);
  await tx.audit({ action: 'organisation.ended', subjectKind: 'organisation', subjectId: id, areaId });
};

const hasStaff = async (tx: Tx, id: string): Promise<boolean> => {
  const post = await tx.db
    .selectFrom('posts')
    .select('id')
    .where('organisation_id', '=', id)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', tx.today)]))
    .executeTakeFirst();
  return post !== undefined;
};

/** An organisation still at work. @throws Problem `request.notFound` */
export const assertOrganisation = async (tx: Tx, id: string): Promise<void> => {
  const found = await tx.db.selectFrom('organisations').select('id').where('id', '=', id).where('ended_on', 'is', null).executeTakeFirst();
  if (found === undefined) throw new Problem(errors.notFound);
};

const updateOrganisation = async (tx: Tx, id: string, version: number, changes: { name?: string; kind?: string; ended_on?: string }): Promise<string> => {
  const updated = await tx.db
    .updateTable('organisations')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .where(sql<boolean>`area_id <@ (select reach('people'))`)
    .returning('area_id')
    .executeTakeFirst();
  if (updated === undefined) throw await missedUpdate(tx, id);
  return updated.area_id;
};

/** Everybody sees organisations, so a refused change says whether it came late or from outside. */
const missedUpdate = async (tx: Tx, id: string): Promise<Problem> => {
  const row = await tx.db
    .selectFrom('organisations')
    .select('ended_on')
    .where('id', '=', id)
    .where(sql<boolean>`area_id <@ (select reach('people'))`)
    .executeTakeFirst();
  if (row === undefined) return new Problem(errors.notFound);
  return new Problem(row.ended_on === null ? errors.stale : errors.conflict);
};
