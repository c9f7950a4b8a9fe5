import { stepFor } from '../src/modules/cases/rules.ts';
import { addFile, consentRows, drawChild, type Child } from './child.ts';
import { contactRows } from './contact-rows.ts';
import { dateOf, dayOf, instantOf, type Day } from './days.ts';
import { addEpisode, type EpisodeChild, type Stage } from './episodes.ts';
import { guardianRows, type Family } from './family.ts';
import { addLead } from './lead-rows.ts';
import type { Numbers } from './numbers.ts';
import { uuidBytes, uuidText, weightsOf, type Random } from './random.ts';
import type { Rows } from './tables.ts';
import { contactCount, courseOf, firstVisitCourse, visitsUntil, type Course, type Visit } from './visits.ts';
import type { Id, World } from './world.ts';

/** What a child's story must be; whatever is absent is drawn. */
export type Wish = {
  level?: number;
  /** `new` waits for the first visit, without a case. */
  stage?: Stage | 'new';
  /** Days from today to the next date. */
  offset?: number;
  downgradeWaits?: boolean;
  /** No open line of the plan falls due sooner than in so many days. */
  linesAhead?: number;
  /** The account of the first guardian. */
  account?: Id;
};

type Story = { level: number; stage: Stage | 'new'; course: Course; closedOn: Day | undefined; followUpOn: Day | undefined };

const levels = weightsOf<number>([
  [0, 5],
  [1, 45],
  [2, 35],
  [3, 12],
  [4, 3],
]);
const unassessed = weightsOf<Stage | 'new'>([
  ['new', 60],
  ['intake', 10],
  ['assessment', 30],
]);
const FOLLOW_UP_DAYS = 90;
const followUpChannels = ['homeVisit', 'phone'];

export const drawLevel = (random: Random): number => random.weighted(levels);

export const addChild = (rows: Rows, random: Random, world: World, numbers: Numbers, family: Family, level: number, wish: Wish): Day => {
  const story =
    wish.stage === undefined && wish.offset === undefined && random.chance(0.07)
      ? closedStory(random, world, Math.max(1, level))
      : openStory(random, world, level, wish);
  const { course } = story;
  const child = drawChild(random, world, { registeredOn: course.registeredOn, level: story.level, status: story.closedOn === undefined ? 'open' : 'closed' });
  addFile(rows, random, world, numbers, family, child);
  const guardians = guardianRows(random, world, family, child.id, child.registeredOn, wish.account);
  rows.guardians.push(...guardians);
  if (level > 0) rows.consents.push(...consentRows(random, world, guardians, child, family.place.owner));
  const { place, theme } = family;
  const personAt = (day: Day) => (place.former !== undefined && day < place.former.until ? place.former.person : place.owner);
  const caseAt = addCases(rows, random, world, numbers, { child, place, theme, personAt }, story, wish);
  rows.contacts.push(
    ...contactRows(random, world, course.visits, { childId: child.id, level: story.level, channels: channelsOf(world, story), caseAt, personAt }),
  );
  addDue(rows, random, world, family, child, story);
  return child.registeredOn;
};

const channelsOf = (world: World, { level }: Story) => world.rules[level]!.channels;

const openStory = (random: Random, world: World, level: number, wish: Wish): Story => {
  const stage = wish.stage ?? (level === 0 ? random.weighted(unassessed) : random.chance(0.06) ? 'planning' : 'intervention');
  const open = { level, closedOn: undefined, followUpOn: undefined };
  if (stage === 'new') return { ...open, stage, course: firstVisitCourse(random, world) };
  const count = stage === 'intervention' || stage === 'closureAsked' ? contactCount(random, world, level) : random.between(1, 2);
  const course = courseOf(random, world, level, Math.max(stage === 'closureAsked' ? 4 : 1, count), wish.offset);
  const long = world.today - course.registeredOn > 60 && course.visits.length >= 3;
  const closing = stage === 'closureAsked' || (wish.stage === undefined && stage === 'intervention' && long && random.chance(0.013));
  return { ...open, stage: closing ? 'closureAsked' : stage, course, followUpOn: closing ? world.today + FOLLOW_UP_DAYS : undefined };
};

/** Over since some days or months; the follow-up is still ahead, or was made, or none was promised. */
const closedStory = (random: Random, world: World, level: number): Story => {
  const closedOn = world.today - random.between(5, 300);
  const visits = visitsUntil(random, closedOn - random.between(1, 9), closedOn, world.rules[level]!.intervalDays, contactCount(random, world, level));
  const followUpOn = random.chance(0.8) ? closedOn + FOLLOW_UP_DAYS : undefined;
  if (followUpOn !== undefined && followUpOn < world.today) visits.push({ day: followUpOn, satisfying: true });
  const due = { dueOn: dateOf(followUpOn ?? closedOn), reason: 'followUp' as const, ruleId: null, channels: followUpChannels, graceDays: 0 };
  return { level, stage: 'closed', closedOn, followUpOn, course: { registeredOn: visits[0]!.day - random.between(0, 5), visits, due } };
};

