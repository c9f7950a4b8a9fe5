import { sql } from 'kysely';
import type { z } from 'zod';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import type { BoardRow } from './contract.ts';
import { fileRoles } from '../children/contract.ts';
import { GRAVEST } from './rules.ts';

type Row = z.infer<typeof BoardRow>;
type Area = { id: string; last_id: string; parent_id: string | null; level: Row['level']; name: string };
type Count = { area_id: string; level_ordinal: number | null; step: number; late: string; on_time: string };
type Sums = { children: number; late: number; risen: [number, number]; grave: number };

/** Cells below this are withheld from readers who may not open the records behind them (domain practice: <5). Ours. */
const SMALLEST_CELL = 5;

/** Who is late in an area and in each area right below it. Counts come from the very rows that the records open from. */
export const board = async (tx: Tx, areaId: string | undefined) => {
  const area = await boardArea(tx, areaId);
  const mayOpen = tx.actor.kind === 'person' && tx.actor.posts.some((post) => (fileRoles as readonly string[]).includes(post.role) && BigInt(post.areaId) <= BigInt(area.id) && BigInt(area.id) <= BigInt(post.areaLastId));
  const { rows: counts } = await sql<Count>`select * from overdue_counts(${tx.today}::date, ${area.id}::bigint, ${area.last_id}::bigint)`.execute(tx.db);
  const below = await tx.db.selectFrom('areas').select(['id', 'last_id', 'parent_id', 'level', 'name']).where('parent_id', '=', area.id).where('ended_on', 'is', null).orderBy('id').execute();
  const path = await tx.db.selectFrom('areas').select(['id', 'name']).where('id', '<=', area.id).where('last_id', '>=', area.id).orderBy('id').execute();
  const rowOf = (place: Area) => shown(place, sumOf(counts, place), mayOpen);
  return {
    area: rowOf(area),
    path: path.map((step) => ({ areaId: step.id, name: step.name })),
    rows: (below as Area[]).map(rowOf),
    asOf: tx.now.toISOString(),
    mayOpen,
  };
};

/** The area asked for, inside the reader's board; without one, the widest area of the reader's posts. */
const boardArea = async (tx: Tx, areaId: string | undefined): Promise<Area> => {
  const { rows } = await sql<Area>`
    select id, last_id, parent_id, level, name from areas
    where id <@ reach('board') and (${areaId ?? null}::bigint is null or id = ${areaId ?? null}::bigint)
    order by last_id - id desc limit 1`.execute(tx.db);
  if (rows[0] === undefined) throw new Problem(errors.notFound);
  return rows[0];
};

const sumOf = (counts: readonly Count[], place: Area): Sums => {
  const sums: Sums = { children: 0, late: 0, risen: [0, 0], grave: 0 };
  const [first, last] = [BigInt(place.id), BigInt(place.last_id)];
  for (const count of counts) {
    const at = BigInt(count.area_id);
    if (at < first || at > last) continue;
    const late = Number(count.late);
    sums.children += late + Number(count.on_time);
    sums.late += late;
    if (count.step >= 1) sums.risen[0] += late;
    if (count.step >= 2) sums.risen[1] += late;
    if (count.level_ordinal === GRAVEST) sums.grave += late + Number(count.on_time);
  }
  return sums;
};

/** Zero tells nobody anything about a child; one to four might. */
const shown = (place: Area, sums: Sums, mayOpen: boolean): Row => {
  const cell = (value: number) => (mayOpen || value === 0 || value >= SMALLEST_CELL ? value : null);
  return { areaId: place.id, name: place.name, level: place.level, children: cell(sums.children), late: cell(sums.late), risen: [cell(sums.risen[0]), cell(sums.risen[1])], grave: cell(sums.grave) };
};
