import { labels } from '../src/modules/children/sealed-fields.ts';
import { instantOf, type Day } from './days.ts';
import { familyName, personName, samplePhone, strangerName, type FamilyName, type Sex } from './names.ts';
import { weightsOf, type Random } from './random.ts';
import type { Row } from './tables.ts';
import { carersOf, type Carers, type Theme } from './themes.ts';
import { blockedReasons } from './words.ts';
import type { Id, Place, World } from './world.ts';

export type Carer = {
  relation: string;
  kind: 'parent' | 'guardian' | 'carer';
  name: string;
  phone: string | undefined;
  labour: 'full' | 'partial' | 'none';
  blocked: boolean;
};
export type Family = { place: Place; theme: Theme; called: FamilyName; householdId: Id; carers: readonly Carer[]; blockedReason: string };

const sizes = weightsOf([
  [1, 80],
  [2, 16],
  [3, 4],
]);
export const childrenIn = (random: Random): number => random.weighted(sizes);

export const makeFamily = (random: Random, world: World, place: Place, theme: Theme): Family => {
  const called = familyName(random);
  const carers = carersFor(random, theme, called);
  return { place, theme, called, householdId: random.id(world.now - random.int(500) * 86_400_000), carers, blockedReason: random.pick(blockedReasons) };
};

const carersFor = (random: Random, theme: Theme, called: FamilyName): Carer[] => {
  const list = carerList(random, random.pick(carersOf[theme]), called);
  const suspect = theme === 'guardianshipAbusive' ? 0.8 : theme === 'guardianshipImproper' ? 0.06 : 0;
  // Nobody is left to turn to when the only carer is blocked, so an aunt stands behind.
  if (!random.chance(suspect)) return list;
  const [first, ...others] = list;
  return [{ ...first!, blocked: true }, ...(others.length > 0 ? others : [carer(random, '姑姑', 'carer', called, 'female', 'full')])];
};

const carer = (random: Random, relation: string, kind: Carer['kind'], called: FamilyName | undefined, sex: Sex, labour: Carer['labour']): Carer => ({
  relation,
  kind,
  name: called === undefined ? strangerName(random, sex) : personName(random, called, sex),
  phone: random.chance(0.94) ? samplePhone(random) : undefined,
  labour,
  blocked: false,
});

const carerList = (random: Random, who: Carers, called: FamilyName): Carer[] => {
  const father = () => carer(random, '父亲', 'parent', called, 'male', random.chance(0.8) ? 'full' : 'partial');
  const mother = () => carer(random, '母亲', 'parent', undefined, 'female', random.chance(0.8) ? 'full' : 'partial');
  if (who === 'father') return [father()];
  if (who === 'mother') return [mother()];
  if (who === 'parents') return [father(), mother()];
  if (who === 'kin')
    return [random.chance(0.5) ? carer(random, '伯父', 'guardian', called, 'male', 'full') : carer(random, '舅舅', 'guardian', undefined, 'male', 'full')];
  const paternal = random.chance(0.55);
  const elder = carer(random, paternal ? '祖母' : '外祖母', 'guardian', undefined, 'female', 'partial');
  return random.chance(0.5)
    ? [elder, carer(random, paternal ? '祖父' : '外祖父', 'carer', paternal ? called : undefined, 'male', random.chance(0.5) ? 'none' : 'partial')]
    : [elder];
};

const incomes = weightsOf<string | null>([
  ['minimumLiving', 26],
  ['minimumLivingMargin', 18],
  ['rigidExpenditure', 9],
  ['destitute', 3],
  ['none', 24],
  [null, 20],
]);

export const householdRow = (random: Random, world: World, { place, theme, householdId }: Family, since: Day): Row<'households'> => ({
  id: householdId,
  area_id: place.areaId,
  address_sealed: world.seal.seal(labels.address, addressIn(random, place)),
  registered_address_sealed: theme === 'migrant' || theme === 'leftBehind' ? world.seal.seal(labels.registeredAddress, '示例省示例市示例县示例镇示例村') : null,
  income_status: theme === 'hardshipFamily' ? 'minimumLiving' : theme === 'destitute' ? 'destitute' : random.weighted(incomes),
  created_at: instantOf(since, 9 * 60),
});

const addressIn = (random: Random, { district, street, community }: Place): string =>
  `深圳市${district}${street}${community}示例路${random.between(1, 180)}号${random.between(1, 30)}栋${random.between(1, 32)}${String(random.between(1, 8)).padStart(2, '0')}室`;

/** The carers as they stand on one child's file. */
export const guardianRows = (random: Random, world: World, family: Family, childId: Id, since: Day, account?: Id): Row<'guardians'>[] =>
  family.carers.map((one, index) => ({
    id: random.id(instantOf(since, 9 * 60)),
    child_id: childId,
    kind: one.kind,
    relation: one.relation,
    name_sealed: world.seal.seal(labels.guardianName, one.name),
    phone_sealed: one.phone === undefined ? null : world.seal.seal(labels.guardianPhone, one.phone),
    phone_hash: one.phone === undefined ? null : world.seal.phoneHash(one.phone),
    person_id: index === 0 ? (account ?? null) : null,
    labour_capacity: one.labour,
    from_on: since,
    blocked_at: one.blocked ? instantOf(since + 1, 10 * 60) : null,
    blocked_by: one.blocked ? family.place.officer : null,
    blocked_reason_sealed: one.blocked ? world.seal.seal(labels.blockedReason, family.blockedReason) : null,
    call_order: index + 1,
  }));

const schoolYears = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '高一', '高二', '高三'];

/** Where a child of this age goes; schools of the demo bear the street's name and the word 示例. */
export const schoolingOf = (birth: Day, today: Day, { street }: Place): { school: string | null; grade: string | null } => {
  const age = (today - birth) / 365.25;
  const near = street.replace(/街道$/, '');
  if (age < 3) return { school: null, grade: null };
  if (age < 6) return { school: `${near}示例幼儿园`, grade: ['小班', '中班', '大班'][Math.floor(age) - 3]! };
  const year = Math.min(11, Math.floor(age) - 6);
  const school = year < 6 ? '示例小学' : year < 9 ? '示例初级中学' : '示例职业技术学校';
  return { school: `${near}${school}`, grade: year < 9 ? `${schoolYears[year]}年级` : schoolYears[year]! };
};
