import { describe, expect, it } from 'vitest';
import { afterSignIn } from './fronts.ts';

describe('after signing in', () => {
  it('leads to the front of the work, the office first', () => {
    expect(afterSignIn([{ role: 'childDirector' }], null)).toBe('/field');
    expect(afterSignIn([{ role: 'childDirector' }, { role: 'childSupervisor' }], null)).toBe('/console');
    expect(afterSignIn([{ role: 'guardian' }], null)).toBe('/');
    expect(afterSignIn([], null)).toBe('/');
  });

  it('goes back to the wanted page, but never to another site', () => {
    expect(afterSignIn([], '/field/today?day=2')).toBe('/field/today?day=2');
    for (const foreign of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)']) expect(afterSignIn([], foreign)).toBe('/');
  });
});
