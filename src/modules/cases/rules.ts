import { addDays, daysBetween } from '../areas/dates.ts';
import type { AssessmentInput, CaseAction, CasePhase, ContactInput, LeadState, LineState } from './contract.ts';

/** Our product default scheme; a city may name its own levels and colours (risk_schemes). */
export const GRAVEST = 4;

/** The source that our own intervals and clocks name: nobody's law, to be replaced by local rules. */
export const productDefault = '产品默认值，请按本地规定修改 (product default, edit to local rules)';

// Leads ------------------------------------------------------------------

export const leadActions = ['triage', 'acknowledge', 'contact', 'visit', 'link', 'answer', 'close', 'merge', 'move'] as const;
export type LeadAction = (typeof leadActions)[number];

const leadMoves: Record<LeadState, Partial<Record<LeadAction, LeadState>>> = {
  received: { triage: 'triaged', merge: 'merged', move: 'received' },
  triaged: {
    triage: 'triaged',
    acknowledge: 'triaged',
    contact: 'visiting',
    visit: 'visiting',
    link: 'linked',
    answer: 'answered',
    merge: 'merged',
    move: 'received',
  },
  visiting: {
    triage: 'visiting',
    acknowledge: 'visiting',
    contact: 'visiting',
    visit: 'visiting',
    link: 'linked',
    answer: 'answered',
    merge: 'merged',
    move: 'received',
  },
  linked: { acknowledge: 'linked', contact: 'linked', visit: 'linked', answer: 'answered' },
  answered: { close: 'closed', visit: 'answered' },
  closed: {},
  merged: {},
};

/** Where an action leads from a state; undefined when it cannot be taken now. */
export const leadAfter = (state: LeadState, action: LeadAction): LeadState | undefined => leadMoves[state][action];
export const leadMay = (state: LeadState): LeadAction[] => leadActions.filter((action) => leadMoves[state][action] !== undefined);
export const openLeadStates: readonly LeadState[] = ['received', 'triaged', 'visiting', 'linked', 'answered'];

// Assessment --------------------------------------------------------------

/**
 * The level structured professional judgement suggests: any safety trigger is the gravest; otherwise the
 * worst domain leads, never an average (our rule; the published four-colour instrument sums instead).
 */
export const suggestLevel = (input: Pick<AssessmentInput, 'triggers' | 'domains'>): number =>
  input.triggers.length > 0 ? GRAVEST : Math.max(1, ...input.domains.map((domain) => domain.rating));

/** A level below the one in force, or below the suggestion, takes a second person (our rule). */
export const needsSecondPerson = (ordinal: number, suggested: number, inForce: number): boolean => ordinal < suggested || (inForce > 0 && ordinal < inForce);

// Next date ---------------------------------------------------------------

export type FrequencyRule = { id: string; channels: readonly string[]; intervalDays: number; graceDays: number; ruleSource: string };
export type NextDue = {
  dueOn: string;
  reason: 'rule' | 'agreed' | 'firstVisit' | 'followUp';
  ruleId: string | null;
  channels: readonly string[];
  graceDays: number;
};

/** Does this contact satisfy what was due? A call is not a home visit unless the rule says so; nor is a visit that met no child. */
export const satisfies = (contact: Pick<ContactInput, 'kind' | 'childSeen'>, channels: readonly string[]): boolean =>
  channels.includes(contact.kind) && (contact.kind === 'phone' || contact.childSeen);

/**
 * The next date after a contact that satisfied the rule: the rule's interval from the day of the contact,
 * or the day agreed with the family where that is earlier. A later promise never stretches the rule.
 */
export const nextDueAfter = (contactOn: string, rule: FrequencyRule, agreedOn?: string): NextDue => {
  const byRule = addDays(contactOn, rule.intervalDays);
  const agreed = agreedOn !== undefined && agreedOn > contactOn && agreedOn < byRule;
  return {
    dueOn: agreed ? agreedOn : byRule,
    reason: agreed ? 'agreed' : 'rule',
    ruleId: rule.id,
    channels: rule.channels,
    graceDays: agreed ? 0 : rule.graceDays,
  };
};

