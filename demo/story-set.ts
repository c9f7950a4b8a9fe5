import { addFamily } from './families.ts';
import { instantOf } from './days.ts';
import { addLead } from './lead-rows.ts';
import type { Numbers } from './numbers.ts';
import { createRandom } from './random.ts';
import type { Row, Rows } from './tables.ts';
import type { Wish } from './child-story.ts';
import type { Theme } from './themes.ts';
import { tourCommunity, tourReceiptCode, tourStreet } from './tour.ts';
import type { Id, Place, World } from './world.ts';

type Told = Wish & { theme: Theme };

/** The community of the tour: three late, two today, four this week, decisions waiting, and some with time to spare. */
const told: readonly Told[] = [
  { theme: 'guardianshipImproper', level: 4, stage: 'intervention', offset: -9 },
  { theme: 'deFactoUnattended', level: 3, stage: 'intervention', offset: -3 },
  { theme: 'leftBehind', level: 2, stage: 'intervention', offset: -5 },
  { theme: 'seriouslyIll', level: 3, stage: 'intervention', offset: 0 },
  { theme: 'hardshipFamily', level: 2, stage: 'intervention', offset: 0 },
  { theme: 'parentDetained', level: 3, stage: 'intervention', offset: 1, downgradeWaits: true },
  { theme: 'migrant', level: 2, stage: 'intervention', offset: 2 },
  { theme: 'orphan', level: 2, stage: 'intervention', offset: 4 },
  { theme: 'severelyDisabled', level: 3, stage: 'intervention', offset: 6 },
  { theme: 'hardshipFamily', level: 2, stage: 'intervention', offset: 12, downgradeWaits: true },
  { theme: 'leftBehind', level: 1, stage: 'closureAsked', offset: 24 },
  { theme: 'migrant', level: 1, stage: 'closureAsked', offset: 41 },
  { theme: 'deFactoUnattended', level: 2, stage: 'planning', offset: 19 },
  { theme: 'destitute', level: 1, stage: 'intervention', offset: 33 },
  { theme: 'disabled', level: 1, stage: 'intervention', offset: 57 },
];

const HOUR = 3_600_000;
const ownPlan = { linesAhead: 9, downgradeWaits: false };

/** Whose child in the list has an account with the portal. */
const wards: Record<number, string> = { 1: 'guardian2', 7: 'guardian' };

/** The families, leads and special sights that the tour meets. `people`: the accounts of the tour by user name. */
export const addStorySet = (rows: Rows, world: World, numbers: Numbers, places: readonly Place[], people: ReadonlyMap<string, Id>): void => {
  const home = places.find((place) => place.community === tourCommunity && place.street === tourStreet)!;
  const street = places.filter((place) => place.street === tourStreet && place !== home);
  for (const [index, { theme, ...wish }] of told.entries()) {
    const account = people.get(wards[index] ?? '');
    addFamily(rows, world, numbers, home, `tour/${index}`, { theme, size: 1, child: { ...ownPlan, ...wish, ...(account && { account }) } });
  }
  addLeads(rows, world, home, street, people);
  addSights(rows, world, home, people);
};

const addLeads = (rows: Rows, world: World, home: Place, street: readonly Place[], people: ReadonlyMap<string, Id>): void => {
  const random = createRandom(world.seed, 'tour leads');
  const ago = (hours: number) => Math.round(world.now - hours * HOUR);
  const [near, far] = [street[0]!, street.at(-1)!];
  const add = (facts: Parameters<typeof addLead>[3]) => addLead(rows, random, world, facts);
  add({
    place: near,
    state: 'received',
    receivedAt: ago(0.15),
    dangerNow: true,
    channel: 'citizen',
    anonymous: true,
    body: '示例：五楼的孩子趴在没有护栏的窗台上哭，家里好像没有大人。',
  });
  add({
    place: far,
    state: 'received',
    receivedAt: ago(2.5),
    dangerNow: false,
    channel: 'hotline',
    reporter: people.get('hotline'),
    body: '示例：来电说邻家孩子两天没出门，敲门没人应。',
  });
  add({ place: home, state: 'received', receivedAt: ago(0.6), dangerNow: false, channel: 'school', body: '示例：学生连续三天没有到校，家长电话打不通。' });
  add({
    place: home,
    state: 'triaged',
    receivedAt: ago(20),
    priority: 3,
    channel: 'citizen',
    assignedTo: home.owner,
    body: '示例：楼下的兄妹俩放学后总在便利店坐到很晚。',
  });
  add({
    place: near,
    state: 'visiting',
    receivedAt: ago(30),
    priority: 2,
    channel: 'hospital',
    assignedTo: people.get('worker'),
    reporter: people.get('hospital'),
    body: '示例：就诊时发现伤情与家长说法不符。',
  });
  add({
    place: far,
    state: 'answered',
    receivedAt: ago(120),
    priority: 3,
    channel: 'patrol',
    assignedTo: people.get('worker'),
    reporter: people.get('patrol'),
    body: '示例：巡访时见到孩子独自照看更小的弟弟。',
  });
  add({
    place: near,
    state: 'visiting',
    receivedAt: ago(50),
    priority: 3,
    channel: 'citizen',
    assignedTo: near.owner,
    anonymous: true,
    receiptCode: tourReceiptCode.replaceAll('-', ''),
    body: '示例：这份举报供体验查询进度。',
  });
};

/** What single people may see of single children: a guardian, a patrol, a volunteer, and one glass broken that awaits review. */
const addSights = (rows: Rows, world: World, home: Place, people: ReadonlyMap<string, Id>): void => {
  const random = createRandom(world.seed, 'tour sights');
  const children = rows.children.filter((child) => child.area_id === home.areaId).map((child) => child.id as Id);
  const sight = (who: string, childId: Id, kind: string, reason: string, days: number): Row<'child_access'> => {
    const at = instantOf(world.today - 2, 10 * 60);
    return {
      id: random.id(at),
      person_id: people.get(who)!,
      child_id: childId,
      kind,
      reason,
      approved_by: kind === 'breakGlass' ? null : home.officer,
      starts_at: at,
      ends_at: days === 0 ? null : at + days * 24 * HOUR,
      area_id: home.areaId,
    };
  };
  for (const [index, who] of Object.entries(wards)) rows.child_access.push(sight(who, children[Number(index)]!, 'guardian', '示例：监护人本人', 0));
  for (const child of children.slice(0, 3)) rows.child_access.push(sight('patrol', child, 'assignment', '示例：平安通巡访', 60));
  rows.child_access.push(
    sight('volunteer', children[4]!, 'assignment', '示例：课业辅导', 90),
    sight('district', children[0]!, 'breakGlass', '示例：突发事件，核实处置情况', 1),
  );
};

export const accountsOf = (rows: Rows): Map<string, Id> =>
  new Map(rows.people.filter((person) => person.username !== null).map((person) => [person.username as string, person.id as Id]));
