import { useSyncExternalStore } from 'react';
import type { Language } from '../../platform/errors.ts';
import { recall, remember } from '../storage.ts';

export type { Language };
export const languages: readonly { code: Language; name: string }[] = [
  { code: 'zh-CN', name: '中文' },
  { code: 'en', name: 'English' },
];

const listeners = new Set<() => void>();
const loaders = new Set<(language: Language) => Promise<unknown>>();

const firstChoice = (): Language => {
  if (typeof window === 'undefined') return 'zh-CN';
  const saved = recall('language');
  if (saved === 'zh-CN' || saved === 'en') return saved;
  return /^zh\b/i.test(navigator.language) || !navigator.language ? 'zh-CN' : 'en';
};

let current: Language = firstChoice();

export const language = (): Language => current;

/** Words known so far are fetched before the switch, so that no page falls back to a skeleton. */
export const setLanguage = async (next: Language): Promise<void> => {
  await wordsLoaded(next);
  current = next;
  remember('language', next);
  document.documentElement.lang = next;
  for (const tell of listeners) tell();
};

/** Called before the first render. */
export const wordsLoaded = async (wanted: Language = current): Promise<void> => {
  if (typeof document !== 'undefined') document.documentElement.lang = current;
  await Promise.all([...loaders].map((load) => load(wanted)));
};

export const registerWords = (load: (language: Language) => Promise<unknown>): void => {
  loaders.add(load);
};

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, language);
