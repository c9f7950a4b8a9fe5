import { newKey, type RequestOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import type { dimensions, supports, systems } from '../../field/codes.ts';

type Body = NonNullable<RequestOf<typeof casesContract.plan>['body']>;
type LineBody = Body['lines'][number];

export type LineDraft = {
  /** Tells the lines of the form apart. */
  key: string;
  system: (typeof systems)[number];
  dimension: (typeof dimensions)[number];
  support: (typeof supports)[number];
  need: string;
  goal: string;
  measure: string;
  responsibleId: string | undefined;
  dueOn: string;
};
export type PlanDraft = { id: string; goal: string; childOpinion: string; reviewOn: string; lines: LineDraft[] };

export const emptyLine = (): LineDraft => ({
  key: newKey(),
  system: 'guardianship',
  dimension: 'social',
  support: 'service',
  need: '',
  goal: '',
  measure: '',
  responsibleId: undefined,
  dueOn: '',
});
export const emptyPlan = (): PlanDraft => ({ id: newKey(), goal: '', childOpinion: '', reviewOn: '', lines: [emptyLine()] });

export const lineBody = ({ key: _, need, goal, measure, responsibleId, ...rest }: LineDraft): LineBody => ({
  ...rest,
  need: need.trim(),
  goal: goal.trim(),
  measure: measure.trim(),
  ...(responsibleId === undefined ? {} : { responsibleId }),
});

export const planBody = ({ id, goal, childOpinion, reviewOn, lines }: PlanDraft): Body => ({
  id,
  goal: goal.trim(),
  childOpinion: childOpinion.trim(),
  reviewOn,
  lines: lines.map(lineBody),
});

export const missingInLine = (line: LineDraft): ('need' | 'goal' | 'measure' | 'dueOn')[] =>
  (['need', 'goal', 'measure', 'dueOn'] as const).filter((key) => line[key].trim() === '');

export const isWhole = (plan: PlanDraft): boolean =>
  plan.goal.trim() !== '' && plan.reviewOn !== '' && plan.lines.length > 0 && plan.lines.every((line) => missingInLine(line).length === 0);
