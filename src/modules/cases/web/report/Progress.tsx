import type { casesContract } from '../../contract.ts';
import type { ReplyOf } from '../../../../web/api.ts';
import { useDates } from '../../../../web/i18n/dates.ts';
import { usePublicTerms } from '../../../../web/i18n/public-terms.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Card, Notice } from '../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../web/ui/Page.tsx';
import { useReportWords } from './words.ts';

type ProgressProps = { progress: ReplyOf<typeof casesContract.reportProgress>; onAnother(): void };

/** Where a report is, in words and times. It says nothing of the child. */
export const Progress = ({ progress, onAnother }: ProgressProps) => {
  const t = useReportWords();
  const terms = usePublicTerms();
  return (
    <Page title={t('follow.title')} back="/">
      <Card>
        <p className="tx-soft">{t('follow.state')}</p>
        <h2>{terms(`leadState.${progress.state}`)}</h2>
        {progress.state === 'merged' && <p>{t('follow.merged')}</p>}
        <ol className="report-line">
          <Passed label={t('follow.received')} at={progress.receivedAt} />
          <Passed label={t('follow.acknowledged')} at={progress.acknowledgedAt} />
          <Passed label={t('follow.visited')} at={progress.visitedAt} />
          <Passed label={t('follow.answered')} at={progress.answeredAt} />
        </ol>
      </Card>
      <section className="tx-stack">
        <h2>{t('follow.answer')}</h2>
        {progress.replyText === null ? <p className="tx-soft">{t('follow.noAnswer')}</p> : <Notice>{progress.replyText}</Notice>}
      </section>
      <Notice kind="call">{t('follow.danger')}</Notice>
      <Button kind="quiet" onClick={onAnother}>
        {t('follow.another')}
      </Button>
    </Page>
  );
};

const Passed = ({ label, at }: { label: string; at: string | null }) => {
  const t = useReportWords();
  const dates = useDates();
  return (
    <li data-passed={at !== null}>
      <span>{label}</span>
      <span className="tx-soft">{at === null ? t('follow.waiting') : dates.time(at)}</span>
    </li>
  );
};
