import { useState, type FormEvent } from 'react';
import type { signInContract } from '../../modules/accounts/sign-in-contract.ts';
import { call } from '../api.ts';
import { useSession } from '../session.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/Blocks.tsx';
import { TextInput } from '../ui/Field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

export const ByName = () => {
  const t = useSignInWords();
  const { reload } = useSession();
  const { busy, problem, attempt } = useAttempt();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!username.trim() || !password) return;
    const right = await attempt(() => call<typeof signInContract.signInByName>('POST /api/auth/sign-in/username', { body: { username, password } }));
    setPassword('');
    if (right) await reload();
  };
  const needed = (value: string) => (tried && !problem && !value ? t('needed') : undefined);
  return (
    <form className="tx-stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={needed(username)}
        value={username}
        onChange={setUsername}
      />
      <TextInput label={t('password')} type="password" autoComplete="current-password" error={needed(password)} value={password} onChange={setPassword} />
      {problem && <ErrorNotice error={problem} />}
      <Button type="submit" big block busy={busy}>
        {t('submit')}
      </Button>
    </form>
  );
};
