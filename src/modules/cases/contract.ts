import { z } from 'zod';
import { AreaId, contract, DateOnly, Done, Id, IdParams, Instant, pageOf, PageQuery, route } from '../../platform/contract.ts';
import { defineErrors } from '../../platform/errors.ts';
import type { Role } from '../../platform/access.ts';
import { ChildRow, fileRoles, NewChild } from '../children/contract.ts';

export const casesErrors = defineErrors('cases', {
  receiptUnknown: [404, '没有这个回执号，请对照看一下。', 'No report has this receipt code; please check it.'],
  notNow: [409, '现在不能办这一步：{step}。', 'This step cannot be taken now: {step}.'],
  secondPerson: [409, '需要另一位同事来决定，不能由本人决定。', 'Somebody else has to decide this; you cannot decide on your own.'],
  caseOpen: [409, '这个孩子已有一个在办个案。', 'This child has an open case already.'],
  noCase: [409, '请先立案。', 'Open a case first.'],
  planActive: [409, '这个孩子已有一份在用的方案。', 'This child has an active plan already.'],
  reasonNeeded: [400, '改动系统建议的等级，请写明理由。', 'Changing the suggested level needs a reason.'],
  followUpNeeded: [400, '请填写回访日期，或说明不回访的理由。', 'Give a follow-up date, or say why there is none.'],
  cannotTakeOn: [409, '这位同事的岗位不在这里，不能接手。请另选一位。', 'This colleague has no post here and cannot take it on. Please choose somebody else.'],
  future: [400, '不能填写未来的时间。', 'This cannot lie in the future.'],
});

const files = { roles: fileRoles } as const;
/** Those who receive, judge and pass on leads. */
export const leadRoles = ['childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer'] as const satisfies readonly Role[];
/** Everyone bound by law to report (未保法 11) who works in this system. */
export const reporterRoles = [...fileRoles, 'hotlineOperator', 'patrolVisitor', 'hospitalSocialWorker', 'volunteer'] as const satisfies readonly Role[];
const boardRoles = [...fileRoles, 'districtAdministrator', 'cityAdministrator'] as const satisfies readonly Role[];
const ruleRoles = ['districtAdministrator', 'cityAdministrator'] as const satisfies readonly Role[];

const Text = (max: number) => z.string().trim().min(1).max(max);
const Note = z.string().trim().max(1000).optional();

/** The nine situations of the mandatory-reporting opinion (高检发〔2020〕9号), in order. */
export const ReportGround = z.enum(['privateInjury', 'girlUnder14', 'girlOver14', 'violence', 'selfHarm', 'abandoned', 'missing', 'begging', 'otherDanger']);
export type ReportGround = z.infer<typeof ReportGround>;
export const LeadChannel = z.enum(['citizen', 'childSelf', 'school', 'hospital', 'police', 'hotline', 'patrol', 'survey', 'dataComparison', 'director']);
export const LeadState = z.enum(['received', 'triaged', 'visiting', 'linked', 'answered', 'closed', 'merged']);
export type LeadState = z.infer<typeof LeadState>;
export const LeadStep = z.enum(['acknowledged', 'contacted', 'visited']);
export const LeadOutcome = z.enum(['childHelped', 'alreadyKnown', 'referred', 'notSubstantiated', 'notFound', 'information']);

export const Report = z.object({
  grounds: z.array(ReportGround).max(9).default([]),
  dangerNow: z.boolean().default(false),
  what: Text(2000),
  /** The community when it is known; a district or the city when it is not. */
  areaId: AreaId.optional(),
  place: z.string().trim().max(200).optional(),
  child: z
    .object({ name: z.string().trim().max(60).optional(), age: z.string().trim().max(20).optional(), about: z.string().trim().max(300).optional() })
    .default({}),
  /** Absent: anonymous. */
  reporter: z
    .object({ name: z.string().trim().max(60).optional(), phone: z.string().trim().max(40).optional(), relation: z.string().trim().max(40).optional() })
    .optional(),
});
export type Report = z.output<typeof Report>;

