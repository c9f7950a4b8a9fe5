import { lazy, Suspense } from 'react';
import { afterSignIn } from '../fronts.ts';
import { useSession } from '../session.tsx';
import { recall } from '../storage.ts';
import { Page } from '../ui/Page.tsx';
import { usePortalWords } from './words.ts';

const KeptReceipts = lazy(() => import('../../modules/cases/web/report/KeptReceipts.tsx'));

export const HomePage = () => {
  const t = usePortalWords();
  return (
    <Page title={t('home.title')} lead={t('home.lead')} wide>
      {recall('outbox') !== null && (
        <Suspense fallback={null}>
          <KeptReceipts />
        </Suspense>
      )}
      <nav className="portal-tasks" aria-label={t('home.tasks')}>
        <Task first href="/report" title={t('home.report')} note={t('home.reportNote')} />
        <Task href="/report/follow" title={t('home.follow')} note={t('home.followNote')} />
        <WorkTask />
      </nav>
    </Page>
  );
};

/** Signing in, or what the person signed in comes for. */
const WorkTask = () => {
  const t = usePortalWords();
  const { session } = useSession();
  if (!session?.signedIn) return <Task href="/sign-in" title={t('home.signIn')} note={t('home.signInNote')} />;
  const front = afterSignIn(session.posts, null);
  const note = t('home.workNote', { name: session.person?.name ?? '' });
  return front === '/' ? <Task href="/account" title={t('home.account')} note={note} /> : <Task href={front} title={t('home.work')} note={note} />;
};

const Task = ({ href, title, note, first }: { href: string; title: string; note: string; first?: boolean }) => (
  <a className={first ? 'portal-task portal-task-first' : 'portal-task'} href={href}>
    <strong>{title}</strong>
    <span>{note}</span>
  </a>
);
