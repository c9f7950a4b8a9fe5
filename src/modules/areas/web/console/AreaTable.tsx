import { Table, type TableProps } from 'antd';
import { useDates } from '../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import type { ListedArea } from '../../contract.ts';
import { useAreaWords } from './words.ts';

type Columns = NonNullable<TableProps<ListedArea>['columns']>;

export const AreaTable = ({ areas, empty, withPath = false }: { areas: readonly ListedArea[]; empty: string; withPath?: boolean }) => {
  const t = useAreaWords();
  const terms = useTerms();
  const dates = useDates();
  const columns: Columns = [
    {
      key: 'name',
      title: t('column.name'),
      render: (_: unknown, area) => (
        <a data-row href={`/console/areas?area=${area.id}`}>
          {area.name}
        </a>
      ),
    },
    { key: 'level', title: t('column.level'), render: (_: unknown, area) => terms(`areaLevel.${area.level}`) },
    ...(withPath ? [{ key: 'path', title: t('column.path'), dataIndex: 'path' as const }] : []),
    {
      key: 'state',
      title: t('column.state'),
      render: (_: unknown, area) => (
        <span className={area.endedOn ? undefined : 'tx-soft'}>{area.endedOn ? t('endedOn', { date: dates.date(area.endedOn) }) : t('stands')}</span>
      ),
    },
  ];
  return (
    <Table<ListedArea>
      rowKey="id"
      size="small"
      pagination={areas.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      dataSource={areas}
      columns={columns}
      locale={{ emptyText: empty }}
    />
  );
};
