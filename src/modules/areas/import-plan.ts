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

const largest = (one: bigint | undefined, other: bigint) => (one === undefined || other > one ? other : one);

/**
 * What to do with each published row; decides everything, changes nothing. Rows come parents first.
 * @param used blocks given out and left again by moves, and the last number of any city
 * @param source where the codes come from; a code of this source is believed before one of another
 */
export const planImport = (rows: readonly PublishedArea[], known: readonly KnownArea[], used: readonly Block[], source: string): PlannedRow[] => {
  const byCode = indexByCode(known, source);
  const places = new Map<string, Place>([...byCode].filter(([, area]) => !area.ended));
  const highest = new Map<bigint, bigint | undefined>();
  const seen = new Set<string>();

  const newBlock = (parent: Place | undefined, level: Level): Block | undefined => {
    const outer = parent ?? everywhere;
    const inside = [...known, ...used].filter((block) => block.id > outer.id && block.id <= outer.lastId);
    const last = highest.has(outer.id) ? highest.get(outer.id) : inside.map((block) => block.lastId).reduce(largest, undefined as bigint | undefined);
    const block = nextBlock(outer, level, last);
    highest.set(outer.id, block?.lastId ?? last);
    return block;
  };
  const create = (row: PublishedArea): PlannedRow => {
    const parent = places.get(row.parentCode);
    if (parent === undefined && row.level !== 'city') return { row, outcome: 'parentUnknown' };
    const block = newBlock(parent, row.level);
    if (block === undefined) return { row, outcome: 'full' };
    places.set(row.code, { ...block, level: row.level });
    return { row, outcome: 'created', area: { ...block, name: nameOf(row), parentId: parent?.id }, newCode: true };
  };
  const compare = (row: PublishedArea, area: KnownArea): PlannedRow => {
    const newCode = area.codes.some((code) => code.code === row.code && code.source === source) ? {} : { newCode: true as const };
    const stands = { id: area.id, lastId: area.lastId, parentId: area.parentId };
    if (area.ended) return { row, outcome: 'ended' };
    // A city without districts is listed as its own only district.
    if (area.level !== row.level) return { row, outcome: 'unchanged' };
    const parent = places.get(row.parentCode);
    if (row.level !== 'city' && parent?.id !== area.parentId) return { row, outcome: 'elsewhere' };
    const name = nameOf(row);
    const before = { ...stands, name: area.name };
    if (area.name === name) return { row, outcome: 'unchanged', area: before, ...newCode };
    if (area.searchNames.includes(name) || area.searchNames.includes(row.name)) return { row, outcome: 'nameKept', area: before, ...newCode };
    return { row, outcome: 'renamed', area: { ...stands, name }, ...newCode };
  };

  return rows.map((row) => {
    if (!/^\d{12}$/.test(row.code)) return { row, outcome: 'badCode' };
    if (row.name === '') return { row, outcome: 'noName' };
    if (seen.has(row.level + row.code)) return { row, outcome: 'codeTwice' };
    seen.add(row.level + row.code);
    const area = byCode.get(row.code);
    return area === undefined ? createOrSelf(row, places, create) : compare(row, area);
  });
};

// On the first import the city's own row has just been planned, and is listed again as its only district.
const createOrSelf = (row: PublishedArea, places: ReadonlyMap<string, Place>, create: (row: PublishedArea) => PlannedRow): PlannedRow =>
  places.has(row.code) ? { row, outcome: 'unchanged' } : create(row);

/** The name it goes by here; the published one is kept beside it. */
const nameOf = (row: PublishedArea) => (row.level === 'community' ? communityName(row.name) : row.name);

const indexByCode = (known: readonly KnownArea[], source: string) => {
  const rank = ({ code, area }: { code: KnownArea['codes'][number]; area: KnownArea }) =>
    (code.source === source ? 4 : 0) + (code.open ? 2 : 0) + (area.ended ? 0 : 1);
  const all = known.flatMap((area) => area.codes.map((code) => ({ code, area }))).toSorted((one, other) => rank(one) - rank(other));
  return new Map(all.map(({ code, area }) => [code.code, area]));
};
