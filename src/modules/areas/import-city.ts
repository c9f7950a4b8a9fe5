import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import { seedCalendar } from './calendar.ts';
import { readCityFiles, type City } from './city-files.ts';
import { planImport, type KnownArea, type Outcome, type PlannedRow } from './import-plan.ts';
import type { Block, Level } from './numbering.ts';
import { lockTree } from './placing.ts';
import { paddedCode } from './store.ts';

export type CityImport = City & {
  /** Who publishes the codes, always by the same words: `国家统计局`. */
  source: string;
  /** Since when the list holds, YYYY-MM-DD. */
  validFrom: string;
};

export type ImportReport = {
  cityId: string;
  rows: { file: string; line: number; level: Level; code: string; name: string; outcome: Outcome }[];
  counts: Partial<Record<Outcome, number>>;
  /** Areas that stand here and have a code, and that the list no longer carries: to be merged or ended by hand. */
  missing: { id: string; level: Level; name: string; codes: string[] }[];
};

const BATCH = 2000;

/**
 * Takes in a city's published division lists, again and again: new areas are added, new names recorded,
 * absent ones reported. Nothing is removed or moved. Also puts in the holidays where there are none.
 * @throws StartFailure naming the file that is absent or lacks a column
 */
export const importCity = async (tx: Tx, city: CityImport): Promise<ImportReport> => {
  const published = await readCityFiles(city);
  await lockTree(tx);
  const known = await knownAreas(tx, paddedCode(city.cityCode));
  const plan = planImport(published, known.areas, known.used, city.source);
  await apply(tx, plan, known.areas, city);
  await seedCalendar(tx);
  const report = reportOf(plan, known.areas);
  await tx.audit({ action: 'areas.imported', areaId: report.cityId, detail: { ...report.counts, missing: report.missing.length } });
  tx.live({ topic: 'areas', areaId: report.cityId, wall: 'areas' });
  return report;
};

type KnownRow = {
  id: string;
  lastId: string;
  level: Level;
  name: string;
  parentId: string | null;
  searchNames: string[];
  ended: boolean;
  codes: KnownArea['codes'];
};

/** The city's tree with its codes; the numbers used besides: former ones, and other cities'. */
const knownAreas = async (tx: Tx, cityCode: string): Promise<{ areas: KnownArea[]; used: Block[] }> => {
  const { rows } = await sql<KnownRow>`
    select a.id, a.last_id as "lastId", a.level, a.name, a.parent_id as "parentId", a.search_names as "searchNames", a.ended_on is not null as ended,
      coalesce((select jsonb_agg(jsonb_build_object('code', k.code, 'source', k.source, 'open', k.valid_to is null)) from area_codes k where k.area_id = a.id), '[]') as codes
    from areas a join areas city on city.level = 'city' and a.id between city.id and city.last_id
    where exists (select 1 from area_codes k where k.area_id = city.id and k.code = ${cityCode})
    order by a.id`.execute(tx.db);
  const used = await sql<{ id: string; lastId: string }>`
    select former_id as id, former_last_id as "lastId" from area_former_numbers
    union all select id, last_id from areas where level = 'city'`.execute(tx.db);
  return {
    areas: rows.map((row) => ({ ...row, ...numbers(row), parentId: row.parentId === null ? undefined : BigInt(row.parentId) })),
    used: used.rows.map(numbers),
  };
};

const numbers = ({ id, lastId }: { id: string; lastId: string }): Block => ({ id: BigInt(id), lastId: BigInt(lastId) });

const apply = async (tx: Tx, plan: readonly PlannedRow[], known: readonly KnownArea[], { source, validFrom }: CityImport) => {
  const created = plan.filter((one) => one.outcome === 'created');
  const renamed = plan.filter((one) => one.outcome === 'renamed');
  for (const some of batches(created)) await tx.db.insertInto('areas').values(some.map(areaRow)).execute();
  for (const { area, row } of renamed) {
    await sql`update areas set name = ${area!.name}, version = version + 1,
      search_names = array(select distinct n from unnest(search_names || array[name, ${row.name}]) n where n <> ${area!.name} order by n)
      where id = ${area!.id}`.execute(tx.db);
  }
  const codes = plan.filter((one) => one.newCode === true).map(({ area, row }) => ({ area_id: area!.id, code: row.code, source, valid_from: validFrom }));
  for (const some of batches(codes)) await tx.db.insertInto('area_codes').values(some).execute();
  // A city's first import is no change of the tree.
  const changes = known.length === 0 ? [] : [...created, ...renamed].map((one) => changeRow(tx, one, known, validFrom));
  for (const some of batches(changes)) await tx.db.insertInto('area_changes').values(some).execute();
};

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => rows.slice(index * BATCH, (index + 1) * BATCH));

const areaRow = ({ area, row }: PlannedRow) => ({
  id: area!.id,
  last_id: area!.lastId,
  parent_id: area!.parentId ?? null,
  level: row.level,
  name: area!.name,
  search_names: row.name === area!.name ? [] : [row.name],
});

const changeRow = (tx: Tx, { area, outcome }: PlannedRow, known: readonly KnownArea[], effectiveOn: string) => ({
  id: tx.newId(),
  kind: outcome,
  area_id: area!.id,
  into_area_id: outcome === 'created' ? (area!.parentId ?? null) : null,
  old_name: known.find((one) => one.id === area!.id)?.name ?? null,
  new_name: area!.name,
  effective_on: effectiveOn,
  made_at: tx.now,
});

const reportOf = (plan: readonly PlannedRow[], known: readonly KnownArea[]): ImportReport => {
  const listed = new Set(plan.map(({ row }) => row.code));
  const absent = known.filter((area) => !area.ended && area.codes.length > 0 && !area.codes.some(({ code }) => listed.has(code)));
  const counts: ImportReport['counts'] = {};
  for (const { outcome } of plan) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return {
    cityId: String(plan[0]?.area?.id),
    rows: plan.map(({ row, outcome }) => ({ file: row.file, line: row.line, level: row.level, code: row.code, name: row.name, outcome })),
    counts,
    missing: absent.map(({ id, level, name, codes }) => ({ id: String(id), level, name, codes: codes.map(({ code }) => code) })),
  };
};
