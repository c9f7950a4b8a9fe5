import { done } from '../../platform/contract.ts';
import { bind, look, read, write } from '../../platform/handlers.ts';
import { assess, decideAssessment } from './assess.ts';
import { boardChildren } from './board-children.ts';
import { board } from './board.ts';
import { childWork } from './child-work.ts';
import { decideClosure, requestClosure } from './closure.ts';
import { recordContact } from './contact.ts';
import { casesContract } from './contract.ts';
import { decisionsWaiting } from './decisions.ts';
import { leadsPage, openLead } from './lead-views.ts';
import { answerLead, closeLead, linkLead, mergeLead, moveLead, stepLead, triageLead } from './leads.ts';
import { openCase } from './open-case.ts';
import { addLine, changeLine, makePlan, reviewPlan } from './plan.ts';
import { remindOwners } from './reminders.ts';
import { myReports, reportAsStaff, reportProgress, takeReport } from './report.ts';
import { deadlineRuleList, schemeList, setDeadlineRule, setVisitRule, visitRuleList } from './rule-book.ts';
import { timelineOf } from './timeline.ts';
import { todayList } from './today.ts';

export const casesRoutes = bind(casesContract, {
  report: write(async (tx, { body }, call) => {
    const { receiptCode, receivedAt, acknowledgeBy } = await takeReport(tx, body, { channel: 'citizen', address: call.address });
    return { receiptCode, receivedAt, acknowledgeBy };
  }),
  reportProgress: read((tx, { body }) => reportProgress(tx, body.receiptCode)),
  reportAsStaff: write((tx, { body }) => reportAsStaff(tx, body)),
  myReports: read((tx) => myReports(tx)),
  leads: read((tx, { query }) => leadsPage(tx, query)),
  lead: look((tx, { params }) => openLead(tx, params.id)),
  triageLead: write((tx, { params, body }) => triageLead(tx, params.id, body)),
  stepLead: write((tx, { params, body }) => stepLead(tx, params.id, body)),
  linkLead: write((tx, { params, body }) => linkLead(tx, params.id, body)),
  answerLead: write((tx, { params, body }) => answerLead(tx, params.id, body)),
  closeLead: write((tx, { params, body }) => closeLead(tx, params.id, body)),
  mergeLead: write(async (tx, { params, body }) => {
    await mergeLead(tx, params.id, body);
    return done;
  }),
  moveLead: write(async (tx, { params, body }) => {
    await moveLead(tx, params.id, body);
    return done;
  }),
  work: read((tx, { params }) => childWork(tx, params.id)),
  timeline: read((tx, { params, query }) => timelineOf(tx, params.id, query)),
  openCase: write(async (tx, { params, body }) => {
    await openCase(tx, params.id, { reason: body.reason });
    return childWork(tx, params.id);
  }),
  assess: write(async (tx, { params, body }) => {
    await assess(tx, params.id, body);
    return childWork(tx, params.id);
  }),
  decideAssessment: write(async (tx, { params, body }) => childWork(tx, await decideAssessment(tx, params.id, body))),
  plan: write(async (tx, { params, body }) => {
    await makePlan(tx, params.id, body);
    return childWork(tx, params.id);
  }),
  addLine: write(async (tx, { params, body }) => childWork(tx, await addLine(tx, params.id, body))),
  changeLine: write(async (tx, { params, body }) => childWork(tx, await changeLine(tx, params.id, body))),
  reviewPlan: write(async (tx, { params, body }) => childWork(tx, await reviewPlan(tx, params.id, body))),
  contact: write((tx, { params, body }) => recordContact(tx, params.id, body)),
  requestClosure: write(async (tx, { params, body }) => childWork(tx, await requestClosure(tx, params.id, body))),
  decideClosure: write(async (tx, { params, body }) => childWork(tx, await decideClosure(tx, params.id, body))),
  today: read((tx, { query }) => todayList(tx, query.days)),
  decisions: read((tx, { query }) => decisionsWaiting(tx, query.area)),
  board: read((tx, { query }) => board(tx, query.area)),
  boardChildren: read((tx, { query }) => boardChildren(tx, query)),
  remind: write(async (tx, { body }) => ({ reminded: await remindOwners(tx, body.areaId) })),
  schemes: read((tx) => schemeList(tx)),
  visitRules: read((tx) => visitRuleList(tx)),
  setVisitRule: write(async (tx, { body }) => {
    await setVisitRule(tx, body);
    return visitRuleList(tx);
  }),
  deadlineRules: read((tx) => deadlineRuleList(tx)),
  setDeadlineRule: write(async (tx, { body }) => {
    await setDeadlineRule(tx, body);
    return deadlineRuleList(tx);
  }),
});
