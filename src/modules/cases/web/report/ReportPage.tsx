import { lazy, useEffect, useState, type ReactNode } from 'react';
import { go, useAddress } from '../../../../web/portal/router.ts';
import { useDraft, type Draft } from '../../../../web/drafts.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Notice, Stepper } from '../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../web/ui/Page.tsx';
import { Waiting } from '../../../../web/ui/Waiting.tsx';
import { useCommon } from '../../../../web/i18n/interface.ts';
import { ChildStep } from './ChildStep.tsx';
import { DangerStep } from './DangerStep.tsx';
import { emptyDraft, missing, steps, type ReportDraft, type Step } from './draft.ts';
import { ReporterStep } from './ReporterStep.tsx';
import type { SentReport } from './Outcome.tsx';
import { WhatStep } from './WhatStep.tsx';
import { WhereStep } from './WhereStep.tsx';
import { useReportWords } from './words.ts';
import './report.css';

const loadCheck = () => import('./CheckStep.tsx');
const loadOutcome = () => import('./Outcome.tsx');
const CheckStep = lazy(loadCheck);
const Outcome = lazy(loadOutcome);

/** The last pages are not in the way of the first question, but on the phone before the network may fail. */
const useLastPages = () =>
  useEffect(() => {
    void Promise.all([loadCheck(), loadOutcome()]).catch(() => undefined);
  }, []);

export type StepProps = { draft: Draft<ReportDraft>; unfilled: boolean };

const questions: Record<Exclude<Step, 'check'>, (props: StepProps) => ReactNode> = {
  what: WhatStep,
  danger: DangerStep,
  where: WhereStep,
  child: ChildStep,
  reporter: ReporterStep,
};

const stepAddress = (step: Step) => (step === steps[0] ? '/report' : `/report?step=${step}`);
const around = (step: Step, by: -1 | 1): Step => steps[steps.indexOf(step) + by] ?? step;

/** One question a page; the step stands in the address, so the phone's own "back" works. */
export default function ReportPage() {
  const draft = useDraft('report', emptyDraft);
  const wanted = useAddress().searchParams.get('step');
  const [sent, setSent] = useState<SentReport>();
  useLastPages();
  if (sent) return <Outcome sent={sent} />;
  if (!draft.ready) return <Waiting />;
  const step = steps.find((each) => each === wanted) ?? 'what';
  const finish = (outcome: SentReport) => {
    draft.clear();
    go('/report', { replace: true });
    setSent(outcome);
  };
  return step === 'check' ? <CheckPage draft={draft} onSent={finish} /> : <QuestionPage key={step} step={step} draft={draft} />;
}

const QuestionPage = ({ step, draft }: { step: Exclude<Step, 'check'>; draft: Draft<ReportDraft> }) => {
  const t = useReportWords();
  const common = useCommon();
  const [unfilled, setUnfilled] = useState(false);
  const Question = questions[step];
  const first = step === steps[0];
  const next = () => (missing(draft.value)[step] ? setUnfilled(true) : go(stepAddress(around(step, 1))));
  return (
    <Page title={t(`${step}.title`)} back={first ? '/' : stepAddress(around(step, -1))} lead={first ? t('intro') : undefined}>
      <Stepper step={steps.indexOf(step) + 1} count={steps.length} />
      {first && draft.restored && <Restored onClear={draft.clear} />}
      <form
        className="tx-stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <Question draft={draft} unfilled={unfilled && missing(draft.value)[step] === true} />
        <Button type="submit" big block>
          {common('next')}
        </Button>
      </form>
    </Page>
  );
};

/** Somebody else may hold this phone next: what was kept is said, and can be removed. */
const Restored = ({ onClear }: { onClear(): void }) => {
  const t = useReportWords();
  return (
    <Notice kind="waiting" title={t('restored.text')}>
      <div>
        <Button kind="quiet" onClick={onClear}>
          {t('restored.clear')}
        </Button>
      </div>
    </Notice>
  );
};

const CheckPage = ({ draft, onSent }: { draft: Draft<ReportDraft>; onSent(sent: SentReport): void }) => {
  const t = useReportWords();
  return (
    <Page title={t('check.title')} back={stepAddress('reporter')}>
      <Stepper step={steps.length} count={steps.length} />
      <CheckStep draft={draft} onSent={onSent} addressOf={stepAddress} />
    </Page>
  );
};
