import { Alert, Button, Empty, Pagination, Skeleton } from 'antd';
import { useCommon } from '../../../../../web/i18n/common.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import type { ReplyOf } from '../../../../../web/api.ts';
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
  const { filters, query, change, clear, narrowed } = useRegisterFilters();
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
      <RegisterFilterBar filters={filters} narrowed={narrowed} change={change} clear={clear} />
      {list.isPending && <Skeleton active paragraph={{ rows: 10 }} title={false} />}
      {list.isError && <Alert type="error" showIcon role="alert" title={list.error.message} action={<Button onClick={() => void list.refetch()}>{common('retry')}</Button>} />}
      {list.data?.items.length === 0 && <NothingHere narrowed={narrowed} text={filters.text} clear={clear} />}
      {list.data && list.data.items.length > 0 && (
        <>
          <RegisterTable rows={list.data.items} loading={list.isFetching} />
          <Pages list={list.data} onPage={(page) => change({ page: String(page) })} />
        </>
      )}
    </ConsolePage>
  );
}

type Page = ReplyOf<typeof childrenContract.register>;

/** Read out when it changes, so that a search tells its result. */
const Count = ({ total, totalCapped }: Page) => {
  const t = useRegisterWords();
  return <span role="status">{t(totalCapped ? 'countCapped' : 'count', { count: total.toLocaleString('en-US') })}</span>;
};

const Pages = ({ list, onPage }: { list: Page; onPage(page: number): void }) => {
  const t = useRegisterWords();
  if (list.total <= list.size) return null;
  return (
    <nav aria-label={t('pages')} className="tx-no-print">
      <Pagination current={list.page} pageSize={list.size} total={list.total} showSizeChanger={false} onChange={onPage} />
    </nav>
  );
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
