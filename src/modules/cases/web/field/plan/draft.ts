import type { RequestOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import { dimensions, supports, systems } from '../codes.ts';

type System = (typeof systems)[number];
type Dimension = (typeof dimensions)[number];

export type LineDraft = {
  system: System | '';
  dimension: Dimension | '';
  support: (typeof supports)[number];
  need: string;
  goal: string;
  measure: string;
  dueOn: string;
  mine: boolean;
};

export type PlanDraft = { id: string; goal: string; childOpinion: string; reviewOn: string; lines: LineDraft[] };

export const emptyLine: LineDraft = { system: '', dimension: '', support: 'service', need: '', goal: '', measure: '', dueOn: '', mine: false };
export const emptyPlan = (id: string, reviewOn: string): PlanDraft => ({ id, goal: '', childOpinion: '', reviewOn, lines: [emptyLine] });

/** The dimension a kind of help usually serves; a person may say otherwise. */
const usual: Record<System, Dimension> = {
  basicLiving: 'body',
  medicalRehabilitation: 'body',
  education: 'intellect',
  psychologicalCare: 'mind',
  safety: 'social',
  guardianship: 'social',
};
export const withSystem = (line: LineDraft, system: System): LineDraft => ({ ...line, system, dimension: line.dimension || usual[system] });

export type LineFault = 'system' | 'dimension' | 'need' | 'goal' | 'measure' | 'dueOn';
export const lineFaults = (line: LineDraft, today: string): LineFault[] => [
  ...(['system', 'dimension', 'need', 'goal', 'measure'] as const).filter((key) => line[key].trim() === ''),
  ...(line.dueOn <= today ? (['dueOn'] as const) : []),
];

export type PlanFaults = { goal: boolean; reviewOn: boolean; lines: LineFault[][] };
export const faultsOf = (plan: PlanDraft, today: string): PlanFaults => ({
  goal: plan.goal.trim() === '',
  reviewOn: plan.reviewOn <= today,
  lines: plan.lines.map((line) => lineFaults(line, today)),
});
export const countFaults = ({ goal, reviewOn, lines }: PlanFaults): number => Number(goal) + Number(reviewOn) + lines.flat().length;

type LineBody = NonNullable<RequestOf<typeof casesContract.addLine>['body']>;
type PlanBody = NonNullable<RequestOf<typeof casesContract.plan>['body']>;

/** Only a draft without faults has a body. */
export const lineBody = ({ mine, ...line }: LineDraft, me: string | undefined): LineBody => ({
  ...line,
  system: line.system as System,
  dimension: line.dimension as Dimension,
  need: line.need.trim(),
  goal: line.goal.trim(),
  measure: line.measure.trim(),
  responsibleId: mine ? me : undefined,
});

export const planBody = (plan: PlanDraft, me: string | undefined): PlanBody => ({
  id: plan.id,
  goal: plan.goal.trim(),
  childOpinion: plan.childOpinion.trim(),
  reviewOn: plan.reviewOn,
  lines: plan.lines.map((line) => lineBody(line, me)),
});
