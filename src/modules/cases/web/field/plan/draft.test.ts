import { expect, it } from 'vitest';
import { PlanInput } from '../../../contract.ts';
import { countFaults, emptyLine, emptyPlan, faultsOf, lineFaults, planBody, withSystem } from './draft.ts';

const today = '2026-06-01';
const line = {
  ...emptyLine,
  system: 'education' as const,
  dimension: 'intellect' as const,
  need: '作业无人辅导',
  goal: '每周完成作业',
  measure: '每周辅导两次',
  dueOn: '2026-06-30',
  mine: true,
};

it('wants every part of a line, and a day ahead', () => {
  expect(lineFaults(emptyLine, today)).toEqual(['system', 'dimension', 'need', 'goal', 'measure', 'dueOn']);
  expect(lineFaults({ ...line, dueOn: today }, today)).toEqual(['dueOn']);
  expect(countFaults(faultsOf(emptyPlan('x', '2026-09-01'), today))).toBe(7);
});

it('fills in the usual dimension and leaves a chosen one', () => {
  expect(withSystem(emptyLine, 'psychologicalCare').dimension).toBe('mind');
  expect(withSystem({ ...emptyLine, dimension: 'social' }, 'education').dimension).toBe('social');
});

it('has the shape of the contract', () => {
  const plan = { ...emptyPlan('019f0000-0000-7000-8000-000000000001', '2026-09-01'), goal: '按时上学', lines: [line, { ...line, mine: false }] };
  const body = PlanInput.parse(planBody(plan, '019f0000-0000-7000-8000-000000000002'));
  expect(body.lines.map((each) => each.responsibleId)).toEqual(['019f0000-0000-7000-8000-000000000002', undefined]);
});
