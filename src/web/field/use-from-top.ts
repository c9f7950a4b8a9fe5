import { useEffect } from 'react';

/** What replaces a long form on the same address is read from its beginning. */
export const useFromTop = (): void => {
  useEffect(() => window.scrollTo(0, 0), []);
};
