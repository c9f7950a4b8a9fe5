import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useOutbox } from '../../../../../web/outbox.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { EmptyState, ErrorNotice, Item, List, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { casesContract, LeadState } from '../../../contract.ts';
import { useStaffReportWords } from './words.ts';

const tones: Partial<Record<LeadState, 'good' | 'waiting'>> = {
  received: 'waiting',
  triaged: 'waiting',
  visiting: 'waiting',
  linked: 'good',
  answered: 'good',
};

/** What I reported, how far it is, and the answer the law owes me. */
export default function MyReportsPage() {
  const t = useStaffReportWords();
  const terms = useTerms();
  const dates = useDates();
  const reports = useGet<typeof casesContract.myReports>('GET /api/leads/mine');
  const waiting = useOutbox().waiting.filter((item) => item.name === 'POST /api/leads');
  const none = reports.data?.length === 0 && waiting.length === 0;
  return (
    <Page title={t('mine')} back="/field/report">
      {reports.isPending && waiting.length === 0 && <Skeleton />}
      {reports.isError && <ErrorNotice error={reports.error} onRetry={() => void reports.refetch()} />}
      {none && <EmptyState title={t('noReports')}>{t('noReportsWhat')}</EmptyState>}
      {!none && (
        <List label={t('mine')}>
          {waiting.map((item) => (
            <Item key={item.key} title={t('reportedAt', { time: dates.time(item.madeAt) })} note={<Badge tone="waiting">{t('waitingHere')}</Badge>} />
          ))}
          {reports.data?.map((report) => (
            <Item
              key={report.id}
              title={t('reportedAt', { time: dates.time(report.receivedAt) })}
              note={report.replyText === null ? undefined : t('answer', { text: report.replyText })}
              end={<Badge {...(tones[report.state] ? { tone: tones[report.state]! } : {})}>{terms(`leadState.${report.state}`)}</Badge>}
            />
          ))}
        </List>
      )}
    </Page>
  );
}
