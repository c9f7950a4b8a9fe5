import { productDefault as ours } from './rules.ts';

/**
 * What a city starts with. The intervals and clocks are product defaults of ours, editable, and never
 * presented as law; the two that come from elsewhere say so.
 */
const hangzhou = 'DB3301/T 0460-2024（杭州地方标准）: first visit within 5 working days';

export const fourColour = {
  id: 'fourColour',
  name: '四级四色 (four levels)',
  levels: [
    { ordinal: 4, label: { 'zh-CN': '高风险（红）', en: 'High (red)' }, colour: '#C92A2A' },
    { ordinal: 3, label: { 'zh-CN': '中高风险（黄）', en: 'Medium-high (yellow)' }, colour: '#8A6100' },
    { ordinal: 2, label: { 'zh-CN': '中低风险（蓝）', en: 'Medium-low (blue)' }, colour: '#1864AB' },
    { ordinal: 1, label: { 'zh-CN': '低风险（绿）', en: 'Low (green)' }, colour: '#2B7A3D' },
  ],
} as const;

export const visitRules = [
  { levelOrdinal: 4, channels: ['homeVisit'], intervalDays: 7, graceDays: 0, ruleSource: ours },
  { levelOrdinal: 3, channels: ['homeVisit'], intervalDays: 15, graceDays: 0, ruleSource: ours },
  { levelOrdinal: 2, channels: ['homeVisit', 'school'], intervalDays: 30, graceDays: 3, ruleSource: ours },
  { levelOrdinal: 1, channels: ['homeVisit', 'school', 'phone'], intervalDays: 90, graceDays: 7, ruleSource: ours },
  /** Not assessed yet. */
  { levelOrdinal: 0, channels: ['homeVisit'], intervalDays: 30, graceDays: 0, ruleSource: ours },
] as const;

type DefaultDeadline = { trigger: string; priority?: number; minutes?: number; workingDays?: number; ruleSource: string };
const DAY = 24 * 60;

/** P1 danger now, P2 serious, P3 concern, P4 information. Minutes run on by day and night; working days by the calendar. */
export const deadlineRules: readonly DefaultDeadline[] = [
  { trigger: 'leadAcknowledged', priority: 1, minutes: 15, ruleSource: ours },
  { trigger: 'leadContacted', priority: 1, minutes: 60, ruleSource: ours },
  { trigger: 'leadVisited', priority: 1, minutes: 8 * 60, ruleSource: ours },
  { trigger: 'leadAssessed', priority: 1, minutes: DAY, ruleSource: ours },
  { trigger: 'leadAnswered', priority: 1, workingDays: 3, ruleSource: ours },
  { trigger: 'leadAcknowledged', priority: 2, minutes: 4 * 60, ruleSource: ours },
  { trigger: 'leadContacted', priority: 2, minutes: DAY, ruleSource: ours },
  { trigger: 'leadVisited', priority: 2, minutes: 3 * DAY, ruleSource: ours },
  { trigger: 'leadAnswered', priority: 2, workingDays: 5, ruleSource: ours },
  { trigger: 'leadAcknowledged', priority: 3, workingDays: 1, ruleSource: ours },
  { trigger: 'leadVisited', priority: 3, workingDays: 5, ruleSource: ours },
  { trigger: 'leadAnswered', priority: 3, workingDays: 10, ruleSource: ours },
  { trigger: 'leadAnswered', priority: 4, workingDays: 3, ruleSource: ours },
  /** Before anybody has judged it, a lead must be looked at within this time. */
  { trigger: 'leadAcknowledged', minutes: 60, ruleSource: ours },
  { trigger: 'firstVisit', workingDays: 5, ruleSource: hangzhou },
];

export const purposes = [
  {
    code: 'careService',
    legalBasis: 'statutoryDuty',
    controller: '区民政局',
    retention: '至满 21 周岁或结案后 10 年',
    zh: '为履行困境儿童福利保障法定职责，登记儿童及家庭基本情况、走访记录和评估结果。用于发现困难、制定方案、安排走访。法定职责无需同意，但您有权知情、查询和更正。',
    en: 'To carry out the statutory duty of protecting children in difficulty: basic facts of child and family, visits and assessments, used to find needs, plan and visit. It needs no consent; you may know, see and correct.',
  },
  {
    code: 'referral',
    legalBasis: 'consent',
    controller: '区民政局',
    retention: '3 年',
    zh: '为帮助孩子，把必要的资料转给医院、学校或社会组织。您可以拒绝，拒绝不影响基本服务；也可以随时撤回。',
    en: 'To help the child, the necessary facts go to a hospital, school or organisation. You may refuse, which does not affect basic service, and withdraw at any time.',
  },
  {
    code: 'photo',
    legalBasis: 'consent',
    controller: '区民政局',
    retention: '1 年',
    zh: '在服务中拍摄不露出面部的照片，作为服务记录。您可以拒绝，拒绝不影响任何服务。',
    en: 'Photographs without faces as a record of service. You may refuse; no service depends on it.',
  },
  {
    code: 'locationWatch',
    legalBasis: 'consent',
    controller: '平安通服务中心',
    retention: '位置 30 天',
    zh: '佩戴定位手表，仅在求助或失联时查看位置。请确认使用期限。您可以拒绝或随时停用。',
    en: 'A location watch, looked at only on a call for help or when contact is lost. Agree a term; you may refuse or stop at any time.',
  },
] as const;