export const Clock = z.object({
  step: z.enum(['acknowledge', 'contact', 'visit', 'assess', 'answer']),
  dueAt: Instant,
  doneAt: Instant.nullable(),
  lateMinutes: z.int(),
});

export const LeadRow = z.object({
  id: Id,
  channel: LeadChannel,
  grounds: z.array(ReportGround),
  dangerNow: z.boolean(),
  state: LeadState,
  priority: z.int().nullable(),
  burst: z.boolean(),
  areaId: AreaId,
  area: z.string(),
  receivedAt: Instant,
  assignedTo: z.string().nullable(),
  /** The next clock that runs, or nothing when none does. */
  next: Clock.nullable(),
});

export const Lead = LeadRow.extend({
  what: z.string(),
  place: z.string().nullable(),
  child: z.object({ name: z.string().optional(), age: z.string().optional(), about: z.string().optional() }),
  /** Only for those who follow the lead up; never for the child's guardians. */
  reporter: z.object({ name: z.string().optional(), phone: z.string().optional(), relation: z.string().optional() }).nullable(),
  anonymous: z.boolean(),
  clocks: z.array(Clock),
  events: z.array(
    z.object({ at: Instant, by: z.string().nullable(), kind: z.string(), detail: z.record(z.string(), z.unknown()), note: z.string().nullable() }),
  ),
  childFile: z.object({ id: Id, fileCode: z.string(), name: z.string() }).nullable(),
  suggestions: z.array(z.object({ id: Id, fileCode: z.string(), name: z.string(), age: z.int().nullable(), community: z.string() })),
  outcome: LeadOutcome.nullable(),
  replyText: z.string().nullable(),
  assignedToId: Id.nullable(),
  /** What this person may do now, from the state machine. */
  may: z.array(z.enum(['triage', 'acknowledge', 'contact', 'visit', 'link', 'answer', 'close', 'merge', 'move'])),
  version: z.int(),
});
export type Lead = z.infer<typeof Lead>;

export const Domain = z.enum(['guardianship', 'bodyHealth', 'mindBehaviour', 'schoolSocial', 'livingSafety', 'familySupport']);
export type Domain = z.infer<typeof Domain>;
export const SafetyTrigger = z.enum([
  'abuse',
  'noCarer',
  'carerIncapable',
  'selfHarm',
  'missingOrVagrant',
  'violenceOrCrime',
  'untreatedIllness',
  'noRegistration',
]);
export type SafetyTrigger = z.infer<typeof SafetyTrigger>;

/** Structured professional judgement. A rating is a level ordinal, 1 (low) to 4 (grave); evidence goes with it. */
export const AssessmentInput = z.object({
  id: Id.optional(),
  assessedOn: DateOnly,
  triggers: z.array(SafetyTrigger).default([]),
  domains: z.array(z.object({ domain: Domain, rating: z.int().min(1).max(4), evidence: Text(500) })).length(6),
  strengths: z.string().trim().max(500).default(''),
  childWords: z.string().trim().max(500).default(''),
  /** The level the assessor stands for; the suggestion when absent. */
  ordinal: z.int().min(1).max(4).optional(),
  overrideReason: z.string().trim().max(300).optional(),
});
export type AssessmentInput = z.output<typeof AssessmentInput>;

export const Assessment = z.object({
  id: Id,
  assessedOn: DateOnly,
  assessedBy: z.string(),
  suggestedOrdinal: z.int(),
  ordinal: z.int(),
  previousOrdinal: z.int().nullable(),
  state: z.enum(['awaitingSecond', 'inForce', 'declined']),
  secondBy: z.string().nullable(),
  triggers: z.array(SafetyTrigger),
  domains: z.array(z.object({ domain: Domain, rating: z.int(), evidence: z.string() })),
  strengths: z.string(),
  childWords: z.string(),
  overrideReason: z.string().nullable(),
  secondNote: z.string().nullable(),
});

