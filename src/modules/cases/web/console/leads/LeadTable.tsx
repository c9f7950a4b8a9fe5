import { Grid, Table, type TableProps } from 'antd';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { ClockBadge, LeadMarks, useGrounds } from './Badges.tsx';
import type { Queue } from './LeadsPage.tsx';
import { useLeadWords } from './words.ts';

type Row = Queue['items'][number];
type Columns = NonNullable<TableProps<Row>['columns']>;

export const LeadTable = ({ leads }: { leads: readonly Row[] }) => (
  <Table<Row>
    className="lead-table"
    rowKey="id"
    size="middle"
    pagination={false}
    dataSource={leads}
    columns={useColumns()}
    rowClassName={(row) => (row.burst ? 'lead-burst' : row.dangerNow || row.priority === 1 ? 'lead-danger' : '')}
  />
);

const useColumns = (): Columns => {
  const t = useLeadWords();
  const terms = useTerms();
  const narrow = Grid.useBreakpoint().lg === false;
  const what = { key: 'what', title: t('column.what'), width: narrow ? undefined : '38%', render: (_: unknown, row: Row) => <What row={row} more={narrow} /> };
  const clock = { key: 'clock', title: t('column.clock'), render: (_: unknown, row: Row) => row.next && <ClockBadge clock={row.next} /> };
  if (narrow) return [what, clock];
  return [
    what,
    clock,
    { key: 'area', title: t('column.area'), render: (_: unknown, row: Row) => <Place row={row} /> },
    { key: 'state', title: t('column.state'), render: (_: unknown, row: Row) => terms(`leadState.${row.state}`) },
    { key: 'assigned', title: t('column.assigned'), render: (_: unknown, row: Row) => row.assignedTo ?? <span className="tx-soft">{t('nobody')}</span> },
    { key: 'received', title: t('column.received'), render: (_: unknown, row: Row) => <Received row={row} /> },
  ];
};

const What = ({ row, more }: { row: Row; more: boolean }) => {
  const terms = useTerms();
  const grounds = useGrounds();
  return (
    <span className="lead-what">
      <LeadMarks lead={row} />
      <a data-row href={`/console/leads/${row.id}`}>
        {`${terms(`leadChannel.${row.channel}`)} · ${grounds(row)}`}
      </a>
      {more && (
        <small className="tx-soft">
          <Place row={row} /> <Received row={row} /> {row.assignedTo}
        </small>
      )}
    </span>
  );
};

/** The city is known to everybody who sees the queue. */
const Place = ({ row }: { row: Row }) => <span title={row.area}>{row.area.split(' ').slice(-2).join(' ')}</span>;

const Received = ({ row }: { row: Row }) => <>{useDates().time(row.receivedAt)}</>;
