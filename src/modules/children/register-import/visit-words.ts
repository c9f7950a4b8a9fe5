import { wordKey } from './words.ts';

/** How often a register says a child is visited: `times` in every `every` `unit`s. */
export interface VisitFrequency {
  times: number;
  every: number;
  unit: 'week' | 'halfMonth' | 'month' | 'year';
}

const numbers: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const counted = String.raw`(\d{1,2}|[一二两三四五六])`;

/** The frequency a cell names, like 每周, 半月一次 or 每季度2次. Undefined when a person has to say. */
export function guessVisitFrequency(text: string): VisitFrequency | undefined {
  const key = wordKey(text).replace(/[()（）至少不于走访探访家访巡访]/g, '');
  const times = numberOf(new RegExp(`${counted}次`).exec(key)?.[1]) ?? 1;
  if (/半个?月|twiceamonth|fortnight/.test(key)) return { times, every: 1, unit: 'halfMonth' };
  if (/半年|halfyear/.test(key)) return { times, every: 6, unit: 'month' };
  if (/季|quarter/.test(key)) return { times, every: 3, unit: 'month' };
  const span = new RegExp(`每?${counted}?个?(周|星期|月|年)`).exec(key);
  if (span) return { times, every: numberOf(span[1]) ?? 1, unit: unitOf(span[2]!) };
  if (key.startsWith('week')) return { times: 1, every: 1, unit: 'week' };
  if (key.startsWith('month')) return { times: 1, every: 1, unit: 'month' };
  return /^(year|annual)/.test(key) ? { times: 1, every: 1, unit: 'year' } : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return numbers[text] ?? Number(text);
}

function unitOf(word: string): VisitFrequency['unit'] {
  if (word === '月') return 'month';
  return word === '年' ? 'year' : 'week';
}