export const CareSystem = z.enum(['basicLiving', 'medicalRehabilitation', 'education', 'psychologicalCare', 'safety', 'guardianship']);
export const Dimension = z.enum(['body', 'mind', 'social', 'intellect']);
export const SupportKind = z.enum(['material', 'service']);
export const LineState = z.enum(['planned', 'underWay', 'achieved', 'partlyAchieved', 'notAchieved', 'dropped']);
export type LineState = z.infer<typeof LineState>;

export const PlanLineInput = z.object({
  system: CareSystem,
  dimension: Dimension,
  support: SupportKind,
  need: Text(300),
  goal: Text(300),
  measure: Text(300),
  /** Nobody named: the child's owner. */
  responsibleId: Id.optional(),
  dueOn: DateOnly,
});
export const PlanLine = PlanLineInput.extend({
  id: Id,
  responsibleId: Id,
  responsible: z.string(),
  state: LineState,
  stateNote: z.string().nullable(),
  lateDays: z.int(),
  version: z.int(),
});
export const PlanInput = z.object({
  id: Id.optional(),
  goal: Text(500),
  childOpinion: z.string().trim().max(500).default(''),
  reviewOn: DateOnly,
  lines: z.array(PlanLineInput).min(1).max(30),
});
export const Plan = z.object({
  id: Id,
  state: z.enum(['active', 'ended']),
  goal: z.string(),
  childOpinion: z.string(),
  reviewOn: DateOnly,
  reviewLateDays: z.int(),
  createdBy: z.string(),
  lines: z.array(PlanLine),
  version: z.int(),
});
export type Plan = z.infer<typeof Plan>;

export const ContactKind = z.enum(['homeVisit', 'phone', 'school', 'office', 'online', 'other']);
/** The visit's checklist: each answer good, fair or bad as seen. */
export const VisitTopic = z.enum(['guardian', 'home', 'school', 'health', 'mood', 'living']);
export const VisitAnswer = z.enum(['good', 'watch', 'concern']);
export const VisitAnswers = z.partialRecord(VisitTopic, VisitAnswer);

export const ContactInput = z.object({
  id: Id.optional(),
  kind: ContactKind,
  happenedAt: Instant,
  childSeen: z.boolean(),
  childSeenAlone: z.boolean().default(false),
  noChange: z.boolean().default(false),
  answers: VisitAnswers.default({}),
  note: Note,
  /** Something is wrong: the supervisor is told. */
  concern: z.boolean().default(false),
  /** A date agreed with the family, when it is earlier than the rule's. */
  nextOn: DateOnly.optional(),
});
export type ContactInput = z.output<typeof ContactInput>;
/** The checklist as it was filled in last; a call in between does not hide it. */
export const LastAnswers = z.object({ at: Instant, by: z.string(), answers: VisitAnswers, note: z.string().nullable() });
export const Due = z.object({
  dueOn: DateOnly,
  reason: z.enum(['rule', 'agreed', 'firstVisit', 'followUp']),
  channels: z.array(ContactKind),
  lateDays: z.int(),
  step: z.int(),
  ruleSource: z.string().nullable(),
});

export const CasePhase = z.enum(['intake', 'assessment', 'planning', 'intervention', 'evaluation', 'closure', 'followUp', 'closed']);
export type CasePhase = z.infer<typeof CasePhase>;
export const ClosureReason = z.enum(['goalsAchieved', 'transferred', 'movedAway', 'clientWithdrew', 'unreachable', 'agedOut18', 'deceased', 'duplicate']);
export const caseActions = [
  'openCase',
  'assess',
  'decideAssessment',
  'plan',
  'addLine',
  'review',
  'contact',
  'requestClosure',
  'decideClosure',
  'reopen',
] as const;
export type CaseAction = (typeof caseActions)[number];

