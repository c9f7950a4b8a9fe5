import type { z } from 'zod';
import type { LeadChannel, LeadOutcome, LeadState, ReportGround } from '../src/modules/cases/contract.ts';
import { deadlineAt } from '../src/modules/cases/deadlines.ts';
import { labels } from '../src/modules/cases/sealed-fields.ts';
import { samplePhone, strangerName } from './names.ts';
import { uuidText, weights, weightsOf, type Random } from './random.ts';
import type { Row, Rows } from './tables.ts';
import { leadAbouts, leadBodies, leadNotes, leadPlaces, leadReplies, reporterRelations } from './words.ts';
import type { Id, Place, World } from './world.ts';

type Channel = z.infer<typeof LeadChannel>;
type Outcome = z.infer<typeof LeadOutcome>;

export type LeadFacts = {
  place: Place;
  state: LeadState;
  receivedAt: number;
  /** Stands until a lead is judged. */
  priority?: number | undefined;
  dangerNow?: boolean;
  channel?: Channel;
  childId?: Id | undefined;
  assignedTo?: Id | undefined;
  reporter?: Id | undefined;
  mergedInto?: Id | undefined;
  body?: string;
  anonymous?: boolean;
  /** The code its reporter keeps; one that nobody knows when absent. */
  receiptCode?: string;
};

const MINUTE = 60_000;
const channels = weights<Channel>({
  citizen: 30,
  school: 18,
  hotline: 14,
  director: 10,
  hospital: 8,
  police: 6,
  patrol: 6,
  survey: 4,
  dataComparison: 3,
  childSelf: 1,
});
const priorities = weightsOf<number>([
  [1, 4],
  [2, 18],
  [3, 58],
  [4, 20],
]);
const grounds = weights<z.infer<typeof ReportGround>>({
  otherDanger: 40,
  abandoned: 18,
  violence: 16,
  missing: 8,
  selfHarm: 6,
  privateInjury: 5,
  girlUnder14: 3,
  girlOver14: 2,
  begging: 2,
});
const withoutChild = weights<Exclude<Outcome, 'childHelped' | 'alreadyKnown'>>({ notSubstantiated: 45, information: 30, referred: 15, notFound: 10 });
const withChild = weights<Extract<Outcome, 'childHelped' | 'alreadyKnown'>>({ childHelped: 75, alreadyKnown: 25 });

/** What has been done by each state, in order. */
const doneBy: Record<LeadState, number> = { received: 0, merged: 0, triaged: 1, visiting: 2, linked: 3, answered: 4, closed: 5 };

type Times = { triaged: number | null; contacted: number | null; visited: number | null; answered: number | null; closed: number | null };

/** A lead with its clocks and its history; clocks run from when it was received, as triage sets them. */
export const addLead = (rows: Rows, random: Random, world: World, facts: LeadFacts): Id => {
  const { place, receivedAt, state } = facts;
  const priority = doneBy[state] === 0 ? undefined : (facts.priority ?? random.weighted(priorities));
  const times = timesOf(random, world, facts);
  const outcome = times.answered === null ? undefined : random.weighted<Outcome>(facts.childId === undefined ? withoutChild : withChild);
  const by = facts.assignedTo ?? place.owner;
  const id = random.id(receivedAt);
  rows.leads.push({
    id,
    receipt_hash: world.seal.lookup('receipt', facts.receiptCode ?? `示例 ${id.toString('hex')}`),
    area_id: place.areaId,
    channel: facts.channel ?? random.weighted(channels),
    grounds: [random.weighted(grounds)],
    danger_now: facts.dangerNow ?? priority === 1,
    ...sealedParts(random, world, facts),
    reporter_person_id: facts.reporter ?? null,
    state,
    priority: priority ?? null,
    assigned_to: doneBy[state] === 0 ? null : by,
    child_id: facts.childId ?? null,
    merged_into: facts.mergedInto ?? null,
    outcome: outcome ?? null,
    reply_text: outcome === undefined ? null : leadReplies[outcome],
    received_at: receivedAt,
    triaged_at: times.triaged,
    acknowledged_at: times.triaged,
    contacted_at: times.contacted,
    visited_at: times.visited,
    answered_at: times.answered,
    ...clocksFrom(world, receivedAt, priority),
    is_sample: true,
    version: 1 + doneBy[state],
  });
  addEvents(rows, random, world, { id, by, priority, outcome, times, facts });
  return id;
};

