import { defineWords } from '../../../web/i18n/words.ts';
import zh from './select-words.zh-CN.ts';

export const useAreaSelectWords = defineWords(zh, () => import('./select-words.en.ts'));
