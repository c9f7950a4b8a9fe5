import { v7 } from 'uuid';
import type { Role } from '../../src/platform/access.ts';
import type { Database } from '../../src/platform/database.ts';

export type TestArea = { id: string; lastId: string; level: 'city' | 'district' | 'street' | 'community'; name: string };

const levels = ['city', 'district', 'street', 'community'] as const;
/** How many numbers an area of each level takes. */
const spans = { city: 1_000_000_000n, district: 10_000_000n, street: 100_000n, community: 1_000n };

/** Areas, people and posts put straight into the tables, past every rule. */
export const createPopulation = (owner: Database) => {
  const db = owner.kysely;
  const used = new Map<string, bigint>();

  /** A city, or the next area one level below `parent`. */
  const makeArea = async (parent?: TestArea, name?: string): Promise<TestArea> => {
    const level = levels[parent ? levels.indexOf(parent.level) + 1 : 0]!;
    const siblings = (used.get(parent?.id ?? '') ?? 0n) + 1n;
    used.set(parent?.id ?? '', siblings);
    const id = BigInt(parent?.id ?? 0) + siblings * spans[level];
    const area = { id: String(id), lastId: String(id + spans[level] - 1n), level, name: name ?? `${level}${siblings}` };
    await db
      .insertInto('areas')
      .values({ id: area.id, last_id: area.lastId, parent_id: parent?.id ?? null, level, name: area.name })
      .execute();
    return area;
  };

  /** One city, two districts, two streets in the first, two communities in the first street and one in the second. */
  const makeAreas = async () => {
    const city = await makeArea(undefined, '童心市');
    const district = await makeArea(city, '海棠区');
    const otherDistrict = await makeArea(city, '青松区');
    const street = await makeArea(district, '春风街道');
    const otherStreet = await makeArea(district, '夏荷街道');
    const community = await makeArea(street, '向阳社区');
    const otherCommunity = await makeArea(street, '和平社区');
    const farCommunity = await makeArea(otherStreet, '荷塘社区');
    return { city, district, otherDistrict, street, otherStreet, community, otherCommunity, farCommunity };
  };

  const makePerson = async (more: { name?: string; username?: string; isSample?: boolean } = {}): Promise<string> => {
    const id = v7();
    await db
      .insertInto('people')
      .values({ id, name: more.name ?? '张工', username: more.username ?? null, is_sample: more.isSample ?? false })
      .execute();
    return id;
  };

  type PostMore = { startsOn?: string; endsOn?: string; organisationId?: string };
  const givePost = async (personId: string, role: Role, area: { id: string }, more: PostMore = {}): Promise<string> => {
    const id = v7();
    const dates = { starts_on: more.startsOn ?? '2020-01-01', ends_on: more.endsOn ?? null };
    await db
      .insertInto('posts')
      .values({ id, person_id: personId, role, area_id: area.id, organisation_id: more.organisationId ?? null, ...dates })
      .execute();
    return id;
  };

  /** Somebody new with one post. */
  const makeStaff = async (role: Role, area: { id: string }, name?: string): Promise<string> => {
    const id = await makePerson(name === undefined ? {} : { name });
    await givePost(id, role, area);
    return id;
  };

  return { makeArea, makeAreas, makePerson, givePost, makeStaff };
};
