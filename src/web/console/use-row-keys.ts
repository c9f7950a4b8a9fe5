import { useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role="dialog"], [role="combobox"], [role="listbox"]') !== null);

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('main a[data-row]')];

const step = (by: number): void => {
  const links = rows();
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};

/** j and k walk the links marked `data-row`, Enter opens as always; further letters act on the row in focus. */
export const useRowKeys = (letters: Readonly<Record<string, (row: HTMLAnchorElement) => void>> = {}): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j' || event.key === 'k') {
        event.preventDefault();
        step(event.key === 'j' ? 1 : -1);
      }
      const row = document.activeElement;
      if (row instanceof HTMLAnchorElement && row.dataset['row'] !== undefined && letters[event.key]) {
        event.preventDefault();
        letters[event.key]?.(row);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
};
