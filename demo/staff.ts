import type { Role } from '../src/platform/access.ts';
import { instantOf } from './days.ts';
import { strangerName } from './names.ts';
import { createPostFiller, type Filled, type Holder, type PostFiller } from './posts.ts';
import { createRandom, type Random } from './random.ts';
import type { Rows } from './tables.ts';
import type { TourPerson } from './tour.ts';
import type { Area, Tree } from './tree.ts';
import type { Id, Place, World } from './world.ts';

export type StaffOptions = {
  /** Districts with a director in every community and a station in every street; all when absent. */
  staffed?: readonly string[] | undefined;
  tour: readonly TourPerson[];
};

type Desk = { rows: Rows; random: Random; world: World; posts: PostFiller; isStaffed(district: Area): boolean };

/** Everybody who works in the city, and for each community who answers for its children. */
export const makeStaff = (rows: Rows, world: World, tree: Tree, { staffed, tour }: StaffOptions): Place[] => {
  const random = createRandom(world.seed, 'staff');
  const posts = createPostFiller(rows, random, world, tour, tree.city.name);
  const desk: Desk = { rows, random, world, posts, isStaffed: ({ name }) => staffed === undefined || staffed.includes(name) };
  addCityStaff(desk, tree);
  return tree.districts.flatMap((district) => {
    const officer = districtStaff(desk, district);
    const streets = tree.streets.filter((street) => street.parent === district.id);
    return streets.flatMap((street) => streetStaff(desk, tree, district, street, officer));
  });
};

const organisation = ({ rows, random, world }: Desk, name: string, kind: string, area: Area): Id => {
  const id = random.id(instantOf(world.today - 1500, 9 * 60));
  rows.organisations.push({ id, name, kind, area_id: area.id, is_sample: true });
  return id;
};

const several = ({ posts }: Desk, count: number, role: Role, area: Area, organisationId?: Id): Holder[] =>
  Array.from({ length: count }, () => posts.appoint({ role, areaId: area.id, areaName: area.name, organisationId }));

const addCityStaff = (desk: Desk, { city }: Tree): void => {
  const bureau = organisation(desk, '示例市民政局', 'civilAffairsBureau', city);
  const centre = organisation(desk, '示例市未成年人救助保护中心', 'protectionCentre', city);
  const calls = organisation(desk, '示例平安通服务中心', 'patServiceCentre', city);
  const hospital = organisation(desk, '示例市儿童医院', 'hospital', city);
  const charity = organisation(desk, '示例关爱基金会', 'charity', city);
  const company = organisation(desk, '示例科技有限公司', 'company', city);
  const people = (count: number, role: Role, at: Id) => several(desk, count, role, city, at);
  people(1, 'protectionOfficer', centre);
  people(6, 'hotlineOperator', calls);
  people(3, 'hospitalSocialWorker', hospital);
  people(8, 'volunteer', charity);
  people(6, 'donor', company);
  people(1, 'cityAdministrator', bureau);
  people(1, 'auditor', bureau);
  people(1, 'systemAdministrator', bureau);
};

const districtStaff = (desk: Desk, district: Area): Id => {
  const bureau = organisation(desk, `${district.name}民政局（示例）`, 'civilAffairsBureau', district);
  const centre = organisation(desk, `${district.name}未成年人救助保护中心（示例）`, 'protectionCentre', district);
  const officer = several(desk, 1, 'protectionOfficer', district, centre)[0]!.person;
  const administrator = several(desk, 1, 'districtAdministrator', district, bureau)[0]!.person;
  several(desk, 2, 'volunteer', district);
  const { random, rows, world } = desk;
  const at = instantOf(world.today - 600, 9 * 60);
  if (desk.isStaffed(district))
    rows.sealed_grants.push({
      id: random.id(at),
      person_id: officer,
      area_id: district.id,
      reason: '示例：专人负责，按规定封存管理',
      granted_by: administrator,
      starts_at: at,
    });
  return officer;
};

const streetStaff = (desk: Desk, tree: Tree, district: Area, street: Area, officer: Id): Place[] => {
  const supervisor = several(desk, 1, 'childSupervisor', street)[0]!.person;
  const staffed = desk.isStaffed(district);
  const worker = staffed ? stationStaff(desk, street) : undefined;
  const communities = tree.communities.filter((community) => community.parent === street.id);
  return communities.map((community) => {
    desk.posts.appointAwaited({ role: 'guardian', areaId: community.id, areaName: community.name });
    const director = staffed ? directorOf(desk, community, supervisor) : undefined;
    return {
      areaId: community.id,
      community: community.name,
      street: street.name,
      district: district.name,
      owner: director?.owner ?? supervisor,
      former: director?.former,
      supervisor,
      second: director === undefined ? officer : supervisor,
      officer,
      worker,
      sealedClass: staffed,
      // Bonded zones and the airport have nobody living in them.
      weight: community.name.includes('虚拟') ? 0 : 0.4 + 1.2 * desk.random.next(),
    };
  });
};

const stationStaff = (desk: Desk, street: Area): Id => {
  const station = organisation(desk, `${street.name}社会工作站（示例）`, 'socialWorkStation', street);
  several(desk, 1, 'stationHead', street, station);
  several(desk, 1, 'patrolVisitor', street);
  return several(desk, 2, 'stationSocialWorker', street, station)[0]!.person;
};

/** A director; every twelfth took over from another, with the handover on record. */
const directorOf = ({ rows, random, world, posts }: Desk, community: Area, supervisor: Id): Pick<Place, 'owner' | 'former'> => {
  const filled: Filled = { role: 'childDirector', areaId: community.id, areaName: community.name };
  if (!random.chance(0.08)) return { owner: posts.appoint(filled).person, former: undefined };
  const until = world.today - random.between(30, 300);
  const from = until - random.between(300, 900);
  const former = posts.addPerson(strangerName(random, 'female'), null, from);
  const formerPost = posts.addPost(former, filled, from, until);
  const owner = posts.appoint(filled).person;
  const at = instantOf(until, 9 * 60);
  const moved = JSON.stringify({
    files: random.between(5, 14),
    cases: random.between(4, 12),
    planLines: random.between(6, 20),
    visitDues: random.between(5, 14),
    leads: random.int(3),
  });
  rows.handovers.push({
    id: random.id(at),
    from_post_id: formerPost,
    from_person_id: former,
    to_person_id: owner,
    area_id: community.id,
    reason: '岗位调整',
    moved,
    made_by: supervisor,
    made_at: at,
  });
  return { owner, former: { person: former, until } };
};
