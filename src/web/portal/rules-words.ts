import { defineWords } from '../i18n/words.ts';
import zh from './rules-words.zh-CN.ts';

export const useRulesWords = defineWords(zh, () => import('./rules-words.en.ts'));
