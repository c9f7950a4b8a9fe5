import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../web/console/use-filters.ts';
import { today, useDates } from '../../../../web/i18n/dates.ts';
import { useGet } from '../../../../web/queries.tsx';
import { useHolds } from '../../../../web/session.tsx';
import { Badge } from '../../../../web/ui/Badge.tsx';
import type { areasContract, CalendarYear } from '../../contract.ts';
import { keepers } from '../../rules.ts';
import { NoticeForm } from './NoticeForm.tsx';
import { useAreaWords } from './words.ts';
import './areas.css';

/** What differs from the plain working week, year by year, with the notice that orders it. */
export default function CalendarPage() {
  const t = useAreaWords();
  const keeps = useHolds(...keepers);
  const { filters, change } = useFilters('year');
  const [entering, setEntering] = useState(false);
  const year = Number(filters.year ?? today().slice(0, 4));
  const calendar = useGet<typeof areasContract.calendar>('GET /api/calendar', { query: { year } });
  const actions = (
    <>
      <Button onClick={() => change({ year: String(year - 1) })}>{t('calendar.previous')}</Button>
      <Button onClick={() => change({ year: String(year + 1) })}>{t('calendar.next')}</Button>
      {keeps && (
        <Button type="primary" onClick={() => setEntering(true)}>
          {t(calendar.data?.announced ? 'calendar.replace' : 'calendar.set')}
        </Button>
      )}
    </>
  );
  return (
    <ConsolePage
      title={t('calendar.title')}
      note={<strong role="status">{year}</strong>}
      back={{ href: '/console/areas', label: t('calendar.back') }}
      actions={actions}
    >
      <p className="tx-soft">{t('calendar.what')}</p>
      <Loaded query={calendar}>{(data) => <Days calendar={data} />}</Loaded>
      {entering && <NoticeForm year={year} onClose={() => setEntering(false)} />}
    </ConsolePage>
  );
}

const Days = ({ calendar }: { calendar: CalendarYear }) => {
  const t = useAreaWords();
  return (
    <div className="tx-stack area-narrow">
      {!calendar.announced && <Alert type="warning" title={t('calendar.notAnnounced')} />}
      <DayTable days={calendar.days} />
    </div>
  );
};

type Day = Pick<CalendarYear['days'][number], 'date' | 'kind' | 'name'> & { source?: string };

export const DayTable = ({ days }: { days: readonly Day[] }) => {
  const t = useAreaWords();
  const dates = useDates();
  return (
    <Table<Day>
      rowKey="date"
      size="small"
      pagination={false}
      dataSource={days}
      locale={{ emptyText: t('calendar.none') }}
      columns={[
        { key: 'date', title: t('calendar.column.date'), render: (_: unknown, day) => dates.date(day.date) },
        {
          key: 'kind',
          title: t('calendar.column.kind'),
          render: (_: unknown, day) => <Badge tone={day.kind === 'holiday' ? 'good' : 'waiting'}>{t(`calendar.${day.kind}`)}</Badge>,
        },
        { key: 'name', title: t('calendar.column.name'), dataIndex: 'name' },
        ...(days.some((day) => day.source)
          ? [{ key: 'source', title: t('calendar.column.source'), dataIndex: 'source' as const, responsive: ['lg' as const] }]
          : []),
      ]}
    />
  );
};
