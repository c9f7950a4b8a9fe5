import { useState } from 'react';
import type { casesContract } from '../../contract.ts';
import { asProblem, newKey, type ApiProblem } from '../../../../web/api.ts';
import type { Draft } from '../../../../web/drafts.ts';
import { usePublicTerms } from '../../../../web/i18n/public-terms.ts';
import { sendOrKeep } from '../../../../web/outbox.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { ErrorNotice } from '../../../../web/ui/Blocks.tsx';
import { bodyOf, missing, steps, type ReportDraft, type Step } from './draft.ts';
import type { SentReport } from './Outcome.tsx';
import { useReportWords } from './words.ts';

type CheckProps = { draft: Draft<ReportDraft>; onSent(sent: SentReport): void; addressOf(step: Step): string };

export default function CheckStep({ draft, onSent, addressOf }: CheckProps) {
  const t = useReportWords();
  const { send, busy, problem } = useSending(draft, onSent);
  const unfilled = steps.find((step) => missing(draft.value)[step]);
  return (
    <div className="tx-stack-wide">
      <dl className="report-check">
        {useAnswers(draft.value).map(([step, label, answer]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{answer || <span className="tx-soft">{t('check.unknown')}</span>}</dd>
            <dd>
              <a href={addressOf(step)} aria-label={`${t('check.change')} ${label}`}>
                {t('check.change')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      {problem && <ErrorNotice error={problem} />}
      {unfilled === undefined ? (
        <Button big block busy={busy} onClick={() => void send()}>
          {t('check.send')}
        </Button>
      ) : (
        <p>
          <a href={addressOf(unfilled)}>{t(unfilled === 'reporter' ? 'reporter.phoneNeeded' : `${unfilled as 'what' | 'danger' | 'where'}.needed`)}</a>
        </p>
      )}
    </div>
  );
}

const useAnswers = (value: ReportDraft): (readonly [Step, string, string])[] => {
  const t = useReportWords();
  const terms = usePublicTerms();
  const lines = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join('\n');
  const person = lines(value.name, value.phone, value.relation);
  return [
    ['what', t('check.what'), lines(value.text.trim(), ...value.grounds.map((ground) => `· ${terms(`ground.${ground}`)}`))],
    ['danger', t('check.danger'), value.danger && t(`check.${value.danger}`)],
    ['where', t('check.where'), lines(value.area?.name, value.place.trim())],
    ['child', t('check.child'), lines(value.childName, value.childAge && t('check.age', { age: value.childAge }), value.childAbout.trim())],
    ['reporter', t('check.reporter'), value.contact === 'anonymous' ? t('check.anonymous') : person],
  ];
};

/** One report, whatever the network does: the same words are sent again under the same key. */
const useSending = (draft: Draft<ReportDraft>, onSent: (sent: SentReport) => void) => {
  const t = useReportWords();
  const terms = usePublicTerms();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    const { grounds, attempt } = draft.value;
    const body = bodyOf(draft.value, grounds.map((ground) => terms(`ground.${ground}`)).join('；'));
    const text = JSON.stringify(body);
    const key = attempt?.body === text ? attempt.key : newKey();
    draft.change({ attempt: { body: text, key } });
    try {
      const outcome = await sendOrKeep<typeof casesContract.report>(
        'POST /api/reports',
        { body },
        { label: t('kept.label'), personId: null, key, keepReply: true },
      );
      onSent(outcome.state === 'sent' ? outcome : { ...outcome, danger: body.dangerNow === true });
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return { send, busy, problem };
};
