import type { Role } from '../src/platform/access.ts';
import { instantOf, type Day } from './days.ts';
import { strangerName } from './names.ts';
import { uuidText, type Random } from './random.ts';
import type { Rows } from './tables.ts';
import type { TourPerson } from './tour.ts';
import type { Id, World } from './world.ts';

/** Before anybody else's, so that "enter as…" offers the people of the tour first. */
const TOUR_DAYS_IN_POST = 1400;

export type Filled = { role: Role; areaId: bigint; areaName: string; organisationId?: Id | undefined };
export type Holder = { person: Id; post: Id };

/** Fills posts, with the person of the tour where one is named for the place, else with somebody new. */
export const createPostFiller = (rows: Rows, random: Random, world: World, tour: readonly TourPerson[], cityName: string) => {
  const waiting = [...tour];
  let phones = 0;

  const addPerson = (name: string, username: string | null, since: Day): Id => {
    const at = instantOf(since, 9 * 60);
    const id = random.id(at);
    const phone = `154${String((phones += 1)).padStart(8, '0')}`;
    const text = uuidText(id);
    const sealed = { phone_sealed: world.seal.seal('people.phone', phone), phone_hash: world.seal.lookup('people.phone', phone) };
    rows.people.push({ id, name, username, ...sealed, is_sample: true, created_at: at });
    rows['auth.user'].push({ id, name: '', email: `${text}@invalid`, username });
    return id;
  };

  const addPost = (person: Id, { role, areaId, organisationId }: Filled, from: Day, until?: Day): Id => {
    const id = random.id(instantOf(from, 9 * 60));
    const end = until === undefined ? { ends_on: null, end_reason: null } : { ends_on: until, end_reason: '调任' };
    rows.posts.push({
      id,
      person_id: person,
      role,
      area_id: areaId,
      organisation_id: organisationId ?? null,
      starts_on: from,
      ...end,
      appointed_by: null,
      created_at: instantOf(from, 9 * 60),
    });
    return id;
  };

  const awaited = ({ role, areaName }: Filled): number => waiting.findIndex((one) => one.role === role && (one.at ?? cityName) === areaName);

  const appoint = (place: Filled): Holder => {
    const index = awaited(place);
    const [known] = index < 0 ? [] : waiting.splice(index, 1);
    const since = known === undefined ? world.today - random.between(90, 1200) : world.today - TOUR_DAYS_IN_POST;
    const person = addPerson(known?.name ?? strangerName(random, random.chance(0.7) ? 'female' : 'male'), known?.username ?? null, since);
    return { person, post: addPost(person, place, since) };
  };

  /** Only the people of the tour: guardians are no staff, their posts go with their children. */
  const appointAwaited = (place: Filled): void => {
    while (awaited(place) >= 0) appoint(place);
  };

  return { appoint, appointAwaited, addPerson, addPost };
};

export type PostFiller = ReturnType<typeof createPostFiller>;
