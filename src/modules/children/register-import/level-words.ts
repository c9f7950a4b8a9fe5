import { wordKey } from './words.ts';

// Each family from the most endangered to the least. What a colour means differs from city to city, so a place in a family is only
// a proposal that a person confirms.
const families: string[][] = [
  ['红', '橙', '黄', '蓝', '绿'],
  ['极高', '高', '中高', '中', '中低', '低', '无'],
  ['特级', '一级', '二级', '三级', '四级', '五级'],
  ['a', 'b', 'c', 'd', 'e'],
  ['critical', 'high', 'mediumhigh', 'medium', 'mediumlow', 'low', 'none'],
  ['red', 'orange', 'yellow', 'blue', 'green'],
];

const digits: Record<string, string> = { '1': '一', '2': '二', '3': '三', '4': '四', '5': '五', i: '一', ii: '二', iii: '三', iv: '四', v: '五' };

function bareLevel(word: string): string {
  const key = wordKey(word)
    .replace(/(风险|预警|等级|档案|关注|risk|level)/g, '')
    .replace(/[色类档]$/, '')
    .replace(/^[较偏]高$/, '中高');
  const graded = /^(?:第)?([1-5]|i{1,3}|iv|v)级?$/.exec(key);
  if (graded) return digits[graded[1]!]! + '级';
  if (/^[高中低极无]+级$/.test(key)) return key.slice(0, -1);
  return key.replace(/^[较偏]低$/, '中低').replace(/[-_]/g, '');
}

/** Whether a word is one of those that levels of risk are named with. */
export function isLevelWord(word: string): boolean {
  const bare = bareLevel(word);
  return families.some((family) => family.includes(bare));
}

export interface LevelGuess {
  /** 1 is the most endangered. */
  rank: number;
  /** How many levels the file's words make. */
  of: number;
}

/** The order the words of one file seem to stand in. Empty when they are not of one family. */
export function guessLevels(words: readonly string[]): Map<string, LevelGuess> {
  const bare = words.map((word) => ({ word, bare: bareLevel(word) }));
  const family = families.find((candidate) => bare.every((entry) => candidate.includes(entry.bare)));
  if (!family) return new Map();
  const present = family.filter((name) => bare.some((entry) => entry.bare === name));
  return new Map(bare.map((entry) => [entry.word, { rank: present.indexOf(entry.bare) + 1, of: present.length }]));
}
