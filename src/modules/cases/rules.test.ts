import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../areas/dates.ts';
import { Domain, LeadState, SafetyTrigger } from './contract.ts';
import {
  caseMay,
  GRAVEST,
  leadActions,
  leadAfter,
  leadMay,
  lineMayBecome,
  mayDecideClosure,
  needsSecondPerson,
  nextDueAfter,
  nextDueAtLevel,
  satisfies,
  stepFor,
  suggestLevel,
} from './rules.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
const rule = fc.record({
  id: fc.constant('rule'),
  channels: fc.constant(['homeVisit']),
  intervalDays: fc.integer({ min: 1, max: 366 }),
  graceDays: fc.integer({ min: 0, max: 30 }),
  ruleSource: fc.constant('test'),
});
const ratings = fc
  .tuple(...Domain.options.map(() => fc.integer({ min: 1, max: 4 })))
  .map((levels) => Domain.options.map((domain, index) => ({ domain, rating: levels[index]!, evidence: '' })));

describe('the suggested level', () => {
  it('is the worst domain, never an average', () => {
    fc.assert(
      fc.property(ratings, (domains) => void expect(suggestLevel({ triggers: [], domains })).toBe(Math.max(...domains.map((domain) => domain.rating)))),
    );
  });
  it('is the gravest with any safety trigger', () => {
    fc.assert(
      fc.property(
        ratings,
        fc.subarray([...SafetyTrigger.options], { minLength: 1 }),
        (domains, triggers) => void expect(suggestLevel({ triggers, domains })).toBe(GRAVEST),
      ),
    );
  });
  it('never falls when one rating rises', () => {
    fc.assert(
      fc.property(ratings, fc.nat(5), (domains, index) => {
        const worse = domains.map((domain, at) => (at === index ? { ...domain, rating: Math.min(4, domain.rating + 1) } : domain));
        expect(suggestLevel({ triggers: [], domains: worse })).toBeGreaterThanOrEqual(suggestLevel({ triggers: [], domains }));
      }),
    );
  });
  it('may be lowered only with a second person', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }), (ordinal, suggested, inForce) => {
        if (ordinal < inForce || ordinal < suggested) expect(needsSecondPerson(ordinal, suggested, inForce)).toBe(true);
        else expect(needsSecondPerson(ordinal, suggested, inForce)).toBe(false);
      }),
    );
  });
});

describe('the next date', () => {
  it('lies after the contact and never later than the rule allows', () => {
    fc.assert(
      fc.property(day, rule, fc.option(day, { nil: undefined }), (contactOn, frequency, agreedOn) => {
        const next = nextDueAfter(contactOn, frequency, agreedOn);
        expect(next.dueOn > contactOn).toBe(true);
        expect(next.dueOn <= addDays(contactOn, frequency.intervalDays)).toBe(true);
      }),
    );
  });
  it('keeps a date that was already late when the level changes', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), rule, fc.option(day, { nil: undefined }), (today, lateBy, frequency, last) => {
        const present = addDays(today, -lateBy);
        expect(nextDueAtLevel(last, today, frequency, present).dueOn).toBe(present);
      }),
    );
  });
  it('is never set into the past by a change of level', () => {
    fc.assert(
      fc.property(
        day,
        rule,
        fc.option(day, { nil: undefined }),
        (today, frequency, last) => void expect(nextDueAtLevel(last, today, frequency, undefined).dueOn >= today).toBe(true),
      ),
    );
  });
  it('is not earned by a call where a visit was due, nor by a visit that met no child', () => {
    expect(satisfies({ kind: 'phone', childSeen: false }, ['homeVisit'])).toBe(false);
    expect(satisfies({ kind: 'homeVisit', childSeen: false }, ['homeVisit'])).toBe(false);
    expect(satisfies({ kind: 'homeVisit', childSeen: true }, ['homeVisit'])).toBe(true);
    expect(satisfies({ kind: 'phone', childSeen: false }, ['homeVisit', 'phone'])).toBe(true);
  });
});

describe('a late visit', () => {
  it('rises and never falls as days pass', () => {
    fc.assert(
      fc.property(day, fc.nat(30), fc.nat(60), (due, grace, passed) => {
        const today = addDays(due, passed);
        expect(stepFor(due, grace, addDays(today, 1))).toBeGreaterThanOrEqual(stepFor(due, grace, today));
        if (passed <= grace) expect(stepFor(due, grace, today)).toBe(0);
      }),
    );
  });
});

describe('a lead', () => {
  it('offers exactly the actions that lead somewhere', () => {
    for (const state of LeadState.options)
      for (const action of leadActions) expect(leadMay(state).includes(action)).toBe(leadAfter(state, action) !== undefined);
  });
  it('is answered before it is closed, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...leadActions), { maxLength: 30 }), (actions) => {
        let state: LeadState = 'received';
        let answered = false;
        for (const action of actions) {
          const next = leadAfter(state, action);
          if (next === undefined) continue;
          if (action === 'answer') answered = true;
          if (next === 'closed') expect(answered).toBe(true);
          state = next;
        }
      }),
    );
  });
});

describe('a case', () => {
  const facts = fc.record({
    phase: fc.constantFrom(undefined, 'assessment', 'planning', 'intervention', 'evaluation', 'closed'),
    hasAssessment: fc.boolean(),
    assessmentWaits: fc.boolean(),
    hasPlan: fc.boolean(),
    closureAsked: fc.boolean(),
    closedBefore: fc.boolean(),
  });
  it('always lets a contact be recorded, never two plans, never a plan unassessed, and opens only what is not open', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const may = caseMay(given);
        const open = given.phase !== undefined && given.phase !== 'closed';
        expect(may).toContain('contact');
        if (given.hasPlan || !given.hasAssessment) expect(may).not.toContain('plan');
        if (open) expect(may.includes('openCase') || may.includes('reopen')).toBe(false);
        else expect(may.includes('requestClosure')).toBe(false);
      }),
    );
  });
  it('is never closed by the one who asked, nor at the gravest level by the assessor', () => {
    const person = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(person, person, person, fc.integer({ min: 0, max: 4 }), (decider, asked, assessed, ordinal) => {
        const may = mayDecideClosure(decider, asked, assessed, ordinal);
        if (decider === asked) expect(may).toBe(false);
        if (ordinal === GRAVEST && decider === assessed) expect(may).toBe(false);
      }),
    );
  });
  it('keeps a finished line finished until it is taken up again', () => {
    expect(lineMayBecome('achieved', 'dropped')).toBe(false);
    expect(lineMayBecome('achieved', 'underWay')).toBe(true);
  });
});
