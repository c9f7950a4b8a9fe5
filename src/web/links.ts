import { useEffect } from 'react';

/**
 * Ordinary links, everywhere: components need no router. A click on a link whose address this front serves becomes a
 * page change without loading; every other link is the browser's business.
 */
export const useSoftLinks = (serves: (pathname: string) => boolean, go: (address: string) => void): void => {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = (event.target as Element | null)?.closest?.('a');
      if (!link || link.target || link.hasAttribute('download') || link.origin !== window.location.origin) return;
      const samePage = link.pathname === window.location.pathname && link.search === window.location.search;
      if ((samePage && link.hash) || !serves(link.pathname)) return;
      event.preventDefault();
      go(link.pathname + link.search + link.hash);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [serves, go]);
};

export const isConsole = (pathname: string): boolean => /^\/console(\/|$)/.test(pathname);
export const isField = (pathname: string): boolean => /^\/field(\/|$)/.test(pathname);
export const isPortal = (pathname: string): boolean =>
  !isConsole(pathname) && !isField(pathname) && !pathname.startsWith('/api/') && !pathname.startsWith('/assets/');
