import { describe, expect, it } from 'vitest';
import { defineWords, say } from './words.ts';

describe('words', () => {
  it('take their parameters and the form for the count', () => {
    const late = { one: '{count} day late', other: '{count} days late' };
    expect(say(late, 'en', { count: 1 })).toBe('1 day late');
    expect(say(late, 'en', { count: 5 })).toBe('5 days late');
    expect(say('迟了 {count} 天', 'zh-CN', { count: 1 })).toBe('迟了 1 天');
  });

  it('speak Chinese outside components until another language is there', () => {
    const useSample = defineWords({ a: { b: '好' } }, async () => ({ default: { a: { b: 'good' } } }));
    expect(useSample.now('a.b')).toBe('好');
  });
});