export const CaseSummary = z.object({
  id: Id,
  caseNo: z.string(),
  episode: z.int(),
  phase: CasePhase,
  owner: z.string(),
  openedOn: DateOnly,
  closedOn: DateOnly.nullable(),
  closureReason: ClosureReason.nullable(),
  closureRequestedBy: z.string().nullable(),
  followUpOn: DateOnly.nullable(),
  version: z.int(),
});

export const TimelineEntry = z.object({
  id: Id,
  at: Instant,
  by: z.string().nullable(),
  kind: z.string(),
  detail: z.record(z.string(), z.unknown()),
  note: z.string().nullable(),
});

/** Everything the child's page shows of the work with the child. */
export const ChildWork = z.object({
  case: CaseSummary.nullable(),
  episodes: z.array(CaseSummary),
  assessment: Assessment.nullable(),
  waitingAssessment: Assessment.nullable(),
  plan: Plan.nullable(),
  due: Due.nullable(),
  lastContact: z.object({ at: Instant, by: z.string(), kind: ContactKind, answers: VisitAnswers, note: z.string().nullable() }).nullable(),
  lastAnswers: LastAnswers.nullable(),
  may: z.array(z.enum(caseActions)),
});
export type ChildWork = z.infer<typeof ChildWork>;

export const BoardRow = z.object({
  areaId: AreaId,
  name: z.string(),
  level: z.enum(['city', 'district', 'street', 'community']),
  children: z.int().nullable(),
  late: z.int().nullable(),
  /** Late children that have risen to the supervisor (1) and the district (2). */
  risen: z.tuple([z.int().nullable(), z.int().nullable()]),
  grave: z.int().nullable(),
});

export const TodayItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('visit'),
    childId: Id,
    fileCode: z.string(),
    name: z.string(),
    age: z.int().nullable(),
    place: z.string(),
    risk: z.int().nullable(),
    dueOn: DateOnly,
    lateDays: z.int(),
    step: z.int(),
    channels: z.array(ContactKind),
    lastAnswers: LastAnswers.pick({ at: true, answers: true }).nullable(),
  }),
  z.object({
    kind: z.literal('line'),
    lineId: Id,
    childId: Id,
    fileCode: z.string(),
    name: z.string(),
    measure: z.string(),
    dueOn: DateOnly,
    lateDays: z.int(),
  }),
  z.object({
    kind: z.literal('lead'),
    leadId: Id,
    priority: z.int().nullable(),
    area: z.string(),
    dangerNow: z.boolean(),
    next: Clock.nullable(),
    receivedAt: Instant,
  }),
]);

/** `blocked`: why the caller may not decide this one: asked for it, or made the assessment. */
export const Decision = z.object({
  kind: z.enum(['downgrade', 'closure']),
  id: Id,
  childId: Id,
  fileCode: z.string(),
  name: z.string(),
  askedBy: z.string(),
  askedAt: Instant,
  blocked: z.enum(['asked', 'assessed']).nullable(),
  detail: z.record(z.string(), z.unknown()),
  closure: z
    .object({
      reason: ClosureReason,
      evaluation: z.string(),
      remainingNeeds: z.string(),
      followUpOn: DateOnly.nullable(),
      noFollowUpReason: z.string().nullable(),
    })
    .nullable(),
});
export type Decision = z.infer<typeof Decision>;

export const VisitRule = z.object({
  id: Id,
  schemeId: z.string(),
  levelOrdinal: z.int(),
  areaId: AreaId,
  area: z.string(),
  channels: z.array(ContactKind).min(1),
  intervalDays: z.int(),
  graceDays: z.int(),
  ruleSource: z.string(),
  effectiveFrom: DateOnly,
  effectiveTo: DateOnly.nullable(),
});
export const DeadlineRule = z.object({
  id: Id,
  trigger: z.string(),
  priority: z.int().nullable(),
  areaId: AreaId,
  area: z.string(),
  minutes: z.int().nullable(),
  workingDays: z.int().nullable(),
  ruleSource: z.string(),
  effectiveFrom: DateOnly,
  effectiveTo: DateOnly.nullable(),
});
export const RiskScheme = z.object({
  id: z.string(),
  name: z.string(),
  levels: z.array(z.object({ ordinal: z.int(), label: z.object({ 'zh-CN': z.string(), en: z.string() }), colour: z.string() })),
});

