import { useEffect } from 'react';
import { afterSignIn, signInAddress } from '../fronts.ts';
import { useCommon } from '../i18n/interface.ts';
import { useTerms } from '../i18n/terms.ts';
import { useSession } from '../session.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, ErrorNotice, Facts, Notice } from '../ui/Blocks.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

export default function AccountPage() {
  const t = useSignInWords();
  const terms = useTerms();
  const { session } = useSession();
  const away = session?.signedIn === false;
  useEffect(() => {
    if (away) window.location.replace(signInAddress());
  }, [away]);
  if (!session?.person) return <Waiting />;
  const { person, posts, enteredAs } = session;
  return (
    <Page title={t('account.title')} back={afterSignIn(posts, null)} lead={person.name}>
      {enteredAs && <Notice kind="waiting">{t('account.entered')}</Notice>}
      <Card title={t('account.posts')}>
        {posts.length === 0 && <p>{t('account.noPosts')}</p>}
        <ul className="tx-stack">
          {posts.map((post) => (
            <li key={post.id}>
              <strong>{terms(`role.${post.role}`)}</strong> {post.areaName}
            </li>
          ))}
        </ul>
        <Facts
          facts={[person.username !== null && [t('account.username'), person.username], [t('account.phone'), person.phoneMasked ?? t('account.noPhone')]]}
        />
      </Card>
      {person.username !== null && !enteredAs && <ChangePassword />}
      <SignOuts />
    </Page>
  );
}

const SignOuts = () => {
  const t = useSignInWords();
  const common = useCommon();
  const { signOut } = useSession();
  const { busy, problem, attempt } = useAttempt();
  return (
    <Card title={common('signOut')}>
      {problem && <ErrorNotice error={problem} />}
      <p className="tx-soft">{t('account.signOutNote')}</p>
      <Button busy={busy} onClick={() => void attempt(() => signOut())}>
        {common('signOut')}
      </Button>
      <p className="tx-soft">{t('account.everywhereNote')}</p>
      <Button kind="quiet" busy={busy} onClick={() => void attempt(() => signOut(true))}>
        {common('signOutEverywhere')}
      </Button>
    </Card>
  );
};
