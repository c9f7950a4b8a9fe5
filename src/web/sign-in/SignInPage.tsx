import { useEffect, useState } from 'react';
import { afterSignIn } from '../fronts.ts';
import { go, useAddress } from '../portal/router.ts';
import { isPortal } from '../links.ts';
import { useSession } from '../session.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { ErrorNotice, Notice } from '../ui/Blocks.tsx';
import { Page } from '../ui/Page.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ByName } from './ByName.tsx';
import { ByPhone } from './ByPhone.tsx';
import { EnrolPage } from './EnrolPage.tsx';
import { SecondFactorPage } from './SecondFactorPage.tsx';
import { useSignInWords } from './words.ts';
import './sign-in.css';

/** The server says which step stands next; this page only shows it. */
export default function SignInPage() {
  const { session, problem, reload } = useSession();
  const next = useAddress().searchParams.get('next');
  const done = session?.signedIn === true && session.secondFactor !== 'enrol' && session.secondFactor !== 'needed';
  useEffect(() => {
    if (!done) return;
    const address = afterSignIn(session.posts, next);
    if (isPortal(new URL(address, window.location.origin).pathname)) go(address, { replace: true });
    else window.location.replace(address);
  }, [done, session, next]);
  if (session === undefined && problem) return <Unreachable error={problem} onRetry={() => void reload()} />;
  if (session === undefined || done) return <Waiting />;
  if (session.secondFactor === 'needed') return <SecondFactorPage />;
  if (session.secondFactor === 'enrol') return <EnrolPage />;
  return <FirstStep demo={session.demo} />;
}

const Unreachable = (props: { error: unknown; onRetry(): void }) => (
  <Page title={useSignInWords()('title')} back="/">
    <ErrorNotice {...props} />
  </Page>
);

const FirstStep = ({ demo }: { demo: boolean }) => {
  const t = useSignInWords();
  const [how, setHow] = useState<'name' | 'phone'>('name');
  return (
    <Page title={t('title')} back="/" lead={t('lead')}>
      {demo && (
        <Notice kind="waiting" title={t('demo.title')}>
          <p>{t('demo.text')}</p>
          <div>
            <LinkButton href="/enter">{t('demo.go')}</LinkButton>
          </div>
        </Notice>
      )}
      <Tabs
        label={t('how')}
        tabs={[
          { value: 'name', label: t('byName') },
          { value: 'phone', label: t('byPhone') },
        ]}
        value={how}
        onChange={setHow}
      >
        {how === 'name' ? <ByName /> : <ByPhone />}
      </Tabs>
      <p className="tx-soft">
        <a href="/recover">{t('forgot')}</a>
      </p>
    </Page>
  );
};