const Version = z.object({ version: z.int() });
const sampleDomains = Domain.options.map((domain) => ({ domain, rating: 2, evidence: '入户所见' }));
const sampleLine = {
  system: 'education',
  dimension: 'intellect',
  support: 'service',
  need: '作业无人辅导',
  goal: '每周完成作业',
  measure: '志愿者每周辅导两次',
  dueOn: '2030-01-31',
};

export const casesContract = contract({
  // Anyone
  report: route({
    method: 'POST',
    url: '/api/reports',
    summary: 'Report a child at risk; anonymous allowed. The receipt code is shown once',
    access: 'public',
    body: Report,
    example: { what: '楼上孩子经常独自在家，晚上听到哭声' },
    reply: z.object({ receiptCode: z.string(), receivedAt: Instant, /** When somebody should have looked at it. */ acknowledgeBy: Instant.nullable() }),
    perMinute: 30,
  }),
  reportProgress: route({
    method: 'POST',
    url: '/api/reports/progress',
    summary: 'What became of a report',
    access: 'public',
    body: z.object({ receiptCode: Text(20) }),
    example: { receiptCode: 'ABCD-EFGH-JKLM' },
    reply: z.object({
      state: LeadState,
      receivedAt: Instant,
      acknowledgedAt: Instant.nullable(),
      visitedAt: Instant.nullable(),
      answeredAt: Instant.nullable(),
      replyText: z.string().nullable(),
    }),
    errors: [casesErrors.receiptUnknown],
    perMinute: 20,
  }),
  // Leads
  reportAsStaff: route({
    method: 'POST',
    url: '/api/leads',
    summary: 'Report as somebody bound to report',
    access: { roles: reporterRoles },
    body: Report.extend({ channel: LeadChannel }),
    example: { what: '走访时发现邻家孩子身上有伤', channel: 'director' },
    reply: z.object({ id: Id, receiptCode: z.string() }),
  }),
  myReports: route({
    method: 'GET',
    url: '/api/leads/mine',
    summary: 'Reports I made, and how far they are',
    access: { roles: reporterRoles },
    reply: z.array(z.object({ id: Id, receivedAt: Instant, state: LeadState, replyText: z.string().nullable() })),
  }),
  leads: route({
    method: 'GET',
    url: '/api/leads',
    summary: 'The triage queue',
    access: { roles: leadRoles },
    query: PageQuery.extend({
      area: AreaId.optional(),
      state: z.enum(['open', 'received', 'triaged', 'visiting', 'linked', 'answered', 'closed', 'merged', 'all']).default('open'),
      priority: z.coerce.number().int().min(1).max(4).optional(),
      late: z.stringbool().optional(),
    }),
    reply: pageOf(LeadRow),
  }),
  lead: route({
    method: 'GET',
    url: '/api/leads/{id}',
    summary: 'One lead; opening it is recorded',
    access: { roles: fileRoles },
    params: IdParams,
    reply: Lead,
  }),
  triageLead: route({
    method: 'POST',
    url: '/api/leads/{id}/triage',
    summary: 'Judge a lead: priority, who follows it',
    access: { roles: leadRoles },
    params: IdParams,
    body: Version.extend({ priority: z.int().min(1).max(4), assignedToId: Id.optional(), note: Note }),
    example: { priority: 3, version: 1 },
    reply: Lead,
    errors: [casesErrors.notNow, casesErrors.cannotTakeOn],
  }),
  stepLead: route({
    method: 'POST',
    url: '/api/leads/{id}/steps',
    summary: 'Acknowledge, or record that contact or a visit was made',
    access: { roles: fileRoles },
    params: IdParams,
    body: Version.extend({ step: LeadStep, note: Note }),
    example: { step: 'contacted', version: 1 },
    reply: Lead,
    errors: [casesErrors.notNow],
  }),
  linkLead: route({
    method: 'POST',
    url: '/api/leads/{id}/link',
    summary: 'Join a lead to a child: an existing file or a new one; opens a case if there is none',
    access: { roles: leadRoles },
    params: IdParams,
    body: Version.extend({ childId: Id.optional(), newChild: NewChild.optional() }),
    example: { childId: '00000000-0000-4000-8000-000000000000', version: 1 },
    reply: Lead,
    errors: [casesErrors.notNow],
  }),
  answerLead: route({
    method: 'POST',
    url: '/api/leads/{id}/answer',
    summary: 'Tell the reporter what became of it (未保法 11)',
    access: { roles: leadRoles },
    params: IdParams,
    body: Version.extend({ outcome: LeadOutcome, replyText: Text(500) }),
    example: { outcome: 'childHelped', replyText: '已上门了解，孩子已得到照看，谢谢您。', version: 1 },
    reply: Lead,
    errors: [casesErrors.notNow],
  }),
  closeLead: route({
    method: 'POST',
    url: '/api/leads/{id}/close',
    summary: 'Close an answered lead',
    access: { roles: leadRoles },
    params: IdParams,
    body: Version.extend({ note: Note }),
    example: { version: 1 },
    reply: Lead,
    errors: [casesErrors.notNow],
  }),
  mergeLead: route({
    method: 'POST',
    url: '/api/leads/{id}/merge',
    summary: 'Merge a repeated lead into another',
    access: { roles: leadRoles },
    params: IdParams,
    body: Version.extend({ intoId: Id }),
    example: { intoId: '00000000-0000-4000-8000-000000000000', version: 1 },
    reply: Done,
    errors: [casesErrors.notNow],
  }),
  moveLead: route({
    method: 'POST',
    url: '/api/leads/{id}/move',
    summary: 'Send a lead to the area it belongs to',
    access: { roles: leadRoles },
    params: IdParams,
    body: Version.extend({ areaId: AreaId, note: Note }),
    example: { areaId: '1001001001', version: 1 },
    reply: Done,
    errors: [casesErrors.notNow],
  }),
  // The child's work
  work: route({
    method: 'GET',
    url: '/api/children/{id}/work',
    summary: 'Case, assessment, plan, next date, what may be done',
    access: files,
    params: IdParams,
    reply: ChildWork,
  }),
  timeline: route({
    method: 'GET',
    url: '/api/children/{id}/timeline',
    summary: 'Everything that happened, newest first',
    access: files,
    params: IdParams,
    query: z.object({ before: Instant.optional(), size: z.coerce.number().int().min(1).max(100).default(30) }),
    reply: z.object({ items: z.array(TimelineEntry), more: z.boolean() }),
  }),
  openCase: route({
    method: 'POST',
    url: '/api/children/{id}/cases',
    summary: 'Open a case, or reopen as a new episode',
    access: files,
    params: IdParams,
    body: z.object({ reason: Text(300) }),
    example: { reason: '新发现困难' },
    reply: ChildWork,
    errors: [casesErrors.caseOpen],
  }),
  assess: route({
    method: 'POST',
    url: '/api/children/{id}/assessments',
    summary: 'Assess: triggers, domains with evidence, strengths, the child’s own words',
    access: files,
    params: IdParams,
    body: AssessmentInput,
    example: { assessedOn: '2026-01-05', domains: sampleDomains },
    reply: ChildWork,
    errors: [casesErrors.noCase, casesErrors.reasonNeeded, casesErrors.future],
  }),
  decideAssessment: route({
    method: 'POST',
    url: '/api/assessments/{id}/decision',
    summary: 'The second person’s decision on a downgrade',
    access: { roles: leadRoles },
    params: IdParams,
    body: z.object({ approve: z.boolean(), note: Text(300) }),
    example: { approve: true, note: '已电话核实' },
    reply: ChildWork,
    errors: [casesErrors.secondPerson, casesErrors.notNow],
  }),
  plan: route({
    method: 'POST',
    url: '/api/children/{id}/plans',
    summary: 'One child one plan: goal, lines, review date',
    access: files,
    params: IdParams,
    body: PlanInput,
    example: { goal: '孩子按时上学，有人照看', reviewOn: '2030-03-31', lines: [sampleLine] },
    reply: ChildWork,
    errors: [casesErrors.noCase, casesErrors.planActive, casesErrors.cannotTakeOn],
  }),
  addLine: route({
    method: 'POST',
    url: '/api/plans/{id}/lines',
    summary: 'Add a line to the plan',
    access: files,
    params: IdParams,
    body: PlanLineInput,
    example: sampleLine,
    reply: ChildWork,
    errors: [casesErrors.notNow, casesErrors.cannotTakeOn],
  }),
  changeLine: route({
    method: 'PATCH',
    url: '/api/plan-lines/{id}',
    summary: 'Say how far a line is',
    access: files,
    params: IdParams,
    body: Version.extend({ state: LineState, note: Note, dueOn: DateOnly.optional(), responsibleId: Id.optional() }),
    example: { state: 'underWay', version: 1 },
    reply: ChildWork,
    errors: [casesErrors.notNow, casesErrors.cannotTakeOn],
  }),
  reviewPlan: route({
    method: 'POST',
    url: '/api/plans/{id}/review',
    summary: 'Review the plan and set the next review',
    access: files,
    params: IdParams,
    body: Version.extend({ finding: Text(500), nextReviewOn: DateOnly }),
    example: { finding: '目标大体达成', nextReviewOn: '2030-06-30', version: 1 },
    reply: ChildWork,
    errors: [casesErrors.notNow],
  }),
  contact: route({
    method: 'POST',
    url: '/api/children/{id}/contacts',
    summary: 'Record a visit or another contact; gives the next date',
    access: files,
    params: IdParams,
    body: ContactInput,
    example: { kind: 'homeVisit', happenedAt: '2026-01-05T10:00:00+08:00', childSeen: true },
    reply: z.object({ id: Id, due: Due.nullable(), satisfied: z.boolean() }),
    errors: [casesErrors.future],
  }),
  requestClosure: route({
    method: 'POST',
    url: '/api/cases/{id}/closure',
    summary: 'Ask to close: evaluation, reason, follow-up',
    access: files,
    params: IdParams,
    body: Version.extend({
      reason: ClosureReason,
      evaluation: Text(1000),
      remainingNeeds: z.string().trim().max(500).default(''),
      followUpOn: DateOnly.optional(),
      noFollowUpReason: z.string().trim().max(200).optional(),
    }),
    example: { reason: 'goalsAchieved', evaluation: '目标已达成', followUpOn: '2030-09-30', version: 1 },
    reply: ChildWork,
    errors: [casesErrors.followUpNeeded, casesErrors.notNow],
  }),
  decideClosure: route({
    method: 'POST',
    url: '/api/cases/{id}/closure/decision',
    summary: 'Decide on a closure',
    access: { roles: leadRoles },
    params: IdParams,
    body: z.object({ approve: z.boolean(), note: Text(300) }),
    example: { approve: true, note: '同意结案' },
    reply: ChildWork,
    errors: [casesErrors.secondPerson, casesErrors.notNow],
  }),
  // Lists
  today: route({
    method: 'GET',
    url: '/api/today',
    summary: 'My list: overdue first, then today, then the week',
    access: files,
    query: z.object({ days: z.coerce.number().int().min(0).max(31).default(7) }),
    reply: z.object({ date: DateOnly, items: z.array(TodayItem), capped: z.boolean() }),
  }),
  decisions: route({
    method: 'GET',
    url: '/api/decisions',
    summary: 'What waits for a second person',
    access: { roles: leadRoles },
    query: z.object({ area: AreaId.optional() }),
    reply: z.array(Decision),
  }),
  board: route({
    method: 'GET',
    url: '/api/board',
    summary: 'Who is late, by area; each count opens its records',
    access: { roles: boardRoles },
    query: z.object({ area: AreaId.optional() }),
    reply: z.object({
      area: BoardRow,
      path: z.array(z.object({ areaId: AreaId, name: z.string() })),
      rows: z.array(BoardRow),
      asOf: Instant,
      mayOpen: z.boolean(),
    }),
  }),
  boardChildren: route({
    method: 'GET',
    url: '/api/board/children',
    summary: 'The records behind a count of the board',
    access: files,
    query: PageQuery.extend({
      area: AreaId.optional(),
      step: z.coerce.number().int().min(0).max(2).optional(),
      level: z.coerce.number().int().min(1).max(9).optional(),
      late: z.stringbool().default(true),
    }),
    reply: pageOf(ChildRow),
  }),
  remind: route({
    method: 'POST',
    url: '/api/board/reminders',
    summary: 'Remind whoever owes late visits in an area, once a day each',
    access: { roles: leadRoles },
    body: z.object({ areaId: AreaId }),
    example: { areaId: '1001001001' },
    reply: z.object({ reminded: z.int() }),
  }),
  // Rules
  schemes: route({
    method: 'GET',
    url: '/api/risk-schemes',
    summary: 'Risk schemes with their levels and colours',
    access: 'public',
    reply: z.array(RiskScheme),
  }),
  visitRules: route({
    method: 'GET',
    url: '/api/visit-rules',
    summary: 'Visit frequency by level and area, each with its source',
    access: 'signedIn',
    reply: z.array(VisitRule),
  }),
  setVisitRule: route({
    method: 'POST',
    url: '/api/visit-rules',
    summary: 'Set a visit frequency from a day on; dates already set stay',
    access: { roles: ruleRoles },
    body: VisitRule.pick({ schemeId: true, levelOrdinal: true, areaId: true, channels: true, effectiveFrom: true }).extend({
      intervalDays: z.int().min(1).max(366),
      graceDays: z.int().min(0).max(60).default(0),
      ruleSource: Text(200),
    }),
    example: {
      schemeId: 'fourColour',
      levelOrdinal: 4,
      areaId: '1001001001',
      channels: ['homeVisit'],
      intervalDays: 7,
      ruleSource: '本区工作方案',
      effectiveFrom: '2026-12-01',
    },
    reply: z.array(VisitRule),
  }),
  deadlineRules: route({
    method: 'GET',
    url: '/api/deadline-rules',
    summary: 'Clocks, each with its source',
    access: 'signedIn',
    reply: z.array(DeadlineRule),
  }),
  setDeadlineRule: route({
    method: 'POST',
    url: '/api/deadline-rules',
    summary: 'Set a clock from a day on; clocks already running stay',
    access: { roles: ruleRoles },
    body: z.object({
      trigger: z.enum(['leadAcknowledged', 'leadContacted', 'leadVisited', 'leadAssessed', 'leadAnswered', 'firstVisit']),
      priority: z.int().min(1).max(4).optional(),
      areaId: AreaId,
      minutes: z.int().min(1).max(525_600).optional(),
      workingDays: z.int().min(1).max(250).optional(),
      ruleSource: Text(200),
      effectiveFrom: DateOnly,
    }),
    example: { trigger: 'leadVisited', priority: 3, areaId: '1001001001', workingDays: 5, ruleSource: '本区工作方案', effectiveFrom: '2026-12-01' },
    reply: z.array(DeadlineRule),
  }),
});
export { ChildRow };
