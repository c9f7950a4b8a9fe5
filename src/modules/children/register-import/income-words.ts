import type { IncomeStatus } from './category-words.ts';
import { wordKey, yesOrNo } from './words.ts';

/**
 * What a cell of an income column says, `none` for no hardship status. 是 means whatever the column's heading asks after.
 * Undefined when a person has to say.
 */
export function guessIncomeStatus(text: string, heading: string): IncomeStatus | 'none' | undefined {
  const answer = yesOrNo(text);
  if (answer === false) return 'none';
  return named(wordKey(answer ? heading : text)) ?? (answer ? 'minimumLiving' : undefined);
}

function named(key: string): IncomeStatus | 'none' | undefined {
  if (/边缘|margin/.test(key)) return 'minimumLivingMargin';
  if (/刚性|支出型|rigid/.test(key)) return 'rigidExpenditure';
  if (/^(非低保|不是低保|一般|普通|正常)/.test(key)) return 'none';
  return /低保|最低生活保障|minimumliving|lowincome/.test(key) ? 'minimumLiving' : undefined;
}
