import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ReplyOf } from '../../../../../web/api.ts';
import type { childrenContract, unmaskFields } from '../../../contract.ts';
import { UnmaskDialog } from './UnmaskDialog.tsx';

export type UnmaskField = (typeof unmaskFields)[number];
type Shown = ReplyOf<typeof childrenContract.unmask>;

/** How long something stays in clear on a screen that others may see. */
const SHOWN_SECONDS = 60;

type UnmaskedState = { shown: Shown; secondsLeft: number; ask(...fields: UnmaskField[]): void; hide(): void };
const Context = createContext<UnmaskedState>({ shown: {}, secondsLeft: 0, ask: () => undefined, hide: () => undefined });

/** What of one child's file is in clear at the moment. It lives in this page's memory and nowhere else. */
export const UnmaskedProvider = ({ childId, children }: { childId: string; children: ReactNode }) => {
  const [asked, setAsked] = useState<readonly UnmaskField[]>();
  const [shown, setShown] = useState<Shown>({});
  const [endsAt, setEndsAt] = useState(0);
  const hide = useCallback(() => {
    setShown({});
    setEndsAt(0);
  }, []);
  useEffect(hide, [childId, hide]);
  const secondsLeft = useCountdown(endsAt, hide);
  const ask = useCallback((...fields: UnmaskField[]) => setAsked(fields), []);
  const reveal = (more: Shown) => {
    setShown((before) => ({ ...before, ...more }));
    setEndsAt(Date.now() + SHOWN_SECONDS * 1000);
    setAsked(undefined);
  };
  const value = useMemo(() => ({ shown, secondsLeft, ask, hide }), [shown, secondsLeft, ask, hide]);
  return (
    <Context value={value}>
      {children}
      {asked && <UnmaskDialog childId={childId} asked={asked} onShown={reveal} onClose={() => setAsked(undefined)} />}
    </Context>
  );
};

export const useUnmasked = (): UnmaskedState => useContext(Context);

const useCountdown = (endsAt: number, onEnd: () => void): number => {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (endsAt === 0) return;
    const tick = () => {
      setNow(Date.now());
      if (Date.now() >= endsAt) onEnd();
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [endsAt, onEnd]);
  return endsAt === 0 ? 0 : Math.max(0, Math.ceil((endsAt - now) / 1000));
};
