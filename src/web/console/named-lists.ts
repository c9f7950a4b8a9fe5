import { useEffect } from 'react';

/** Ant Design gives its lists of choices a role but no name; they take that of the field they open from. */
const nameLists = (): void => {
  for (const list of document.querySelectorAll<HTMLElement>('[role="listbox"]:not([aria-label])')) {
    const field = document.getElementById(list.id.replace(/_list$/, ''));
    const name = field?.getAttribute('aria-label') ?? (field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : undefined);
    if (name) list.setAttribute('aria-label', name);
  }
};

export const useNamedLists = (): void => {
  useEffect(() => {
    // Lists are put at the end of the page when first opened.
    const observer = new MutationObserver(nameLists);
    observer.observe(document.body, { childList: true });
    return () => observer.disconnect();
  }, []);
};
