import { defineWords } from '../../i18n/words.ts';
import zh from './words.zh-CN.ts';

export const useMeWords = defineWords(zh, () => import('./words.en.ts'));
