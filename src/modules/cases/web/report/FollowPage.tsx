import { useState, type FormEvent } from 'react';
import type { casesContract } from '../../contract.ts';
import { asProblem, call, type ApiProblem, type ReplyOf } from '../../../../web/api.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { ErrorNotice } from '../../../../web/ui/Blocks.tsx';
import { TextInput } from '../../../../web/ui/Field.tsx';
import { Page } from '../../../../web/ui/Page.tsx';
import { Progress } from './Progress.tsx';
import { useReportWords } from './words.ts';
import './report.css';

/** The code never stands in the address: it would stay in the phone's history. */
export default function FollowPage() {
  const t = useReportWords();
  const [code, setCode] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const [progress, setProgress] = useState<ReplyOf<typeof casesContract.reportProgress>>();

  const look = async (event: FormEvent) => {
    event.preventDefault();
    setUnfilled(code.trim() === '');
    if (code.trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    await call<typeof casesContract.reportProgress>('POST /api/reports/progress', { body: { receiptCode: code.trim() } }, { anonymous: true })
      .then(setProgress)
      .catch((error: unknown) => setProblem(asProblem(error)));
    setBusy(false);
  };

  if (progress) return <Progress progress={progress} onAnother={() => setProgress(undefined)} />;
  return (
    <Page title={t('follow.title')} back="/">
      <form className="tx-stack-wide" noValidate onSubmit={(event) => void look(event)}>
        <TextInput
          label={t('follow.code')}
          hint={t('follow.hint')}
          error={unfilled ? t('follow.needed') : undefined}
          className="report-code-input"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          value={code}
          onChange={setCode}
        />
        {problem && <ErrorNotice error={problem} />}
        <Button type="submit" big block busy={busy}>
          {t('follow.look')}
        </Button>
      </form>
    </Page>
  );
}
