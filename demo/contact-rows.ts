import { labels } from '../src/modules/cases/sealed-fields.ts';
import { instantOf, type Day } from './days.ts';
import { weights, type Random, type Weights } from './random.ts';
import type { Row } from './tables.ts';
import type { Visit } from './visits.ts';
import { concernNotes, contactNotes } from './words.ts';
import type { Id, World } from './world.ts';

type Kind = keyof typeof contactNotes;

const topics = ['guardian', 'home', 'school', 'health', 'mood', 'living'] as const;
const words = ['good', 'watch', 'concern'] as const;
/** A call cannot see the home. */
const unseenByPhone = new Set<string>(['home', 'living']);

const kindsOf: Record<string, Weights<Kind>> = {
  homeVisit: weights({ homeVisit: 1 } as Record<Kind, number>),
  'homeVisit,school': weights({ homeVisit: 8, school: 2 } as Record<Kind, number>),
  'homeVisit,school,phone': weights({ homeVisit: 6, school: 2, phone: 3 } as Record<Kind, number>),
};
const inBetween = weights({ phone: 6, online: 2, office: 1, other: 1 } as Record<Kind, number>);

export type ContactContext = { childId: Id; level: number; channels: readonly string[]; caseAt(day: Day): Id | null; personAt(day: Day): Id };

/** The contacts of one child. What was ticked is carried from each to the next, as the field page does. */
export const contactRows = (random: Random, world: World, visits: readonly Visit[], context: ContactContext): Row<'contacts'>[] => {
  let ticks: readonly number[] = topics.map(() => (random.chance(0.08 * context.level) ? 1 : 0));
  return visits.map((visit, index) => {
    const unchanged = index > 0 && random.chance(0.45);
    if (!unchanged) ticks = ticks.with(random.int(topics.length), random.chance(0.7 - 0.1 * context.level) ? 0 : random.chance(0.85) ? 1 : 2);
    return contactRow(random, world, visit, context, ticks, unchanged);
  });
};

const contactRow = (
  random: Random,
  world: World,
  { day, satisfying }: Visit,
  context: ContactContext,
  ticks: readonly number[],
  unchanged: boolean,
): Row<'contacts'> => {
  const kind = satisfying ? random.weighted(kindsOf[context.channels.join(',')] ?? kindsOf['homeVisit']!) : otherKind(random, context.channels);
  const happenedAt = instantOf(day, random.between(9 * 60, 18 * 60));
  const seen = satisfying ? kind !== 'phone' : kind === 'online' || kind === 'office';
  const concern = random.chance(0.004 + 0.006 * context.level);
  const note = concern ? random.pick(concernNotes) : unchanged || random.chance(0.4) ? '' : random.pick(contactNotes[kind]);
  return {
    id: random.id(happenedAt),
    child_id: context.childId,
    case_id: context.caseAt(day),
    kind,
    happened_at: happenedAt,
    by_person_id: context.personAt(day),
    child_seen: seen,
    child_seen_alone: seen && random.chance(0.3),
    no_change: unchanged,
    answers: answersText(ticks, kind === 'phone'),
    note_sealed: world.seal.sealSentence(labels.contactNote, note),
    concern,
    created_at: Math.min(world.now, happenedAt + random.between(2, 600) * 60_000),
  };
};

/** A contact that does not count: a call where a visit is due, or a door that stayed shut. */
const otherKind = (random: Random, channels: readonly string[]): Kind => {
  if (random.chance(0.1)) return 'homeVisit';
  const kind = random.weighted(inBetween);
  return channels.includes(kind) ? 'online' : kind;
};

const known = new Map<string, string>();

const answersText = (ticks: readonly number[], byPhone: boolean): string => {
  const key = `${ticks.join('')}${byPhone}`;
  const text =
    known.get(key) ??
    JSON.stringify(Object.fromEntries(topics.map((topic, index) => [topic, words[ticks[index]!]]).filter(([topic]) => !byPhone || !unseenByPhone.has(topic!))));
  known.set(key, text);
  return text;
};
