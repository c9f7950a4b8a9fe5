import { expect, it } from 'vitest';
import { clockOf, contactBody, emptyContact, willSatisfy } from './contact-draft.ts';

it('reads and writes the clock of Shanghai, wherever the browser stands', () => {
  expect(clockOf(new Date('2026-06-01T02:05:00Z'))).toBe('2026-06-01T10:05');
  expect(contactBody({ ...emptyContact(), at: '2026-06-01T10:05' }).happenedAt).toBe('2026-06-01T10:05:00+08:00');
});

it('cannot have met a child alone whom it did not meet', () => {
  expect(contactBody({ ...emptyContact(), childSeen: false, childSeenAlone: true })).toMatchObject({ childSeen: false, childSeenAlone: false });
});

it('knows beforehand what stands for the visit that is due', () => {
  expect(willSatisfy({ ...emptyContact(), kind: 'phone', childSeen: false }, ['homeVisit'])).toBe(false);
  expect(willSatisfy({ ...emptyContact(), childSeen: false }, ['homeVisit'])).toBe(false);
  expect(willSatisfy(emptyContact(), ['homeVisit', 'school'])).toBe(true);
});
