import { expect, it } from 'vitest';
import { emptyLine, emptyPlan, isWhole, missingInLine, planBody } from './plan-draft.ts';

const line = { ...emptyLine(), need: ' 夜间无人照看 ', goal: '夜间有成人在家', measure: '与祖母商定照护安排', dueOn: '2026-06-15' };

it('is whole with a goal, a review date and every line complete', () => {
  expect(isWhole(emptyPlan())).toBe(false);
  const whole = { ...emptyPlan(), goal: '有人照看', reviewOn: '2026-09-01', lines: [line] };
  expect(isWhole(whole)).toBe(true);
  expect(isWhole({ ...whole, lines: [line, emptyLine()] })).toBe(false);
  expect(isWhole({ ...whole, lines: [] })).toBe(false);
});

it('names what a line lacks', () => {
  expect(missingInLine({ ...line, goal: ' ', dueOn: '' })).toEqual(['goal', 'dueOn']);
});

it('sends no key of the form, and nobody responsible unless chosen', () => {
  const body = planBody({ ...emptyPlan(), goal: ' 有人照看 ', reviewOn: '2026-09-01', lines: [line] });
  expect(body.goal).toBe('有人照看');
  expect(Object.keys(body.lines[0]!).toSorted()).toEqual(['dimension', 'dueOn', 'goal', 'measure', 'need', 'support', 'system']);
});
