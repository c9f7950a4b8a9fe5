import { useState, type FormEvent } from 'react';
import type { signInContract } from '../../modules/accounts/sign-in-contract.ts';
import { call, type ReplyOf } from '../api.ts';
import { useCommon } from '../i18n/interface.ts';
import { useSession } from '../session.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/Blocks.tsx';
import { TextInput } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { EnrolKey } from './EnrolKey.tsx';
import { useAttempt } from './use-attempt.ts';
import { useSignInWords } from './words.ts';

type Key = ReplyOf<typeof signInContract.enrolSecondFactor>;

export const EnrolPage = () => {
  const t = useSignInWords();
  const { signOut } = useSession();
  const [key, setKey] = useState<Key>();
  return (
    <Page title={t('enrol.title')} lead={key ? undefined : t('enrol.lead')}>
      {key ? <Confirm enrolment={key} /> : <Begin onKey={setKey} />}
      <Leave onLeave={() => void signOut()} />
    </Page>
  );
};

const Begin = ({ onKey }: { onKey(key: Key): void }) => {
  const t = useSignInWords();
  const { busy, problem, attempt } = useAttempt();
  const [password, setPassword] = useState('');
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => onKey(await call<typeof signInContract.enrolSecondFactor>('POST /api/auth/two-factor/enable', { body: { password } })));
  };
  return (
    <form className="tx-stack" noValidate onSubmit={begin}>
      <TextInput label={t('enrol.password')} type="password" autoComplete="current-password" value={password} onChange={setPassword} />
      {problem && <ErrorNotice error={problem} />}
      <Button type="submit" big block busy={busy}>
        {t('enrol.begin')}
      </Button>
    </form>
  );
};

const Confirm = ({ enrolment }: { enrolment: Key }) => {
  const t = useSignInWords();
  const { reload } = useSession();
  const { busy, problem, attempt } = useAttempt();
  const [code, setCode] = useState('');
  const finish = async (event: FormEvent) => {
    event.preventDefault();
    if (await attempt(() => call<typeof signInContract.verifyCode>('POST /api/auth/two-factor/verify-totp', { body: { code } }))) await reload();
  };
  return (
    <form className="tx-stack-wide" noValidate onSubmit={(event) => void finish(event)}>
      <EnrolKey enrolment={enrolment} />
      <TextInput
        label={t('enrol.code')}
        className="sign-in-code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={setCode}
      />
      {problem && <ErrorNotice error={problem} />}
      <Button type="submit" big block busy={busy}>
        {t('enrol.finish')}
      </Button>
    </form>
  );
};

const Leave = ({ onLeave }: { onLeave(): void }) => {
  const common = useCommon();
  return (
    <Button kind="plain" onClick={onLeave}>
      {common('signOut')}
    </Button>
  );
};
