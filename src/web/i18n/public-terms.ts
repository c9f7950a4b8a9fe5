import { defineWords } from './words.ts';
import zh from './public-terms.zh-CN.ts';

/** The part of the vocabulary that the portal's first pages need; `useTerms` has all of it. */
export const usePublicTerms = defineWords(zh, () => import('./public-terms.en.ts'));
