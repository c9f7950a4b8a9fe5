import { useState, type FormEvent } from 'react';
import type { signInContract } from '../../modules/accounts/sign-in-contract.ts';
import { call } from '../api.ts';
import { useSession } from '../session.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice, Notice } from '../ui/Blocks.tsx';
import { TextInput } from '../ui/Field.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

export const ByPhone = () => {
  const t = useSignInWords();
  const { reload } = useSession();
  const { busy, problem, attempt } = useAttempt();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(false);
  const sendCode = async () => {
    if (await attempt(() => call<typeof signInContract.sendPhoneCode>('POST /api/auth/phone-number/send-otp', { body: { phone } }))) setSent(true);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!sent) return sendCode();
    const right = await attempt(() => call<typeof signInContract.signInByPhone>('POST /api/auth/phone-number/verify', { body: { phone, code } }));
    if (right) await reload();
  };
  return (
    <form className="tx-stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput label={t('phone')} hint={t('phoneNote')} type="tel" autoComplete="tel" error={problem?.field('phone')} value={phone} onChange={setPhone} />
      {sent && (
        <>
          <Notice live>{t('codeSent')}</Notice>
          <TextInput label={t('code')} hint={t('codeHint')} inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={setCode} />
        </>
      )}
      {problem && <ErrorNotice error={problem} />}
      <Button type="submit" big block busy={busy}>
        {t(sent ? 'submit' : 'sendCode')}
      </Button>
      {sent && (
        <Button kind="plain" onClick={() => void sendCode()}>
          {t('sendAgain')}
        </Button>
      )}
    </form>
  );
};
