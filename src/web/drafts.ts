import { clear as clearStore, createStore, del, get, set } from 'idb-keyval';
import { useCallback, useEffect, useRef, useState } from 'react';

const store = () => createStore('tongxin-drafts', 'drafts');
let opened: ReturnType<typeof store> | undefined;
const drafts = () => (opened ??= store());

/** On signing out: the next person at this device finds nothing. */
export const clearDrafts = (): Promise<void> => clearStore(drafts()).catch(() => undefined);

const GATHER_MS = 250;

export type Draft<T> = {
  value: T;
  change(patch: Partial<T>): void;
  /** After success, or when the person throws it away. */
  clear(): void;
  /** False until what was kept has been read; show a skeleton. */
  ready: boolean;
  /** What is shown was typed earlier and kept. */
  restored: boolean;
};

/** Something being typed, kept on this device until `clear`. Never for passwords or codes. */
export const useDraft = <T extends object>(key: string, initial: T): Draft<T> => {
  const first = useRef(initial);
  const [value, setValue] = useState(initial);
  const [read, setRead] = useState<{ key: string; restored: boolean }>();
  const pending = useRef<{ timer?: ReturnType<typeof setTimeout>; write?: () => void }>({});

  // What was typed before the kept draft had been read: it wins over the draft, and is never wiped by it.
  const early = useRef<Partial<T> | undefined>({});

  useEffect(() => {
    let current = true;
    early.current = {};
    void get<T>(key, drafts())
      .catch(() => undefined)
      .then((kept) => {
        if (!current) return;
        setValue({ ...first.current, ...kept, ...early.current });
        early.current = undefined;
        setRead({ key, restored: kept !== undefined });
      });
    const flush = () => pending.current.write?.();
    window.addEventListener('pagehide', flush);
    return () => {
      current = false;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [key]);

  const keep = useCallback(
    (next: T) => {
      clearTimeout(pending.current.timer);
      const write = () => {
        clearTimeout(pending.current.timer);
        pending.current = {};
        void set(key, next, drafts()).catch(() => undefined);
      };
      pending.current = { timer: setTimeout(write, GATHER_MS), write };
    },
    [key],
  );
  const change = useCallback(
    (patch: Partial<T>) =>
      setValue((before) => {
        const next = { ...before, ...patch };
        if (early.current === undefined) keep(next);
        else early.current = { ...early.current, ...patch };
        return next;
      }),
    [keep],
  );
  const clear = useCallback(() => {
    clearTimeout(pending.current.timer);
    pending.current = {};
    setValue(first.current);
    setRead({ key, restored: false });
    void del(key, drafts()).catch(() => undefined);
  }, [key]);

  return { value, change, clear, ready: read?.key === key, restored: read?.restored === true };
};
