import { expect, test } from 'vitest';
import { ruleFor } from './in-force.ts';

const rule = (areaId: string, effectiveFrom: string, effectiveTo: string | null = null) => ({ areaId, effectiveFrom, effectiveTo });
const line = ['city', 'district', 'street'];

test('the nearest area’s rule holds, then the newest, and only in its days', () => {
  const [city, old, present] = [rule('city', '2024-01-01'), rule('district', '2025-01-01', '2026-01-01'), rule('district', '2026-01-01')];
  const rules = [city, old, present, rule('elsewhere', '2020-01-01')];
  expect(ruleFor(rules, line, '2024-06-01')).toBe(city);
  expect(ruleFor(rules, line, '2025-12-31')).toBe(old);
  expect(ruleFor(rules, line, '2026-01-01')).toBe(present);
  expect(ruleFor(rules, line, '2023-01-01')).toBeUndefined();
});
