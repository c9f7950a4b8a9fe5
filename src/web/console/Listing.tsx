import { Alert, Button, Pagination, Skeleton } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { useCommon } from '../i18n/interface.ts';
import { useConsoleWords } from './words.ts';

/** A reply on its way, refused, or there. */
export const Loaded = <T,>({ query, lines = 8, children }: { query: UseQueryResult<T, ApiProblem>; lines?: number; children(data: T): ReactNode }) => {
  const t = useCommon();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Refused problem={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton active title={false} paragraph={{ rows: lines }} />
    </div>
  );
};

export const Refused = ({ problem, onRetry }: { problem: ApiProblem; onRetry?: () => void }) => {
  const t = useCommon();
  return <Alert type="error" showIcon role="alert" title={problem.message} action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>} />;
};

type Paged = { total: number; totalCapped: boolean; page: number; size: number };

/** Read out when it changes, so that a filter tells its result. */
export const Count = ({ total, totalCapped }: Paged) => {
  const t = useCommon();
  return <span role="status">{t(totalCapped ? 'list.countCapped' : 'list.count', { count: total })}</span>;
};

export const Pages = ({ list, onPage }: { list: Paged; onPage(page: number): void }) => {
  const t = useConsoleWords();
  if (list.total <= list.size) return null;
  return (
    <nav aria-label={t('pages')} className="tx-no-print">
      <Pagination current={list.page} pageSize={list.size} total={list.total} showSizeChanger={false} onChange={onPage} />
    </nav>
  );
};
