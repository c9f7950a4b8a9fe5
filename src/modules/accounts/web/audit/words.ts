import { defineWords } from '../../../../web/i18n/words.ts';
import actions from '../../audit-actions.zh-CN.ts';
import zh from './words.zh-CN.ts';

export const useAuditWords = defineWords(zh, () => import('./words.en.ts'));
/** What each action of the log is called. */
export const useActionWords = defineWords(actions, () => import('../../audit-actions.en.ts'));
