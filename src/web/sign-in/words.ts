import { defineWords } from '../i18n/words.ts';
import zh from './words.zh-CN.ts';

export const useSignInWords = defineWords(zh, () => import('./words.en.ts'));
