import { useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="dialog"], [role="combobox"], [role="listbox"]') !== null);

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('main a[data-row]')];

const step = (by: number): void => {
  const links = rows();
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };
/** Arrows scroll the page until a row has the focus. */
const stepsOnRow: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** j and k walk the links marked `data-row`, and so do the arrows once on one; Enter opens as always; further letters act on the row in focus. */
export const useRowKeys = (letters: Readonly<Record<string, (row: HTMLAnchorElement) => void>> = {}): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const row = document.activeElement;
      const onRow = row instanceof HTMLAnchorElement && row.dataset['row'] !== undefined;
      const by = steps[event.key] ?? (onRow ? stepsOnRow[event.key] : undefined);
      if (by !== undefined) {
        event.preventDefault();
        step(by);
      }
      if (onRow && letters[event.key]) {
        event.preventDefault();
        letters[event.key]?.(row);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
};
