import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { afterSignIn } from '../fronts.ts';
import { mayOpen, type PageEntry } from '../page-routes.tsx';
import { useSession } from '../session.tsx';
import { ConsolePage } from './ConsolePage.tsx';
import { pages } from './routes.tsx';
import { useConsoleWords } from './words.ts';

const useHeld = () => useSession().session?.posts.map((post) => post.role) ?? [];

/** A page that this person's posts do not open says so, instead of showing a row of refusals. */
export const guardedRouteOf = (entry: PageEntry): RouteObject => ({
  path: entry.path,
  lazy: async () => {
    const { default: Page } = await entry.load();
    return {
      element: (
        <Guard entry={entry}>
          <Page />
        </Guard>
      ),
    };
  },
});

const Guard = ({ entry, children }: { entry: PageEntry; children: ReactNode }) => (mayOpen(entry, useHeld()) ? children : <NoPage />);

/** The first page of the navigation that this person may open. */
export const StartPage = () => {
  const held = useHeld();
  const first = pages.find((page) => page.nav !== undefined && mayOpen(page, held));
  return first ? <Navigate replace to={`/console/${first.path}`} /> : <NoPage />;
};

const NoPage = () => {
  const t = useConsoleWords();
  const front = afterSignIn(useSession().session?.posts ?? [], null);
  return (
    <ConsolePage title={t('noPage.title')}>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noPage.what')}>
        {front !== '/console' && <a href={front}>{t('noPage.go')}</a>}
      </Empty>
    </ConsolePage>
  );
};
