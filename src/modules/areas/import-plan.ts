import { communityName, type PublishedArea } from './city-files.ts';
import { everywhere, nextBlock, type Block, type Level } from './numbering.ts';

/** An area as it stands, with every code it ever had. */
export type KnownArea = Block & {
  level: Level;
  name: string;
  parentId: bigint | undefined;
  searchNames: readonly string[];
  ended: boolean;
  codes: readonly { code: string; source: string; open: boolean }[];
};

export type Outcome =
  | 'created'
  | 'renamed'
  | 'unchanged'
  /** The area has been renamed here since; the published name is one it had. */
  | 'nameKept'
  /** The list still carries an area that was merged or ended here. */
  | 'ended'
  /** Published below another parent than it has here: to be moved by hand. */
  | 'elsewhere'
  | 'badCode'
  | 'noName'
  | 'codeTwice'
  | 'parentUnknown'
  | 'full';

export type PlannedRow = { row: PublishedArea; outcome: Outcome; area?: Block & { name: string; parentId: bigint | undefined }; newCode?: true };

type Place = Block & { level: Level };

type Planner = {
  source: string;
  byCode: ReadonlyMap<string, KnownArea>;
  /** Where a code's children hang: standing areas, and those this plan creates. */
  places: Map<string, Place>;
  blockIn(parent: Place | undefined, level: Level): Block | undefined;
};

/**
 * What to do with each published row; decides everything, changes nothing. Rows come parents first.
 * @param used blocks besides the known ones that must not be given again: former numbers, other cities
 * @param source where the codes come from; a code of this source is believed before one of another
 */
export const planImport = (rows: readonly PublishedArea[], known: readonly KnownArea[], used: readonly Block[], source: string): PlannedRow[] => {
  const byCode = indexByCode(known, source);
  const places = new Map<string, Place>([...byCode].filter(([, area]) => !area.ended));
  const planner: Planner = { source, byCode, places, blockIn: allocator([...known, ...used]) };
  const seen = new Set<string>();
  return rows.map((row) => {
    const fault = faultOf(row, seen);
    seen.add(row.level + row.code);
    return fault === undefined ? plan(planner, row) : { row, outcome: fault };
  });
};

const faultOf = (row: PublishedArea, seen: ReadonlySet<string>): Outcome | undefined => {
  if (!/^\d{12}$/.test(row.code)) return 'badCode';
  if (row.name === '') return 'noName';
  return seen.has(row.level + row.code) ? 'codeTwice' : undefined;
};

const plan = (planner: Planner, row: PublishedArea): PlannedRow => {
  const area = planner.byCode.get(row.code);
  if (area !== undefined) return compare(planner, row, area);
  // A city without districts is listed again as its own only district.
  return planner.places.has(row.code) ? { row, outcome: 'unchanged' } : create(planner, row);
};

const create = ({ places, blockIn }: Planner, row: PublishedArea): PlannedRow => {
  const parent = places.get(row.parentCode);
  if (parent === undefined && row.level !== 'city') return { row, outcome: 'parentUnknown' };
  const block = blockIn(parent, row.level);
  if (block === undefined) return { row, outcome: 'full' };
  places.set(row.code, { ...block, level: row.level });
  return { row, outcome: 'created', area: { ...block, name: nameOf(row), parentId: parent?.id }, newCode: true };
};

const compare = ({ places, source }: Planner, row: PublishedArea, known: KnownArea): PlannedRow => {
  if (known.ended) return { row, outcome: 'ended' };
  if (known.level !== row.level) return { row, outcome: 'unchanged' };
  if (places.get(row.parentCode)?.id !== known.parentId) return { row, outcome: 'elsewhere' };
  const { id, lastId, parentId } = known;
  const newCode = known.codes.some(({ code, source: from }) => code === row.code && from === source) ? {} : { newCode: true as const };
  const outcome = nameOutcome(row, known);
  return { row, outcome, area: { id, lastId, parentId, name: outcome === 'renamed' ? nameOf(row) : known.name }, ...newCode };
};

const nameOutcome = (row: PublishedArea, { name, searchNames }: KnownArea): Outcome => {
  if (name === nameOf(row)) return 'unchanged';
  return searchNames.includes(nameOf(row)) || searchNames.includes(row.name) ? 'nameKept' : 'renamed';
};

/** Gives blocks one behind the other; what is inside a parent already is counted once. */
const allocator = (taken: readonly Block[]): Planner['blockIn'] => {
  const highest = new Map<bigint, bigint | undefined>();
  return (parent, level) => {
    const outer = parent ?? everywhere;
    const last = highest.has(outer.id) ? highest.get(outer.id) : highestInside(outer, taken);
    const block = nextBlock(outer, level, last);
    highest.set(outer.id, block?.lastId ?? last);
    return block;
  };
};

const highestInside = (outer: Block, taken: readonly Block[]) =>
  taken
    .filter((block) => block.id > outer.id && block.id <= outer.lastId)
    .reduce<bigint | undefined>((highest, { lastId }) => (highest === undefined || lastId > highest ? lastId : highest), undefined);

/** The name it goes by here; the published one is kept beside it. */
const nameOf = (row: PublishedArea) => (row.level === 'community' ? communityName(row.name) : row.name);

const indexByCode = (known: readonly KnownArea[], source: string) => {
  const rank = ({ code, area }: { code: KnownArea['codes'][number]; area: KnownArea }) =>
    (code.source === source ? 4 : 0) + (code.open ? 2 : 0) + (area.ended ? 0 : 1);
  const all = known.flatMap((area) => area.codes.map((code) => ({ code, area }))).toSorted((one, other) => rank(one) - rank(other));
  return new Map(all.map(({ code, area }) => [code.code, area]));
};
