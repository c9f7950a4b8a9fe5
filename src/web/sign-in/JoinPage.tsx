import { useCallback, useEffect, useState, type FormEvent } from 'react';
import type { accountsContract } from '../../modules/accounts/contract.ts';
import type { signInContract } from '../../modules/accounts/sign-in-contract.ts';
import { asProblem, call, type ApiProblem, type ReplyOf } from '../api.ts';
import { useDates } from '../i18n/dates.ts';
import { useTerms } from '../i18n/terms.ts';
import { go } from '../portal/router.ts';
import { useSession } from '../session.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, ErrorNotice, Facts } from '../ui/Blocks.tsx';
import { TextInput } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { CodeForm } from './CodeForm.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

type Offer = ReplyOf<typeof accountsContract.lookUpInvitation>;

/** The code comes after the #, which browsers keep to themselves. */
export default function JoinPage() {
  const t = useSignInWords();
  const [code, setCode] = useState('');
  const [offer, setOffer] = useState<Offer>();
  const [problem, setProblem] = useState<ApiProblem>();
  const lookUp = useCallback((wanted: string) => {
    call<typeof accountsContract.lookUpInvitation>('POST /api/invitations/look-up', { body: { code: wanted } }).then(
      (found) => {
        setCode(wanted);
        setOffer(found);
      },
      (error: unknown) => setProblem(asProblem(error)),
    );
  }, []);
  useEffect(() => {
    const linked = window.location.hash.slice(1);
    if (linked !== '') lookUp(linked);
  }, [lookUp]);
  return (
    <Page title={t('join.title')} lead={offer ? t('join.hello', { name: offer.name }) : undefined}>
      {offer ? (
        <>
          <OfferCard offer={offer} />
          <Accept code={code} />
        </>
      ) : (
        <CodeForm problem={problem} onCode={lookUp} />
      )}
    </Page>
  );
}

const OfferCard = ({ offer }: { offer: Offer }) => {
  const t = useSignInWords();
  const terms = useTerms();
  const dates = useDates();
  return (
    <Card>
      <Facts
        facts={[
          [t('join.role'), terms(`role.${offer.role}`)],
          [t('join.area'), offer.areaPath],
          offer.organisationName !== null && [t('join.organisation'), offer.organisationName],
          [t('join.from'), dates.date(offer.startsOn)],
          offer.endsOn !== null && [t('join.to'), dates.date(offer.endsOn)],
        ]}
      />
    </Card>
  );
};

const Accept = ({ code }: { code: string }) => {
  const { session } = useSession();
  return session?.signedIn ? <IntoAccount code={code} name={session.person?.name ?? ''} /> : <NewAccount code={code} />;
};

const IntoAccount = ({ code, name }: { code: string; name: string }) => {
  const t = useSignInWords();
  const { reload } = useSession();
  const { busy, problem, attempt } = useAttempt();
  const accept = () => attempt(() => call<typeof accountsContract.acceptIntoAccount>('POST /api/invitations/accept-signed-in', { body: { code } }));
  return (
    <>
      <p>{t('join.into', { name })}</p>
      {problem && <ErrorNotice error={problem} />}
      <Button big block busy={busy} onClick={() => void accept().then(async (right) => right && (await reload()) && go('/sign-in', { replace: true }))}>
        {t('join.accept')}
      </Button>
    </>
  );
};

const NewAccount = ({ code }: { code: string }) => {
  const t = useSignInWords();
  const { reload } = useSession();
  const { busy, problem, attempt } = useAttempt();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const right = await attempt(async () => {
      await call<typeof accountsContract.acceptInvitation>('POST /api/invitations/accept', { body: { code, username, password } });
      await call<typeof signInContract.signInByName>('POST /api/auth/sign-in/username', { body: { username, password } });
    });
    if (!right) return;
    await reload();
    go('/sign-in', { replace: true });
  };
  return (
    <form className="tx-stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('username')}
        hint={t('join.usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={problem?.field('username')}
        value={username}
        onChange={setUsername}
      />
      <TextInput
        label={t('password')}
        hint={t('account.nextHint')}
        type="password"
        autoComplete="new-password"
        error={problem?.field('password')}
        value={password}
        onChange={setPassword}
      />
      {problem && <ErrorNotice error={problem} />}
      <Button type="submit" big block busy={busy}>
        {t('join.make')}
      </Button>
    </form>
  );
};