const timesOf = (random: Random, world: World, { state, receivedAt }: LeadFacts): Times => {
  const room = Math.max(1, (world.now - receivedAt) / MINUTE - 2);
  const marks = [random.between(4, 50), random.between(60, 300), random.between(300, 2400), random.between(2400, 9000), random.between(9000, 15_000)];
  const scale = Math.min(1, room / marks[Math.max(0, doneBy[state] - 1)]!);
  const at = (step: number, needed: number) => (doneBy[state] >= needed ? Math.round(receivedAt + marks[step]! * scale * MINUTE) : null);
  // A visit is on its way while the state says so; it is over once the lead is linked.
  return { triaged: at(0, 1), contacted: at(1, 2), visited: at(2, 3), answered: at(3, 4), closed: at(4, 5) };
};

const sealedParts = (random: Random, world: World, facts: LeadFacts) => {
  const about = { ...(random.chance(0.5) ? { name: strangerName(random, 'male') } : {}), age: String(random.between(2, 16)), about: random.pick(leadAbouts) };
  const reporter = { name: strangerName(random, 'female'), phone: samplePhone(random), relation: random.pick(reporterRelations) };
  const anonymous = facts.anonymous ?? (facts.reporter !== undefined || random.chance(0.4));
  return {
    body_sealed: world.seal.sealSentence(labels.leadBody, facts.body ?? random.pick(leadBodies)),
    place_sealed: world.seal.sealSentence(labels.leadPlace, random.pick(leadPlaces)),
    child_sealed: random.chance(0.7) ? world.seal.seal(labels.leadChild, JSON.stringify(about)) : null,
    reporter_sealed: anonymous ? null : world.seal.seal(labels.leadReporter, JSON.stringify(reporter)),
  };
};

const clocksFrom = (world: World, receivedAt: number, priority: number | undefined) => {
  const by = (trigger: string, among: number | null): number | null => {
    const clock = world.clocks(among).get(trigger);
    return clock === undefined ? null : deadlineAt(new Date(receivedAt), clock, world.calendar).getTime();
  };
  const judged = (trigger: string) => (priority === undefined ? null : by(trigger, priority));
  return {
    acknowledge_by: by('leadAcknowledged', null),
    contact_by: judged('leadContacted'),
    visit_by: judged('leadVisited'),
    assess_by: judged('leadAssessed'),
    answer_by: judged('leadAnswered'),
  };
};

type Told = { id: Id; by: Id; priority: number | undefined; outcome: Outcome | undefined; times: Times; facts: LeadFacts };

const addEvents = (rows: Rows, random: Random, world: World, { id, by, priority, outcome, times, facts }: Told): void => {
  const { supervisor } = facts.place;
  const tell = (kind: string, at: number | null, person: Id, detail: object = {}) => {
    if (at === null) return;
    const event: Row<'lead_events'> = {
      id: random.id(at),
      lead_id: id,
      at,
      person_id: person,
      kind,
      detail: JSON.stringify(detail),
      note_sealed: world.seal.sealSentence(labels.leadNote, random.pick(leadNotes)),
    };
    rows.lead_events.push(event);
  };
  tell('triaged', times.triaged, supervisor, { priority });
  tell('contacted', times.contacted, by);
  tell('visited', times.visited, by);
  if (facts.childId !== undefined) tell('linked', times.visited, supervisor, { childId: uuidText(facts.childId) });
  tell('answered', times.answered, supervisor, { outcome });
  tell('closed', times.closed, supervisor);
  if (facts.mergedInto !== undefined) tell('merged', facts.receivedAt + 20 * MINUTE, supervisor, { into: uuidText(facts.mergedInto) });
};
