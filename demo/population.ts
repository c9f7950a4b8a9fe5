import { addFamily } from './families.ts';
import { addLooseLead } from './loose-leads.ts';
import { createNumbers } from './numbers.ts';
import { createRandom, uuidText, weightsOf } from './random.ts';
import { accountsOf, addStorySet } from './story-set.ts';
import { makeStaff, type StaffOptions } from './staff.ts';
import { noRows, type Rows } from './tables.ts';
import { tourCommunity, tourStreet } from './tour.ts';
import type { Tree } from './tree.ts';
import type { Place, World } from './world.ts';

export type PopulationOptions = StaffOptions & {
  children: number;
  /** Leads beside those that came to be files. */
  leads: number;
  /** Where staff is missing, only so many children a district, in the supervisors' charge. */
  fewPerDistrict?: number;
  /** Hash of the password of everybody in the tour. */
  passwordHash?: string | undefined;
};

/**
 * The whole population of a city as rows, a little at a time: first the people who work there, then family
 * by family. The same world gives the same rows in the same order.
 */
export const generatePopulation = function* (world: World, tree: Tree, options: PopulationOptions): Generator<Rows> {
  const numbers = createNumbers();
  const rows = noRows();
  const places = makeStaff(rows, world, tree, options);
  const total = { children: 0, contacts: 0 };
  const count = (some: Rows): Rows => {
    total.children += some.children.length;
    total.contacts += some.contacts.length;
    return some;
  };
  if (options.tour.length > 0) addTour(rows, world, numbers, places, options);
  yield count(rows);

  const random = createRandom(world.seed, 'places');
  const homes = weightsOf(placesFor(places, options).map((place) => [place, place.weight] as const));
  const wanted = options.children * world.contactsPerChild;
  for (let family = 0; total.children < options.children; family += 1) {
    const some = noRows();
    // What the families so far had too many or too few is made good by those to come.
    const pace = Math.min(2, Math.max(0.5, (wanted - total.contacts) / (options.children - total.children) / world.contactsPerChild));
    addFamily(some, { ...world, contactsPerChild: world.contactsPerChild * pace }, numbers, random.weighted(homes), String(family));
    yield count(some);
  }
  yield* looseLeads(world, places, options);
};

const addTour = (rows: Rows, world: World, numbers: ReturnType<typeof createNumbers>, places: readonly Place[], { passwordHash }: PopulationOptions): void => {
  const random = createRandom(world.seed, 'tour accounts');
  const people = accountsOf(rows);
  if (passwordHash !== undefined) {
    for (const person of people.values())
      rows['auth.account'].push({ id: random.id(world.now), accountId: uuidText(person), providerId: 'credential', userId: person, password: passwordHash });
  }
  addStorySet(rows, world, numbers, places, people);
};

/** Districts without directors get a handful of children each, the staffed ones the rest; the tour's community has its own. */
const placesFor = (places: readonly Place[], { staffed, fewPerDistrict = 0, children, tour }: PopulationOptions): Place[] => {
  const free = places.filter((place) => place.weight > 0 && !(tour.length > 0 && place.street === tourStreet && place.community === tourCommunity));
  if (staffed === undefined) return free;
  const byDistrict = Map.groupBy(free, (place) => place.district);
  const sparse = [...byDistrict.keys()].filter((district) => !staffed.includes(district)).length * fewPerDistrict;
  return [...byDistrict].flatMap(([district, list]) => {
    const share = staffed.includes(district) ? (children - sparse) / staffed.length : fewPerDistrict;
    const sum = list.reduce((total, place) => total + place.weight, 0);
    return list.map((place) => ({ ...place, weight: (place.weight * share) / sum }));
  });
};

const LEADS_AT_ONCE = 200;

const looseLeads = function* (world: World, places: readonly Place[], options: PopulationOptions): Generator<Rows> {
  const random = createRandom(world.seed, 'leads');
  const where = weightsOf(placesFor(places, options).map((place) => [place, place.weight] as const));
  for (let made = 0; made < options.leads;) {
    const some = noRows();
    for (const end = Math.min(options.leads, made + LEADS_AT_ONCE); made < end; made += 1) addLooseLead(some, random, world, random.weighted(where));
    yield some;
  }
};
