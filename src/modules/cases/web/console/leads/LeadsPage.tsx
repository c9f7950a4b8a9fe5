import { Button, Empty } from 'antd';
import { useNavigate } from 'react-router';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded, Pages } from '../../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../../web/console/use-filters.ts';
import { useRowKeys } from '../../../../../web/console/use-row-keys.ts';
import { useGet } from '../../../../../web/queries.tsx';
import type { ReplyOf, RequestOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import { Arrivals } from './Arrivals.tsx';
import { LeadFilters } from './LeadFilters.tsx';
import { LeadTable } from './LeadTable.tsx';
import { useLeadWords } from './words.ts';
import './leads.css';

export type Queue = ReplyOf<typeof casesContract.leads>;
type Query = RequestOf<typeof casesContract.leads>['query'];

const MINUTE_MS = 60_000;

/** The triage queue: danger first, then whatever waits longest; floods last. */
export default function LeadsPage() {
  const t = useLeadWords();
  const navigate = useNavigate();
  const { filters, change, clear, narrowed } = useFilters('state', 'priority', 'area', 'late');
  const queue = useGet<typeof casesContract.leads>(
    'GET /api/leads',
    { query: filters as Query },
    { placeholderData: (before) => before, refetchInterval: MINUTE_MS },
  );
  useRowKeys({ t: (row) => void navigate(`${new URL(row.href).pathname}?do=triage`) });
  const actions = (
    <Button type="primary" danger href="/console/report">
      {t('report')}
    </Button>
  );
  return (
    <ConsolePage title={t('title')} note={queue.data && <span role="status">{t('open', { count: queue.data.total })}</span>} actions={actions}>
      <Arrivals leads={queue.data?.items} />
      <LeadFilters filters={filters} narrowed={narrowed} change={change} clear={clear} />
      <Loaded query={queue}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(narrowed ? 'empty.narrowed' : 'empty.none')} />
          ) : (
            <>
              <LeadTable leads={page.items} />
              <p className="tx-soft tx-small tx-no-print">{t('keys')}</p>
              <Pages list={page} onPage={(next) => change({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </ConsolePage>
  );
}
