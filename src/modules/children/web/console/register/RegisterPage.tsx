import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useCommon } from '../../../../../web/i18n/interface.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded, Pages } from '../../../../../web/console/Listing.tsx';
import type { ReplyOf } from '../../../../../web/api.ts';
import { useSession } from '../../../../../web/session.tsx';
import type { childrenContract } from '../../../contract.ts';
import { RegisterFilterBar } from './RegisterFilterBar.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { useRegisterFilters } from './use-register-filters.ts';
import { useRegisterWords } from './words.ts';
import './register.css';

/** The register: one masked line a child, gravest first. */
export default function RegisterPage() {
  const t = useRegisterWords();
  const common = useCommon();
  const { filters, query, change, search, clear, narrowed } = useRegisterFilters();
  const list = useGet<typeof childrenContract.register>('GET /api/children', { query }, { placeholderData: (before) => before, topics: ['children', 'child'] });
  const actions = (
    <>
      <Button onClick={() => window.print()}>{common('print')}</Button>
      <Button type="primary" href="/console/children/new">
        {t('newChild')}
      </Button>
    </>
  );
  return (
    <ConsolePage title={t('title')} note={list.data && <Count {...list.data} />} actions={actions}>
      <PrintedBy />
      <RegisterFilterBar filters={filters} narrowed={narrowed} change={change} search={search} clear={clear} />
      <Loaded query={list} lines={12}>
        {(page) =>
          page.items.length === 0 ? (
            <NothingHere narrowed={narrowed} text={filters.text} clear={clear} />
          ) : (
            <>
              <RegisterTable rows={page.items} loading={list.isFetching} />
              <Pages list={page} onPage={(next) => change({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </ConsolePage>
  );
}

/** On paper only: whose sheet this is, and from when. */
const PrintedBy = () => {
  const t = useRegisterWords();
  const dates = useDates();
  const name = useSession().session?.person?.name ?? '';
  const [now] = useState(() => new Date().toISOString());
  return <p className="tx-print-only">{t('printed', { time: dates.time(now), name })}</p>;
};

/** Read out when it changes, so that a search tells its result. */
const Count = ({ total, totalCapped }: ReplyOf<typeof childrenContract.register>) => {
  const t = useRegisterWords();
  return <span role="status">{t(totalCapped ? 'countCapped' : 'count', { count: total.toLocaleString('en-US') })}</span>;
};

const NothingHere = ({ narrowed, text, clear }: { narrowed: boolean; text: string | undefined; clear(): void }) => {
  const t = useRegisterWords();
  const common = useCommon();
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(text ? 'empty.notFound' : narrowed ? 'empty.narrowed' : 'empty.none')}>
      {narrowed && <Button onClick={clear}>{common('list.clear')}</Button>} <Button href="/console/children/new">{t('newChild')}</Button>
    </Empty>
  );
};