/**
 * The date when the level changes between visits: counted from the last satisfying contact, so a graver
 * level can only bring it nearer; never a day already past unless it was late before.
 */
export const nextDueAtLevel = (lastContactOn: string | undefined, today: string, rule: FrequencyRule, present: string | undefined): NextDue => {
  const counted = addDays(lastContactOn ?? today, rule.intervalDays);
  const future = counted < today ? today : counted;
  const dueOn = present !== undefined && present < today ? present : future;
  return { dueOn, reason: 'rule', ruleId: rule.id, channels: rule.channels, graceDays: rule.graceDays };
};

// Rising ------------------------------------------------------------------

/** Days past the date (and its grace) at which a late visit rises: to the supervisor at once, to the district after a week. Ours. */
export const risesAfterDays = [1, 7] as const;

/** 0 with the director, 1 with the supervisor, 2 with the district. */
export const stepFor = (dueOn: string, graceDays: number, today: string): number => {
  const late = daysBetween(addDays(dueOn, graceDays), today);
  return risesAfterDays.filter((days) => late >= days).length;
};

// Plan lines --------------------------------------------------------------

const lineMoves: Record<LineState, readonly LineState[]> = {
  planned: ['planned', 'underWay', 'achieved', 'partlyAchieved', 'notAchieved', 'dropped'],
  underWay: ['underWay', 'achieved', 'partlyAchieved', 'notAchieved', 'dropped'],
  achieved: ['underWay'],
  partlyAchieved: ['underWay', 'achieved'],
  notAchieved: ['underWay'],
  dropped: ['planned'],
};
export const lineMayBecome = (from: LineState, to: LineState): boolean => lineMoves[from].includes(to);
export const openLineStates: readonly LineState[] = ['planned', 'underWay'];

// The case ----------------------------------------------------------------

export type CaseFacts = {
  phase: CasePhase | undefined;
  hasAssessment: boolean;
  assessmentWaits: boolean;
  hasPlan: boolean;
  closureAsked: boolean;
  closedBefore: boolean;
};

/**
 * What may be done with a child's case now. Danger does not wait: a child may be assessed anew while a lower level waits
 * for its second person. One active plan; no plan before an assessment; closing is
 * asked first and then decided; a closed child is reopened as a new episode.
 */
export const caseMay = (facts: CaseFacts): CaseAction[] => {
  const open = facts.phase !== undefined && facts.phase !== 'closed';
  if (!open) return facts.closedBefore ? ['reopen', 'contact'] : ['openCase', 'contact'];
  if (facts.closureAsked) return ['decideClosure', 'contact'];
  return [
    'contact',
    'assess',
    ...(facts.assessmentWaits ? (['decideAssessment'] as const) : []),
    ...(facts.hasAssessment && !facts.hasPlan ? (['plan'] as const) : []),
    ...(facts.hasPlan ? (['addLine', 'review'] as const) : []),
    'requestClosure',
  ];
};

/** Where the case stands after a step; phases go on and never back within an episode, except that a review reopens planning. */
export const phaseAfter = (phase: CasePhase, step: 'assessed' | 'planned' | 'contacted' | 'closureAsked' | 'closureDeclined' | 'closed'): CasePhase => {
  switch (step) {
    case 'assessed':
      return phase === 'intake' || phase === 'assessment' ? 'planning' : phase;
    case 'planned':
    case 'closureDeclined':
      return 'intervention';
    case 'contacted':
      return phase;
    case 'closureAsked':
      return 'evaluation';
    case 'closed':
      return 'closed';
  }
};

/**
 * May this person decide a closure? At the gravest level never the person who asked, nor the assessor;
 * below it a supervisor may decide alone (a director never may: the route's roles see to that).
 */
export const mayDecideClosure = (decider: string, askedBy: string, assessedBy: string | undefined, ordinal: number): boolean =>
  ordinal < GRAVEST ? decider !== askedBy : decider !== askedBy && decider !== assessedBy;
