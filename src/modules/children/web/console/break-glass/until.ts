const key = (childId: string) => `tongxin.opened.${childId}`;

/** Until when a file stays open, for this tab alone; the server holds to it by itself. */
export const rememberUntil = (childId: string, endsAt: string): void => {
  try {
    sessionStorage.setItem(key(childId), endsAt);
  } catch {
    // The banner then goes without the time.
  }
};

export const recallUntil = (childId: string): string | null => {
  try {
    return sessionStorage.getItem(key(childId));
  } catch {
    return null;
  }
};
