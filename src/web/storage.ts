/** Small choices of this device. A browser that forbids storage forgets them, and nothing else happens. */
export const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(`tongxin.${key}`);
  } catch {
    return null;
  }
};

export const remember = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`tongxin.${key}`);
    else localStorage.setItem(`tongxin.${key}`, value);
  } catch {
    // Forgotten after this page.
  }
};
