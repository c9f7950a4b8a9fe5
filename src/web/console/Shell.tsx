import { Suspense, useCallback } from 'react';
import { Outlet, useNavigate, useNavigation } from 'react-router';
import { isConsole, useSoftLinks } from '../links.ts';
import { useLive } from '../queries.tsx';
import { useSession } from '../session.tsx';
import { SkipLink } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { useNamedLists } from './named-lists.ts';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';

export const Shell = () => {
  const navigate = useNavigate();
  const { session } = useSession();
  const loading = useNavigation().state !== 'idle';
  useSoftLinks(
    isConsole,
    useCallback((to: string) => void navigate(to), [navigate]),
  );
  useLive(session?.signedIn);
  useNamedLists();
  return (
    <>
      <SkipLink />
      <TopBar />
      <div className="console-layout">
        <Navigation />
        <div className="console-body" aria-busy={loading}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </div>
      </div>
    </>
  );
};
