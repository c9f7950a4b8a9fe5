import { sql } from 'kysely';
import type { z } from 'zod';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import type { BoardRow } from './contract.ts';
import { fileRoles } from '../children/contract.ts';
import { isSmall, withheldParts } from './small-cells.ts';

type Row = z.infer<typeof BoardRow>;
type Area = { id: string; last_id: string; parent_id: string | null; level: Row['level']; name: string };
type Count = { area: bigint; cells: Cells };
type CountRow = Record<'area_id' | 'children' | 'late' | 'supervisor' | 'district' | 'grave', string>;
/** Children, late, risen to the supervisor, risen to the district, gravest level. */
type Cells = readonly [number, number, number, number, number];
type Withheld = readonly boolean[];

/** Who is late in an area and in each area right below it. Counts come from the very rows that the records open from. */
export const board = async (tx: Tx, areaId: string | undefined) => {
  const area = await boardArea(tx, areaId);
  const mayOpen =
    tx.actor.kind === 'person' &&
    tx.actor.posts.some(
      (post) => (fileRoles as readonly string[]).includes(post.role) && BigInt(post.areaId) <= BigInt(area.id) && BigInt(area.id) <= BigInt(post.areaLastId),
    );
  // What is withheld here follows from what is shown above, up to where the reader's board begins.
  const line = mayOpen ? [area] : await lineDownTo(tx, area);
  const counts = await countsOf(tx, line[0]!);
  const below = await childrenOf(tx, area);
  const path = await tx.db.selectFrom('areas').select(['id', 'name']).where('id', '<=', area.id).where('last_id', '>=', area.id).orderBy('id').execute();
  const withheld = mayOpen ? openly(below) : await withheldAlong(tx, line, counts);
  return {
    area: shown(area, cellsOf(counts, area), withheld.own),
    path: path.map((step) => ({ areaId: step.id, name: step.name })),
    rows: below.map((place, index) => shown(place, cellsOf(counts, place), withheld.below[index]!)),
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

/** From the widest area of the reader's board down to this one. */
const lineDownTo = async (tx: Tx, area: Area): Promise<Area[]> => {
  const { rows } = await sql<Area>`
    select id, last_id, parent_id, level, name from areas
    where id <@ reach('board') and id <= ${area.id}::bigint and last_id >= ${area.last_id}::bigint order by last_id - id desc`.execute(tx.db);
  return rows;
};

const childrenOf = (tx: Tx, area: Area) =>
  tx.db
    .selectFrom('areas')
    .select(['id', 'last_id', 'parent_id', 'level', 'name'])
    .where('parent_id', '=', area.id)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute() as Promise<Area[]>;

const countsOf = async (tx: Tx, area: Area): Promise<Count[]> => {
  const { rows } = await sql<CountRow>`select * from overdue_counts(${tx.today}::date, ${area.id}::bigint, ${area.last_id}::bigint)`.execute(tx.db);
  return rows.map((row) => ({
    area: BigInt(row.area_id),
    cells: [Number(row.children), Number(row.late), Number(row.supervisor), Number(row.district), Number(row.grave)],
  }));
};

const cellsOf = (counts: readonly Count[], place: Area): Cells => {
  const [first, last] = [BigInt(place.id), BigInt(place.last_id)];
  const inside = counts.filter((count) => count.area >= first && count.area <= last);
  const sum = (column: number) => inside.reduce((total, count) => total + count.cells[column]!, 0);
  return [sum(0), sum(1), sum(2), sum(3), sum(4)];
};

const open: Withheld = [false, false, false, false, false];
const openly = (below: readonly Area[]) => ({ own: open, below: below.map(() => open) });

/** Goes down the line and withholds, level by level, what could be worked out from the level above. */
const withheldAlong = async (tx: Tx, line: readonly Area[], counts: readonly Count[]): Promise<{ own: Withheld; below: Withheld[] }> => {
  let own: Withheld = cellsOf(counts, line[0]!).map(isSmall);
  for (const [index, area] of line.entries()) {
    const places = await childrenOf(tx, area);
    const below = withheldBelow(
      cellsOf(counts, area),
      places.map((place) => cellsOf(counts, place)),
      own,
    );
    const next = line[index + 1];
    if (next === undefined) return { own, below };
    own = below[places.findIndex((place) => place.id === next.id)] ?? cellsOf(counts, next).map(isSmall);
  }
  return { own, below: [] };
};

/** Column by column. Children of the area itself and of none below are a part that no row shows. */
const withheldBelow = (sum: Cells, rows: readonly Cells[], sumWithheld: Withheld): Withheld[] => {
  const columns = sum.map((total, column) => {
    const parts = rows.map((row) => row[column]!);
    return withheldParts([...parts, total - parts.reduce((a, b) => a + b, 0)], sumWithheld[column]!);
  });
  return rows.map((_, index) => columns.map((column) => column[index]!));
};

const shown = (place: Area, cells: Cells, withheld: Withheld): Row => {
  const [children, late, supervisor, district, grave] = cells.map((value, column) => (withheld[column] ? null : value)) as [
    number | null,
    number | null,
    number | null,
    number | null,
    number | null,
  ];
  return { areaId: place.id, name: place.name, level: place.level, children, late, risen: [supervisor, district], grave };
};
