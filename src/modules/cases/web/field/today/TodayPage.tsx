import type { ReactNode } from 'react';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useNow } from '../../../../../web/field/use-now.ts';
import { today, useDates } from '../../../../../web/i18n/dates.ts';
import { useOutbox } from '../../../../../web/outbox.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { EmptyState, ErrorNotice, List, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import { useToday } from '../queries.ts';
import { groupsOf, type Dated, type Groups } from './groups.ts';
import { DatedRow, LeadRow } from './rows.tsx';
import { useTodayWords } from './words.ts';
import './today.css';

export default function TodayPage() {
  const t = useTodayWords();
  const { query, data, at, stale } = useToday();
  const groups = data && groupsOf(data, today());
  return (
    <Page title={t('title')} lead={<Lead groups={groups} />}>
      {data === undefined && query.isPending && <Skeleton lines={8} />}
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {data !== undefined && stale && !query.isFetching && at !== undefined && <StaleNotice at={at} />}
      {data?.capped === true && <Notice>{t('capped')}</Notice>}
      {groups && <GroupList groups={groups} />}
      {groups && (
        <Button kind="plain" onClick={() => void query.refetch()} busy={query.isFetching && !stale}>
          {t('refresh')}
        </Button>
      )}
    </Page>
  );
}

const Lead = ({ groups }: { groups: Groups | undefined }) => {
  const t = useTodayWords();
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'long' }).format(useNow());
  const counts = groups && [
    t('count', { count: groups.leads.length + groups.late.length + groups.today.length + groups.week.length }),
    groups.late.length > 0 && t('late', { count: groups.late.length }),
  ];
  return <p>{[day, ...(counts ?? [])].filter(Boolean).join(' · ')}</p>;
};

const StaleNotice = ({ at }: { at: string }) => <Notice kind="waiting">{useTodayWords()('keptAt', { time: useDates().time(at) })}</Notice>;

const GroupList = ({ groups }: { groups: Groups }) => {
  const t = useTodayWords();
  const now = useNow();
  const waiting = useWaitingVisits();
  const rows = (items: readonly Dated[]) =>
    items.map((item) => <DatedRow key={item.kind === 'visit' ? item.childId : item.lineId} item={item} waits={waiting.has(item.childId)} />);
  if (Object.values(groups).every((group) => group.length === 0)) return <Nothing />;
  return (
    <>
      <Group
        title={t('leads')}
        rows={groups.leads.map((lead) => (
          <LeadRow key={lead.leadId} lead={lead} now={now} />
        ))}
      />
      <Group title={t('lateGroup')} rows={rows(groups.late)} late />
      <Group title={t('todayGroup')} rows={rows(groups.today)} />
      <Group title={t('weekGroup')} rows={rows(groups.week)} />
    </>
  );
};

const Group = ({ title, rows, late = false }: { title: string; rows: ReactNode[]; late?: boolean }) =>
  rows.length === 0 ? null : (
    <section className={late ? 'today-group today-group-late' : 'today-group'}>
      <h2>
        {title} <span className="tx-soft tx-small">{rows.length}</span>
      </h2>
      <List label={title}>{rows}</List>
    </section>
  );

const Nothing = () => {
  const t = useTodayWords();
  return (
    <EmptyState title={t('empty')}>
      <p>{t('emptyWhat')}</p>
      <div className="tx-row">
        <LinkButton kind="quiet" href="/field/children">
          {t('children')}
        </LinkButton>
        <LinkButton kind="quiet" href="/field/children/new">
          {t('newChild')}
        </LinkButton>
      </div>
    </EmptyState>
  );
};

/** Children whose visit is written down on this device and not yet sent. */
const useWaitingVisits = (): ReadonlySet<string> => {
  const { waiting } = useOutbox();
  return new Set(waiting.filter((item) => item.name === 'POST /api/children/{id}/contacts').map((item) => (item.request.params as { id: string }).id));
};
