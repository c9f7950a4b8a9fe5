import { labels } from '../src/modules/cases/sealed-fields.ts';
import { instantOf, type Day } from './days.ts';
import { weights, type Random } from './random.ts';
import type { Row } from './tables.ts';
import type { Theme } from './themes.ts';
import { childOpinions, planGoals, planLines, type LineWords } from './words.ts';
import type { Id, World } from './world.ts';

export type PlanFacts = {
  childId: Id;
  caseId: Id;
  theme: Theme;
  madeOn: Day;
  endedAt: number | undefined;
  by: Id;
  helpers: readonly Id[];
  /** Days from today that every open line lies ahead at least. */ linesAhead?: number | undefined;
};

const openStates = weights({ planned: 30, underWay: 70 });
const doneStates = weights({ achieved: 60, partlyAchieved: 25, notAchieved: 8, dropped: 7 });
const REVIEW_EVERY = 180;

/** The plan of one episode with two to four lines; what is over has an outcome, what runs has a date. */
export const planRows = (random: Random, world: World, facts: PlanFacts): { plan: Row<'care_plans'>; lines: Row<'plan_lines'>[] } => {
  const at = instantOf(facts.madeOn, 18 * 60 + 30);
  const plan = {
    id: random.id(at),
    child_id: facts.childId,
    case_id: facts.caseId,
    state: facts.endedAt === undefined ? 'active' : 'ended',
    goal_sealed: world.seal.sealSentence(labels.planGoal, planGoals[facts.theme]),
    child_opinion_sealed: world.seal.sealSentence(labels.planOpinion, random.pick(childOpinions)),
    review_on: reviewOn(random, world, facts),
    created_by: facts.by,
    created_at: at,
    ended_at: facts.endedAt ?? null,
  };
  const from = random.int(planLines.length);
  const lines = Array.from({ length: random.between(2, 4) }, (_, index) =>
    lineRow(random, world, facts, plan.id, planLines[(from + index * 4) % planLines.length]!),
  );
  return { plan, lines };
};

const reviewOn = (random: Random, world: World, { madeOn, endedAt }: PlanFacts): Day => {
  const first = madeOn + REVIEW_EVERY;
  if (endedAt !== undefined || first >= world.today) return first;
  return random.chance(0.06) ? world.today - random.between(1, 20) : world.today + random.between(3, REVIEW_EVERY - 1);
};

const lineRow = (random: Random, world: World, facts: PlanFacts, planId: Id, words: LineWords): Row<'plan_lines'> => {
  const over = facts.endedAt !== undefined || (world.today - facts.madeOn > 60 && random.chance(0.45));
  const at = instantOf(facts.madeOn, 18 * 60 + 30);
  return {
    id: random.id(at),
    plan_id: planId,
    child_id: facts.childId,
    system: words.system,
    dimension: words.dimension,
    support: words.support,
    need_sealed: world.seal.sealSentence(labels.lineNeed, words.need),
    goal_sealed: world.seal.sealSentence(labels.lineGoal, words.goal),
    measure_sealed: world.seal.sealSentence(labels.lineMeasure, words.measure),
    responsible_id: random.chance(0.7) ? facts.by : random.pick(facts.helpers),
    due_on: over ? facts.madeOn + random.between(20, 60) : openDue(random, world, facts),
    state: random.weighted<string>(over ? doneStates : openStates),
    created_at: at,
  };
};

const openDue = (random: Random, world: World, { madeOn, linesAhead }: PlanFacts): Day => {
  if (linesAhead === undefined && random.chance(0.08)) return Math.max(madeOn + 1, world.today - random.between(1, 15));
  return world.today + random.between(linesAhead ?? 2, 120);
};
