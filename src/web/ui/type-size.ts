import { useSyncExternalStore } from 'react';
import { recall, remember } from '../storage.ts';

const listeners = new Set<() => void>();
let large = typeof window !== 'undefined' && recall('largeType') === 'yes';

/** Large type, kept on this device. Called once before the first render too. */
export const showTypeSize = (): void => {
  document.documentElement.dataset['type'] = large ? 'large' : 'normal';
};

export const setLargeType = (next: boolean): void => {
  large = next;
  remember('largeType', next ? 'yes' : null);
  showTypeSize();
  for (const tell of listeners) tell();
};

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useLargeType = (): boolean => useSyncExternalStore(subscribe, () => large);
