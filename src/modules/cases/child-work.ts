import { sql } from 'kysely';
import { daysBetween } from '../areas/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { getChild } from '../children/store.ts';
import { findActivePlan, findAssessments, factsOf } from './case-store.ts';
import type { Assessment, CaseSummary, ChildWork, Plan } from './contract.ts';
import { findDue } from './dues.ts';
import { lastAnswersOf } from './last-answers.ts';
import { caseMay, openLineStates } from './rules.ts';
import { labels } from './sealed-fields.ts';
import type { z } from 'zod';

type Summary = z.infer<typeof CaseSummary>;
type AssessmentView = z.infer<typeof Assessment>;

/** Case, assessment, plan, next date and what may be done: the whole of a child's page but the file. */
export const childWork = async (tx: Tx, childId: string): Promise<ChildWork> => {
  await getChild(tx, childId);
  const facts = await factsOf(tx, childId);
  const episodes = await episodesOf(tx, childId);
  const { inForce, waiting } = await findAssessments(tx, childId);
  return {
    case: episodes.find((episode) => episode.phase !== 'closed') ?? null,
    episodes,
    assessment: inForce === undefined ? null : await assessmentView(tx, inForce),
    waitingAssessment: waiting === undefined || waiting.case_id !== facts.open?.id ? null : await assessmentView(tx, waiting),
    plan: await planOf(tx, childId),
    due: await findDue(tx, childId),
    lastContact: await lastContactOf(tx, childId),
    lastAnswers: await lastAnswersOf(tx, childId),
    may: caseMay(facts),
  };
};

const episodesOf = async (tx: Tx, childId: string): Promise<Summary[]> => {
  const { rows } = await sql<{
    id: string;
    case_no: string;
    episode: number;
    phase: Summary['phase'];
    owner: string | null;
    opened_on: string;
    closed_on: string | null;
    closure_reason: Summary['closureReason'];
    asked_by: string | null;
    follow_up_on: string | null;
    version: number;
  }>`
    select id, case_no, episode, phase, person_name(owner_id) as owner, opened_on, (closed_at at time zone 'Asia/Shanghai')::date as closed_on,
      closure_reason, person_name(closure_requested_by) as asked_by, follow_up_on, version
    from cases where child_id = ${childId}::uuid order by episode desc`.execute(tx.db);
  return rows.map((row) => ({
    id: row.id,
    caseNo: row.case_no,
    episode: row.episode,
    phase: row.phase,
    owner: row.owner ?? '',
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    closureReason: row.closure_reason,
    closureRequestedBy: row.asked_by,
    followUpOn: row.follow_up_on,
    version: row.version,
  }));
};

const personName = async (tx: Tx, id: string | null): Promise<string | null> => {
  if (id === null) return null;
  const { rows } = await sql<{ name: string | null }>`select person_name(${id}::uuid) as name`.execute(tx.db);
  return rows[0]?.name ?? null;
};

type AssessmentRecord = NonNullable<Awaited<ReturnType<typeof findAssessments>>['inForce']>;

const assessmentView = async (tx: Tx, row: AssessmentRecord): Promise<AssessmentView> => {
  const answers = JSON.parse(tx.sealing.open(labels.answers, row.answers_sealed)) as Pick<AssessmentView, 'triggers' | 'domains' | 'strengths' | 'childWords'>;
  return {
    id: row.id,
    assessedOn: row.assessed_on,
    assessedBy: (await personName(tx, row.assessed_by)) ?? '',
    suggestedOrdinal: row.suggested_ordinal,
    ordinal: row.ordinal,
    previousOrdinal: row.previous_ordinal,
    state: row.state as AssessmentView['state'],
    secondBy: await personName(tx, row.second_by),
    ...answers,
    overrideReason: tx.sealing.openMaybe(labels.override, row.override_reason_sealed),
    secondNote: tx.sealing.openMaybe(labels.secondNote, row.second_note_sealed),
  };
};

const planOf = async (tx: Tx, childId: string): Promise<Plan | null> => {
  const plan = await findActivePlan(tx, childId);
  if (plan === undefined) return null;
  const lines = await tx.db
    .selectFrom('plan_lines')
    .selectAll()
    .select((eb) => eb.fn<string | null>('person_name', ['responsible_id']).as('responsible'))
    .where('plan_id', '=', plan.id)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return {
    id: plan.id,
    state: plan.state as Plan['state'],
    goal: tx.sealing.openMaybe(labels.planGoal, plan.goal_sealed) ?? '',
    childOpinion: tx.sealing.openMaybe(labels.planOpinion, plan.child_opinion_sealed) ?? '',
    reviewOn: plan.review_on,
    reviewLateDays: Math.max(0, daysBetween(plan.review_on, tx.today)),
    createdBy: (await personName(tx, plan.created_by)) ?? '',
    version: plan.version,
    lines: lines.map((line) => ({
      id: line.id,
      system: line.system as Plan['lines'][number]['system'],
      dimension: line.dimension as Plan['lines'][number]['dimension'],
      support: line.support as Plan['lines'][number]['support'],
      need: tx.sealing.open(labels.lineNeed, line.need_sealed),
      goal: tx.sealing.open(labels.lineGoal, line.goal_sealed),
      measure: tx.sealing.open(labels.lineMeasure, line.measure_sealed),
      responsibleId: line.responsible_id,
      responsible: line.responsible ?? '',
      dueOn: line.due_on,
      state: line.state as Plan['lines'][number]['state'],
      stateNote: tx.sealing.openMaybe(labels.lineNote, line.state_note_sealed),
      lateDays: openLineStates.includes(line.state as 'planned') ? Math.max(0, daysBetween(line.due_on, tx.today)) : 0,
      version: line.version,
    })),
  };
};

const lastContactOf = async (tx: Tx, childId: string): Promise<ChildWork['lastContact']> => {
  const row = await tx.db
    .selectFrom('contacts')
    .select((eb) => ['happened_at', 'kind', 'answers', 'note_sealed', eb.fn<string | null>('person_name', ['by_person_id']).as('by')])
    .where('child_id', '=', childId)
    .orderBy('happened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    at: row.happened_at.toISOString(),
    by: row.by ?? '',
    kind: row.kind as NonNullable<ChildWork['lastContact']>['kind'],
    answers: row.answers as NonNullable<ChildWork['lastContact']>['answers'],
    note: tx.sealing.openMaybe(labels.contactNote, row.note_sealed),
  };
};
