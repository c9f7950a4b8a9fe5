import { defineWords } from '../../../../../web/i18n/words.ts';
import zh from './words.zh-CN.ts';

export const useImportWords = defineWords(zh, () => import('./words.en.ts'));
