import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { HandoverPart } from '../accounts/index.ts';
import { recordEvent } from './events.ts';

type Held = Parameters<HandoverPart['count']>[1];

const within = (column: string, post: Held) => sql<boolean>`${sql.ref(column)} between ${post.areaId}::bigint and ${post.areaLastId}::bigint`;
const childrenWithin = (tx: Tx, post: Held) => tx.db.selectFrom('children').select('id').where(within('children.area_id', post));
const countOf = async (query: { executeTakeFirstOrThrow(): Promise<{ count: string }> }) => Number((await query.executeTakeFirstOrThrow()).count);

const openCases = (tx: Tx, post: Held) =>
  tx.db.selectFrom('cases').where('owner_id', '=', post.personId).where('closed_at', 'is', null).where('child_id', 'in', childrenWithin(tx, post));

const cases: HandoverPart = {
  name: 'cases',
  count: (tx, post) => countOf(openCases(tx, post).select((eb) => eb.fn.countAll<string>().as('count'))),
  move: async (tx, post, toPersonId) => {
    const moved = await tx.db
      .updateTable('cases')
      .set((eb) => ({ owner_id: toPersonId, version: eb('version', '+', 1) }))
      .where('id', 'in', openCases(tx, post).select('id'))
      .returning(['id', 'child_id'])
      .execute();
    const detail = { from: post.personId, to: toPersonId };
    for (const { id, child_id } of moved) await recordEvent(tx, { childId: child_id, caseId: id, kind: 'handedOver', detail });
    return moved.length;
  },
};

const openLines = (tx: Tx, post: Held) =>
  tx.db
    .selectFrom('plan_lines')
    .where('responsible_id', '=', post.personId)
    .where('state', 'in', ['planned', 'underWay'])
    .where('plan_id', 'in', tx.db.selectFrom('care_plans').select('id').where('state', '=', 'active'))
    .where('child_id', 'in', childrenWithin(tx, post));

const planLines: HandoverPart = {
  name: 'planLines',
  count: (tx, post) => countOf(openLines(tx, post).select((eb) => eb.fn.countAll<string>().as('count'))),
  move: async (tx, post, toPersonId) => {
    const moved = await tx.db
      .updateTable('plan_lines')
      .set((eb) => ({ responsible_id: toPersonId, version: eb('version', '+', 1) }))
      .where('id', 'in', openLines(tx, post).select('id'))
      .executeTakeFirst();
    return Number(moved.numUpdatedRows);
  },
};

const visitDues: HandoverPart = {
  name: 'visitDues',
  count: (tx, post) =>
    countOf(
      tx.db
        .selectFrom('visit_dues')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('owner_id', '=', post.personId)
        .where(within('area_id', post)),
    ),
  move: async (tx, post, toPersonId) => {
    const dues = tx.db.updateTable('visit_dues').set({ owner_id: toPersonId }).where('owner_id', '=', post.personId).where(within('area_id', post));
    return Number((await dues.executeTakeFirst()).numUpdatedRows);
  },
};

const openLeads = (tx: Tx, post: Held) =>
  tx.db.selectFrom('leads').where('assigned_to', '=', post.personId).where('state', 'not in', ['closed', 'merged']).where(within('area_id', post));

const leads: HandoverPart = {
  name: 'leads',
  count: (tx, post) => countOf(openLeads(tx, post).select((eb) => eb.fn.countAll<string>().as('count'))),
  move: async (tx, post, toPersonId) => {
    const moved = await tx.db
      .updateTable('leads')
      .set((eb) => ({ assigned_to: toPersonId, version: eb('version', '+', 1) }))
      .where('id', 'in', openLeads(tx, post).select('id'))
      .returning(['id', 'area_id'])
      .execute();
    for (const lead of moved) {
      await recordHandedOver(tx, lead.id, { from: post.personId, to: toPersonId });
      tx.live({ topic: 'lead', id: lead.id, areaId: lead.area_id, wall: 'leads' });
    }
    return moved.length;
  },
};

const recordHandedOver = async (tx: Tx, leadId: string, detail: { from: string; to: string }) => {
  const event = { id: tx.newId(), lead_id: leadId, at: tx.now, person_id: tx.personId(), kind: 'handedOver', detail: JSON.stringify(detail) };
  await tx.db.insertInto('lead_events').values(event).execute();
};

/** What else of a leaver's work passes on besides the files: open cases, plan lines, next visits, leads. */
export const casesHandover: readonly HandoverPart[] = [cases, planLines, visitDues, leads];
