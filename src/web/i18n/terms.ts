import { defineWords } from './words.ts';
import zh from './terms.zh-CN.ts';

/** The shared vocabulary: everything the contracts name by a code, in the field's own words. */
export const useTerms = defineWords(zh, () => import('./terms.en.ts'));
