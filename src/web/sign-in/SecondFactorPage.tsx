import { useState, type FormEvent } from 'react';
import type { signInContract } from '../../modules/accounts/sign-in-contract.ts';
import { call } from '../api.ts';
import { useSession } from '../session.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/Blocks.tsx';
import { TextInput } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

export const SecondFactorPage = () => {
  const t = useSignInWords();
  const { reload } = useSession();
  const { busy, problem, attempt } = useAttempt();
  const [code, setCode] = useState('');
  const [backup, setBackup] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { body: { code } };
    const right = await attempt(() =>
      backup
        ? call<typeof signInContract.verifyBackupCode>('POST /api/auth/two-factor/verify-backup-code', body)
        : call<typeof signInContract.verifyCode>('POST /api/auth/two-factor/verify-totp', body),
    );
    setCode('');
    // A sign-in that took too long begins again, and the session says so.
    if (right || problem?.code === 'accounts.signInAgain') await reload();
  };
  const other = () => {
    setBackup(!backup);
    setCode('');
  };
  return (
    <Page title={t('second.title')} lead={backup ? undefined : t('second.lead')}>
      <form className="tx-stack" noValidate onSubmit={(event) => void submit(event)}>
        {backup ? (
          <TextInput label={t('second.backup')} hint={t('second.backupHint')} autoComplete="off" spellCheck={false} value={code} onChange={setCode} />
        ) : (
          <TextInput
            label={t('second.code')}
            className="sign-in-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={setCode}
          />
        )}
        {problem && <ErrorNotice error={problem} />}
        <Button type="submit" big block busy={busy}>
          {t('second.submit')}
        </Button>
        <Button kind="plain" onClick={other}>
          {t(backup ? 'second.useCode' : 'second.useBackup')}
        </Button>
      </form>
    </Page>
  );
};
