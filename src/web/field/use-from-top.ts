import { useEffect } from 'react';

/** What replaces a long form on the same address is read from its beginning. */
export const useFromTop = (): void => {
  // Braces, since newer browsers answer with a promise, which is no clean-up.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
};
