import { Navigate } from 'react-router';
import { afterSignIn } from '../fronts.ts';
import { mayOpen } from '../page-routes.tsx';
import { useSession } from '../session.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { pages } from './routes.tsx';
import { useFieldWords } from './words.ts';

/** The first page of the bottom bar that this person may open. */
export const StartPage = () => {
  const t = useFieldWords();
  const posts = useSession().session?.posts ?? [];
  const first = pages.find(
    (page) =>
      page.tab !== undefined &&
      mayOpen(
        page,
        posts.map((post) => post.role),
      ),
  );
  if (first) return <Navigate replace to={`/field/${first.path}`} />;
  const front = afterSignIn(posts, null);
  return (
    <Page title={t('noPage.title')}>
      <p>{t('noPage.what')}</p>
      {front !== '/field' && (
        <div>
          <LinkButton href={front}>{t('noPage.go')}</LinkButton>
        </div>
      )}
    </Page>
  );
};
