import { useEffect, type ReactNode } from 'react';
import { signInAddress } from './fronts.ts';
import { useSession } from './session.tsx';
import { ErrorNotice } from './ui/Blocks.tsx';
import { Waiting } from './ui/Waiting.tsx';

/** The door of the field and console fronts: whoever is not signed in is shown the sign-in page, and comes back here. */
export const SignedIn = ({ children }: { children: ReactNode }) => {
  const { session, problem, reload } = useSession();
  const away = session !== undefined && (!session.signedIn || session.secondFactor === 'needed' || session.secondFactor === 'enrol');
  useEffect(() => {
    if (away) window.location.replace(signInAddress());
  }, [away]);
  if (session === undefined && problem !== undefined)
    return (
      <main id="main" className="tx-page">
        <ErrorNotice error={problem} onRetry={() => void reload()} />
      </main>
    );
  return session === undefined || away ? <Waiting /> : children;
};
