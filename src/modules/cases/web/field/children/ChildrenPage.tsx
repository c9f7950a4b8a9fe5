import { useSearchParams } from 'react-router';
import type { childrenContract } from '../../../../children/contract.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { useKeptGet } from '../../../../../web/field/use-kept.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { EmptyState, ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { useOnline } from '../../../../../web/ui/OutboxLine.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import { workTopics } from '../queries.ts';
import { byLateness, filtersOf, PAGE_SIZE, queryOf, searchOf, type Filters } from './filters.ts';
import { Rows } from './Rows.tsx';
import { FilterBar, SearchBox } from './SearchBox.tsx';
import { useChildrenWords } from './words.ts';
import './children.css';

export default function ChildrenPage() {
  const t = useChildrenWords();
  const [search, setSearch] = useSearchParams();
  const filters = filtersOf(search);
  const change = (patch: Partial<Filters>) => setSearch(searchOf({ ...filters, page: 1, ...patch }));
  return (
    <Page title={t('title')}>
      <SearchBox key={filters.text} filters={filters} onChange={change} />
      <FilterBar filters={filters} onChange={change} />
      <Results filters={filters} onChange={change} />
      <ActionBar>
        <LinkButton href="/field/children/new">{t('newChild')}</LinkButton>
      </ActionBar>
    </Page>
  );
}

type ResultsProps = { filters: Filters; onChange(patch: Partial<Filters>): void };

const Results = ({ filters, onChange }: ResultsProps) => {
  const t = useChildrenWords();
  const dates = useDates();
  const online = useOnline();
  const { query, data, at } = useKeptGet<typeof childrenContract.register>(
    'GET /api/children',
    { query: queryOf(filters) },
    { topics: workTopics, keeps: filters.text === '' },
  );
  if (data === undefined) return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton lines={8} />;
  if (data.items.length === 0) return <Nothing filters={filters} onChange={onChange} />;
  return (
    <>
      {!online && at !== undefined && <Notice kind="waiting">{t('keptAt', { time: dates.time(at) })}</Notice>}
      <p className="tx-soft" role="status">
        {t(data.totalCapped ? 'countOver' : 'count', { count: data.total })}
      </p>
      <Rows rows={data.items.toSorted(byLateness)} />
      {data.total > PAGE_SIZE && <Pager page={filters.page} last={Math.ceil(data.total / PAGE_SIZE)} onChange={onChange} />}
    </>
  );
};

const Pager = ({ page, last, onChange }: { page: number; last: number; onChange: ResultsProps['onChange'] }) => {
  const t = useChildrenWords();
  return (
    <div className="tx-row">
      <span className="tx-soft">{t('more')}</span>
      {page > 1 && (
        <Button kind="quiet" onClick={() => onChange({ page: page - 1 })}>
          {t('previousPage')}
        </Button>
      )}
      {page < last && (
        <Button kind="quiet" onClick={() => onChange({ page: page + 1 })}>
          {t('nextPage')}
        </Button>
      )}
    </div>
  );
};

const Nothing = ({ filters, onChange }: ResultsProps) => {
  const t = useChildrenWords();
  if (!filters.text && !filters.level && !filters.late) return <EmptyState title={t('none')}>{t('noneWhat')}</EmptyState>;
  return (
    <EmptyState title={t(filters.text ? 'notFound' : 'noneSuch')}>
      {filters.text && <p>{t('notFoundWhat')}</p>}
      <Button kind="quiet" onClick={() => onChange({ text: '', level: '', late: false })}>
        {t('clearFilters')}
      </Button>
    </EmptyState>
  );
};
