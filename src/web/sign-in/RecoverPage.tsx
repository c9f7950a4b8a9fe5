import { useState, type FormEvent } from 'react';
import type { accountsContract } from '../../modules/accounts/contract.ts';
import { call } from '../api.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { ErrorNotice, Notice } from '../ui/Blocks.tsx';
import { TextInput } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { CodeForm } from './CodeForm.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

/** A new password with a code from an administrator. */
export default function RecoverPage() {
  const t = useSignInWords();
  const [code, setCode] = useState(() => window.location.hash.slice(1));
  const [username, setUsername] = useState<string>();
  return (
    <Page title={t('recover.title')} lead={t('recover.lead')}>
      {username !== undefined && (
        <Notice live title={t('recover.done')}>
          <p>{`${t('username')}：${username}`}</p>
          <div>
            <LinkButton href="/sign-in">{t('submit')}</LinkButton>
          </div>
        </Notice>
      )}
      {username === undefined && (code === '' ? <CodeForm problem={undefined} onCode={setCode} /> : <NewPassword code={code} onDone={setUsername} />)}
    </Page>
  );
}

const NewPassword = ({ code, onDone }: { code: string; onDone(username: string): void }) => {
  const t = useSignInWords();
  const { busy, problem, attempt } = useAttempt();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => onDone((await call<typeof accountsContract.recover>('POST /api/auth/recover', { body: { code, password } })).username));
  };
  return (
    <form className="tx-stack" noValidate onSubmit={submit}>
      <TextInput
        label={t('account.next')}
        hint={t('account.nextHint')}
        type="password"
        autoComplete="new-password"
        error={problem?.field('password')}
        value={password}
        onChange={setPassword}
      />
      {problem && <ErrorNotice error={problem} />}
      <Button type="submit" big block busy={busy}>
        {t('recover.set')}
      </Button>
    </form>
  );
};
