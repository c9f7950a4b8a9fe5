import { labels } from '../src/modules/cases/sealed-fields.ts';
import { assessmentRow } from './assessment-rows.ts';
import type { Child } from './child.ts';
import { dateOf, instantOf, type Day } from './days.ts';
import type { Numbers } from './numbers.ts';
import { planRows } from './plan-rows.ts';
import { weights, type Random } from './random.ts';
import type { Row, Rows } from './tables.ts';
import type { Theme } from './themes.ts';
import { evaluations, remainingNeeds, reviewFindings } from './words.ts';
import type { Id, Place, World } from './world.ts';

/** How far an episode has come. */
export type Stage = 'intake' | 'assessment' | 'planning' | 'intervention' | 'closureAsked' | 'closed';

export type EpisodeFacts = {
  nth: number;
  stage: Stage;
  openedOn: Day;
  /** Days on which the child was met, oldest first; the first is that of the assessment. */
  metOn: readonly Day[];
  closedOn?: Day;
  followUpOn?: Day | undefined;
  level: number;
  downgradeWaits: boolean;
  leadId?: Id | undefined;
  linesAhead?: number | undefined;
};
export type EpisodeChild = { child: Child; place: Place; theme: Theme; personAt(day: Day): Id };

const closureReasons = weights({ goalsAchieved: 60, transferred: 8, movedAway: 24, clientWithdrew: 5, unreachable: 3 });

type Pen = { rows: Rows; random: Random; world: World; numbers: Numbers; who: EpisodeChild; facts: EpisodeFacts; caseId: Id };

/** One episode of a child's case from opening to where it stands, each step with its line in the history. */
export const addEpisode = (rows: Rows, random: Random, world: World, numbers: Numbers, who: EpisodeChild, facts: EpisodeFacts): Id => {
  const caseId = random.id(instantOf(facts.openedOn, 10 * 60));
  const pen = { rows, random, world, numbers, who, facts, caseId };
  const caseRow = openedCase(pen);
  if (facts.stage !== 'intake' && facts.stage !== 'assessment') {
    addAssessments(pen);
    if (facts.stage !== 'planning') addPlan(pen);
  }
  rows.cases.push({ ...caseRow, ...closureOf(pen) });
  return caseId;
};

const tell = (
  { rows, random, world, who, caseId }: Pen,
  day: Day,
  minutes: number,
  kind: string,
  more: { subject?: Id; by?: Id; detail?: object; note?: string } = {},
): void => {
  const at = Math.min(world.now, instantOf(day, minutes));
  rows.case_events.push({
    id: random.id(at),
    child_id: who.child.id,
    case_id: caseId,
    at,
    person_id: more.by ?? who.personAt(day),
    kind,
    subject_id: more.subject ?? caseId,
    detail: JSON.stringify(more.detail ?? {}),
    note_sealed: world.seal.sealSentence(labels.eventNote, more.note ?? ''),
  });
};

const openedCase = (pen: Pen): Row<'cases'> => {
  const { facts, who, numbers, caseId } = pen;
  tell(pen, facts.openedOn, 10 * 60, facts.nth > 1 ? 'caseReopened' : 'caseOpened', { detail: { reason: facts.nth > 1 ? '困难再次出现' : '新发现困难' } });
  return {
    id: caseId,
    case_no: numbers.caseNo(dateOf(facts.openedOn).slice(0, 4)),
    child_id: who.child.id,
    episode: facts.nth,
    phase: facts.stage === 'closureAsked' ? 'evaluation' : facts.stage,
    owner_id: who.place.owner,
    lead_id: facts.leadId ?? null,
    opened_on: facts.openedOn,
    closure_reason: null,
    closure_sealed: null,
    closure_requested_by: null,
    closure_requested_at: null,
    closed_by: null,
    closed_at: null,
    follow_up_on: null,
    no_follow_up_reason: null,
    created_at: instantOf(facts.openedOn, 10 * 60),
  };
};

/** The first assessment, often a second months later, and sometimes a lower level that waits for another's word. */
const addAssessments = (pen: Pen): void => {
  const { random, facts } = pen;
  const again = facts.metOn.length >= 4 && random.chance(0.4) ? facts.metOn[random.between(2, facts.metOn.length - 1)]! : undefined;
  const first = again === undefined ? facts.level : Math.min(4, Math.max(1, facts.level + random.pick([-1, 0, 0, 1])));
  judge(pen, facts.metOn[0]!, first, 0);
  if (again !== undefined) judge(pen, again, facts.level, first);
  if (facts.downgradeWaits) judge(pen, facts.metOn.at(-1)!, facts.level - 1, facts.level, 'awaitingSecond');
};

