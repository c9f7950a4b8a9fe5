import { defineWords } from './words.ts';
import zh from './interface.zh-CN.ts';

/** Words of the shared components, and of failures the server could not put in words. */
export const useCommon = defineWords(zh, () => import('./interface.en.ts'));
