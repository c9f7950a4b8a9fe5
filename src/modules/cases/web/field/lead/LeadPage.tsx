import { useParams } from 'react-router';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { casesContract, Lead } from '../../../contract.ts';
import { Clocks } from './Clocks.tsx';
import { History, What } from './Story.tsx';
import { Steps } from './Steps.tsx';
import { useLeadPageWords } from './words.ts';
import './lead.css';

/** A report somebody has to follow up: what, where, how long, and the two steps at the door. */
export default function LeadPage() {
  const t = useLeadPageWords();
  const { id = '' } = useParams();
  // Each opening is recorded, so it is not read again at every event.
  const lead = useGet<typeof casesContract.lead>('GET /api/leads/{id}', { params: { id } }, { topics: [], staleTime: 300_000 });
  return (
    <Page title={t('title')} back="/field/today" lead={lead.data && <LeadLine lead={lead.data} />}>
      {lead.isPending && <Skeleton lines={8} />}
      {lead.isError && <ErrorNotice error={lead.error} onRetry={() => void lead.refetch()} />}
      {lead.data && (
        <>
          {lead.data.dangerNow && <Notice kind="danger" title={t('danger')} />}
          <What lead={lead.data} />
          <Clocks clocks={lead.data.clocks} />
          {lead.data.replyText !== null && <Notice>{t('answered', { text: lead.data.replyText })}</Notice>}
          <History events={lead.data.events} />
          <Steps lead={lead.data} />
        </>
      )}
    </Page>
  );
}

const LeadLine = ({ lead }: { lead: Lead }) => {
  const t = useLeadPageWords();
  const terms = useTerms();
  const dates = useDates();
  return (
    <>
      <p>{t('lead', { area: lead.area, time: dates.time(lead.receivedAt) })}</p>
      <p className="tx-row">
        <Badge tone="waiting">{terms(`leadState.${lead.state}`)}</Badge>
        {lead.priority !== null && <Badge>{terms(`priority.${lead.priority as 1 | 2 | 3 | 4}`)}</Badge>}
        <Badge>{terms(`leadChannel.${lead.channel}`)}</Badge>
      </p>
    </>
  );
};