/** The case, or two when the child was reopened. Tells in which of them a day falls. */
const addCases = (rows: Rows, random: Random, world: World, numbers: Numbers, who: EpisodeChild, story: Story, wish: Wish): ((day: Day) => Id | null) => {
  const { stage, course, level } = story;
  if (stage === 'new') return () => null;
  const met = course.visits.filter((visit) => visit.satisfying && visit.day <= (story.closedOn ?? world.today)).map((visit) => visit.day);
  const leadId = addItsLead(rows, random, world, who, story);
  const facts = {
    stage,
    level,
    linesAhead: wish.linesAhead,
    followUpOn: story.followUpOn,
    ...(story.closedOn === undefined ? {} : { closedOn: story.closedOn }),
  };
  const downgradeWaits = wish.downgradeWaits ?? (stage === 'intervention' && level >= 2 && wish.stage === undefined && random.chance(0.02));
  const reopening = stage === 'intervention' && met.length >= 6 && wish.stage === undefined && random.chance(0.05) ? Math.floor(met.length * 0.4) : 0;
  if (reopening === 0) {
    const id = addEpisode(rows, random, world, numbers, who, { nth: 1, openedOn: course.registeredOn, metOn: met, downgradeWaits, leadId, ...facts });
    tellHandover(rows, random, world, who, id);
    return () => id;
  }
  const closedOn = Math.min(met[reopening]!, met[reopening - 1]! + 1);
  const earlier = addEpisode(rows, random, world, numbers, who, {
    nth: 1,
    openedOn: course.registeredOn,
    metOn: met.slice(0, reopening),
    closedOn,
    stage: 'closed',
    level: Math.max(1, level - 1),
    downgradeWaits: false,
    leadId,
    followUpOn: closedOn + FOLLOW_UP_DAYS,
  });
  const later = addEpisode(rows, random, world, numbers, who, { nth: 2, openedOn: met[reopening]!, metOn: met.slice(reopening), downgradeWaits, ...facts });
  return (day) => (day < met[reopening]! ? earlier : later);
};

/** Every tenth case began with somebody's report, and more of the latest. */
const addItsLead = (rows: Rows, random: Random, world: World, { child, place }: EpisodeChild, { course }: Story): Id | undefined => {
  const age = world.today - course.registeredOn;
  if (!random.chance(age < 20 ? 0.3 : 0.1)) return undefined;
  const state = age < 10 ? 'linked' : age < 20 ? 'answered' : 'closed';
  return addLead(rows, random, world, {
    place,
    state,
    receivedAt: instantOf(course.registeredOn - 1, random.between(480, 1300)),
    childId: child.id,
    assignedTo: place.owner,
  });
};

const tellHandover = (rows: Rows, random: Random, world: World, { child, place }: EpisodeChild, caseId: Id): void => {
  const { former } = place;
  if (former === undefined || child.registeredOn >= former.until || child.status === 'closed') return;
  const at = instantOf(former.until, 9 * 60);
  const detail = JSON.stringify({ from: uuidText(former.person), to: uuidText(place.owner) });
  rows.case_events.push({
    id: random.id(at),
    child_id: child.id,
    case_id: caseId,
    at,
    person_id: place.supervisor,
    kind: 'handedOver',
    subject_id: caseId,
    detail,
    note_sealed: null,
  });
};

const addDue = (rows: Rows, random: Random, world: World, { place }: Family, child: Child, { course, closedOn, followUpOn }: Story): void => {
  if (closedOn !== undefined && (followUpOn === undefined || followUpOn < world.today)) return;
  const { due } = course;
  const step = stepFor(due.dueOn, due.graceDays, dateOf(world.today));
  const steppedAt = step === 0 ? null : instantOf(dayOf(due.dueOn) + due.graceDays + (step === 1 ? 1 : 7), 6 * 60);
  const last: Visit | undefined = course.visits.at(-1);
  rows.visit_dues.push({
    child_id: child.id,
    area_id: place.areaId,
    owner_id: place.owner,
    due_on: dayOf(due.dueOn),
    channels: due.channels,
    rule_id: due.ruleId === null ? null : uuidBytes(due.ruleId),
    reason: due.reason,
    grace_days: due.graceDays,
    level_ordinal: child.level,
    step,
    stepped_at: steppedAt,
    created_at: instantOf(last?.day ?? child.registeredOn, 18 * 60 + 10),
  });
  if (steppedAt === null) return;
  rows.case_events.push({
    id: random.id(steppedAt),
    child_id: child.id,
    case_id: null,
    at: steppedAt,
    person_id: null,
    kind: 'visitRose',
    subject_id: null,
    detail: JSON.stringify({ step }),
    note_sealed: null,
  });
};