const judge = (pen: Pen, day: Day, ordinal: number, previous: number, state?: 'awaitingSecond'): void => {
  const { rows, random, world, who, caseId } = pen;
  const minutes = state === undefined ? 17 * 60 + 30 : 18 * 60;
  const by = who.personAt(day);
  const row = assessmentRow(
    random,
    world,
    { id: who.child.id, caseId, theme: who.theme },
    { at: instantOf(day, minutes), assessedOn: day, by, second: who.place.second, ordinal, previous, ...(state && { state }) },
  );
  rows.assessments.push(row);
  const waited = state !== undefined || row.second_by !== null;
  tell(pen, day, minutes, waited ? 'assessmentWaits' : 'assessed', { subject: row.id as Id, detail: { suggested: row.suggested_ordinal, ordinal, previous } });
  if (row.second_by !== null) tell(pen, day, minutes + 20, 'assessmentApproved', { subject: row.id as Id, by: who.place.second, detail: { ordinal } });
};

const addPlan = (pen: Pen): void => {
  const { rows, random, world, who, facts, caseId } = pen;
  const madeOn = Math.min(world.today - 1, facts.closedOn ?? world.today, facts.metOn[0]! + random.between(0, 6));
  const endedAt = facts.stage === 'closed' ? instantOf(facts.closedOn!, 16 * 60) : undefined;
  const by = who.place.owner;
  const helpers = [who.place.worker ?? who.place.supervisor, who.place.supervisor];
  const { plan, lines } = planRows(random, world, {
    childId: who.child.id,
    caseId,
    theme: who.theme,
    madeOn,
    endedAt,
    by,
    helpers,
    linesAhead: facts.linesAhead,
  });
  rows.care_plans.push(plan);
  rows.plan_lines.push(...lines);
  tell(pen, madeOn, 18 * 60 + 30, 'planMade', { subject: plan.id as Id, detail: { lines: lines.length, reviewOn: dateOf(plan.review_on as Day) } });
  for (const line of lines) {
    if (line.state === 'planned' || !random.chance(0.5)) continue;
    const day = Math.min(world.today - 1, facts.closedOn ?? world.today, madeOn + random.between(5, 50));
    tell(pen, day, 18 * 60 + 40, 'lineChanged', { subject: line.id as Id, detail: { from: 'planned', to: line.state, system: line.system } });
  }
  if (world.today - madeOn > 200 && facts.closedOn === undefined)
    tell(pen, madeOn + 180, 11 * 60, 'planReviewed', {
      subject: plan.id as Id,
      detail: { nextReviewOn: dateOf(plan.review_on as Day) },
      note: random.pick(reviewFindings),
    });
};

/** What the case row says of its closing: asked for by the owner, decided by the supervisor. */
const closureOf = (pen: Pen): Partial<Row<'cases'>> => {
  const { random, world, who, facts } = pen;
  if (facts.stage !== 'closureAsked' && facts.stage !== 'closed') return {};
  const askedOn = facts.stage === 'closed' ? facts.closedOn! : Math.max(facts.metOn.at(-1)!, world.today - random.between(1, 4));
  const reason = random.weighted(closureReasons);
  // Behind whatever else that day brought.
  const minutes = facts.stage === 'closed' ? 14 * 60 : 19 * 60;
  tell(pen, askedOn, minutes, 'closureAsked', { detail: { reason } });
  const asked = {
    closure_reason: reason,
    closure_sealed: world.seal.sealSentence(
      labels.closure,
      JSON.stringify({ evaluation: random.pick(evaluations), remainingNeeds: random.pick(remainingNeeds) }),
    ),
    closure_requested_by: who.personAt(askedOn),
    closure_requested_at: instantOf(askedOn, minutes),
    follow_up_on: facts.followUpOn ?? null,
    no_follow_up_reason: facts.followUpOn === undefined ? '家庭已迁离，由当地跟进' : null,
  };
  if (facts.stage === 'closureAsked') return asked;
  tell(pen, askedOn, 16 * 60, 'caseClosed', { by: who.place.second, detail: { reason }, note: '同意结案。' });
  return { ...asked, closed_by: who.place.second, closed_at: instantOf(askedOn, 16 * 60) };
};
