import { Empty, Select } from 'antd';
import { Count, Loaded, Pages } from '../../../../../../web/console/Listing.tsx';
import type { Filters } from '../../../../../../web/console/use-filters.ts';
import { useGet } from '../../../../../../web/queries.tsx';
import type { RequestOf } from '../../../../../../web/api.ts';
import type { importContract } from '../../../../register-import/import-contract.ts';
import type { Detail } from '../queries.ts';
import { useImportWords } from '../words.ts';
import { RowTable } from './RowTable.tsx';

type Query = RequestOf<typeof importContract.rows>['query'];
type RowListProps = { detail: Detail; filters: Filters<'code' | 'status'>; change(patch: Filters<'code' | 'status'>): void };

const choices = [
  ['', 'showAll'],
  ['blocked', 'showBlocked'],
  ['ready', 'showReady'],
  ['skipped', 'showSkipped'],
  ['imported', 'showTaken'],
  ['merged', 'showMerged'],
] as const;

/** The rows of a kind or a state, fifty at a time; what waits comes first unless told. */
export const RowList = ({ detail, filters, change }: RowListProps) => {
  const t = useImportWords();
  const status = filters.status ?? (filters.code === undefined && detail.counts.blocked > 0 ? 'blocked' : '');
  const query = { code: filters.code, status: status === 'all' ? undefined : status || undefined, page: filters.page } as Query;
  const rows = useGet<typeof importContract.rows>(
    'GET /api/imports/{id}/rows',
    { params: { id: detail.id }, query },
    { topics: ['import'], placeholderData: (before) => before },
  );
  return (
    <section className="import-rows" aria-label={t('filter')}>
      <div className="import-filter tx-no-print">
        <Select
          aria-label={t('filter')}
          value={status === 'all' ? '' : status}
          options={choices.map(([value, word]) => ({ value, label: t(word) }))}
          onChange={(next: string) => change({ status: next || 'all', code: '' })}
        />
        {rows.data && <Count {...rows.data} />}
      </div>
      <Loaded query={rows}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noRows')} />
          ) : (
            <>
              <RowTable detail={detail} rows={page.items} />
              <Pages list={page} onPage={(next) => change({ ...filters, page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </section>
  );
};
