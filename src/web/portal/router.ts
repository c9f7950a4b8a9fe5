import { useCallback, useSyncExternalStore } from 'react';
import { isPortal, useSoftLinks } from '../links.ts';

// The portal's few flat pages do not need a routing library, which would weigh a third of its first screen.

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
};

export const go = (address: string, { replace = false } = {}): void => {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', address);
  if (!replace) window.scrollTo(0, 0);
  tell();
};

const address = () => window.location.pathname + window.location.search;

export const useAddress = (): URL => new URL(useSyncExternalStore(subscribe, address), window.location.origin);

/** `/report/sent` without a slash at the end. */
export const usePath = (): string => useAddress().pathname.replace(/(.)\/+$/, '$1');

export const usePortalLinks = (): void =>
  useSoftLinks(
    isPortal,
    useCallback((to: string) => go(to), []),
  );
