import { useState, type FormEvent } from 'react';
import type { signInContract } from '../../modules/accounts/sign-in-contract.ts';
import { call } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Card, ErrorNotice, Notice } from '../ui/Blocks.tsx';
import { TextInput } from '../ui/Field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

export const ChangePassword = () => {
  const t = useSignInWords();
  const { busy, problem, attempt } = useAttempt();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNext] = useState('');
  const [changed, setChanged] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    const right = await attempt(() => call<typeof signInContract.changePassword>('POST /api/auth/change-password', { body: { currentPassword, newPassword } }));
    if (!right) return;
    setCurrent('');
    setNext('');
    setChanged(true);
  };
  return (
    <Card title={t('account.password')}>
      <form className="tx-stack" noValidate onSubmit={(event) => void submit(event)}>
        <TextInput label={t('account.current')} type="password" autoComplete="current-password" value={currentPassword} onChange={setCurrent} />
        <TextInput
          label={t('account.next')}
          hint={t('account.nextHint')}
          type="password"
          autoComplete="new-password"
          error={problem?.field('newPassword')}
          value={newPassword}
          onChange={setNext}
        />
        {problem && <ErrorNotice error={problem} />}
        {changed && <Notice live>{t('account.changed')}</Notice>}
        <Button type="submit" kind="quiet" busy={busy}>
          {t('account.change')}
        </Button>
      </form>
    </Card>
  );
};
