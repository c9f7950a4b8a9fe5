import { Empty, Segmented } from 'antd';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Loaded, Pages } from '../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../web/console/use-filters.ts';
import { useGet } from '../../../../web/queries.tsx';
import type { auditContract } from '../../audit-contract.ts';
import { AccessCard } from './AccessCard.tsx';
import { useAuditWords } from './words.ts';
import './audit.css';

/** Files opened outside routine, for somebody else to look at the next day. */
export default function AccessReviewsPage() {
  const t = useAuditWords();
  const { filters, change } = useFilters('state');
  const state = filters.state === 'done' ? 'done' : 'open';
  const list = useGet<typeof auditContract.accessReviews>('GET /api/access-reviews', { query: { state, page: filters.page } });
  const note = state === 'open' && list.data && <span role="status">{t('reviews.waiting', { count: list.data.total })}</span>;
  return (
    <ConsolePage title={t('reviews.title')} note={note}>
      <p className="tx-soft">{t('reviews.lead')}</p>
      <div>
        <Segmented
          aria-label={t('reviews.stateLabel')}
          value={state}
          options={(['open', 'done'] as const).map((value) => ({ value, label: t(`reviews.state.${value}`) }))}
          onChange={(next) => change({ state: next === 'done' ? 'done' : '' })}
        />
      </div>
      <Loaded query={list}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`reviews.empty.${state}`)} />
          ) : (
            <>
              <ul className="audit-reviews">
                {page.items.map((access) => (
                  <AccessCard key={access.id} access={access} />
                ))}
              </ul>
              <Pages list={page} onPage={(next) => change({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </ConsolePage>
  );
}
