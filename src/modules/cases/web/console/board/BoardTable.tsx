import { Grid, Table, type TableProps } from 'antd';
import { leadRoles } from '../../roles.ts';
import { useHolds } from '../../../../../web/session.tsx';
import { useRowKeys } from '../../../../../web/console/use-row-keys.ts';
import type { Board } from './BoardPage.tsx';
import { Count, recordsAddress } from './Count.tsx';
import { RemindButton } from './RemindButton.tsx';
import { ShareBar } from './ShareBar.tsx';
import { useBoardWords } from './words.ts';

type Row = Board['area'];
type Columns = NonNullable<TableProps<Row>['columns']>;

/** The areas right below, latest first, and the area itself as their sum. */
export const BoardTable = ({ board }: { board: Board }) => {
  const t = useBoardWords();
  useRowKeys();
  const rows = board.rows.toSorted((a, b) => weight(b) - weight(a));
  const data = board.rows.length === 0 ? [board.area] : [...rows, board.area];
  return (
    <Table<Row>
      className="board-table"
      size="middle"
      rowKey="areaId"
      pagination={false}
      dataSource={data}
      columns={useColumns(board)}
      rowClassName={(row) => (row === board.area ? 'board-whole' : '')}
      // A row counts its children; they are not rows below it.
      expandable={{ childrenColumnName: 'rows' }}
      locale={{ emptyText: t('noBelow') }}
    />
  );
};

// What is hidden is as good as a small number here; its place must not tell more.
const weight = (row: Row): number => (row.risen[1] ?? 2) * 10_000 + (row.late ?? 2);

const useColumns = (board: Board): Columns => {
  const t = useBoardWords();
  const narrow = Grid.useBreakpoint().md === false;
  const mayRemind = useHolds(...leadRoles);
  const cell = (key: string, title: string, value: (row: Row) => number | null, filter: string, tone?: 'late') => ({
    key,
    title,
    align: 'right' as const,
    render: (_: unknown, row: Row) => (
      <Count value={value(row)} address={board.mayOpen ? recordsAddress(row.areaId, filter) : undefined} says={`${row.name} ${title}`} tone={tone} />
    ),
  });
  const area = { key: 'area', title: t('column.area'), render: (_: unknown, row: Row) => <AreaName row={row} board={board} /> };
  const late = cell('late', t('column.late'), (row) => row.late, 'late=true', 'late');
  const children = cell('children', t('column.children'), (row) => row.children, 'late=false');
  const remind = { key: 'remind', title: t('column.remind'), render: (_: unknown, row: Row) => <RemindButton area={row} /> };
  if (narrow) return [area, late, children, ...(mayRemind ? [remind] : [])];
  return [
    area,
    children,
    late,
    { key: 'share', title: t('column.share'), width: '18%', render: (_: unknown, row: Row) => <ShareBar late={row.late} of={row.children} /> },
    cell('supervisor', t('column.supervisor'), (row) => row.risen[0], 'late=true&step=1'),
    cell('district', t('column.district'), (row) => row.risen[1], 'late=true&step=2', 'late'),
    cell('grave', t('column.grave'), (row) => row.grave, 'late=false&level=4'),
    ...(mayRemind ? [remind] : []),
  ];
};

const AreaName = ({ row, board }: { row: Row; board: Board }) => {
  const t = useBoardWords();
  if (row === board.area) return <strong>{`${row.name} · ${board.rows.length === 0 ? t(`areaIs.${row.level}`) : t('whole')}`}</strong>;
  return (
    <a data-row href={`/console/board?area=${row.areaId}`}>
      {row.name}
    </a>
  );
};
