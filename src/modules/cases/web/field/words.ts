import { defineWords } from '../../../../web/i18n/words.ts';
import zh from './words.zh-CN.ts';

/** Words that several pages of the work share. */
export const useFieldCasesWords = defineWords(zh, () => import('./words.en.ts'));
