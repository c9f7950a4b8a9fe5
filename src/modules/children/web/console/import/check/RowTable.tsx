import { Grid, Table, type TableProps } from 'antd';
import { useTerms } from '../../../../../../web/i18n/terms.ts';
import { LevelBadge } from '../../../../../../web/ui/Badge.tsx';
import { useRiskLevels } from '../../../../../../web/risk-levels.ts';
import type { Detail, Field, Row } from '../queries.ts';
import { useImportWords } from '../words.ts';
import { RowIssues } from './RowIssues.tsx';

type Columns = NonNullable<TableProps<Row>['columns']>;

/** A line for each row, its troubled cells coloured, what is to say about it below. */
export const RowTable = ({ detail, rows }: { detail: Detail; rows: readonly Row[] }) => (
  <Table<Row>
    className="import-row-table"
    rowKey="row"
    size="small"
    pagination={false}
    dataSource={rows}
    columns={useColumns()}
    expandable={{
      showExpandColumn: false,
      expandedRowKeys: rows.filter((row) => row.issues.length > 0 || row.corrected.length > 0).map((row) => row.row),
      expandedRowRender: issuesOf(detail),
    }}
  />
);

const issuesOf = (detail: Detail) => (row: Row) => <RowIssues key={row.version} detail={detail} row={row} />;

/** Which fields a column of this table speaks of. */
const spoken = {
  name: ['childName', 'sex'],
  paper: ['identityNumber'],
  born: ['birthDate', 'age'],
  community: ['community', 'street', 'district'],
  guardian: [
    'guardianName',
    'guardianRelation',
    'guardianPhone',
    'guardianIdentityNumber',
    'fatherName',
    'fatherPhone',
    'motherName',
    'motherPhone',
    'carerName',
    'carerPhone',
  ],
  category: ['categories', 'incomeStatus'],
  level: ['riskLevel', 'visitFrequency'],
} as const satisfies Record<string, readonly Field[]>;

const gravity = { error: 2, warning: 1, info: 0 };

const cellOf = (row: Row, column: keyof typeof spoken) => {
  const fields: readonly Field[] = spoken[column];
  const [gravest] = row.issues
    .filter((issue) => fields.includes(issue.field) && issue.decision === null)
    .toSorted((one, other) => gravity[other.severity] - gravity[one.severity]);
  return gravest ? { className: `import-cell-${gravest.severity}` } : {};
};

const useColumns = (): Columns => {
  const t = useImportWords();
  const terms = useTerms();
  const narrow = Grid.useBreakpoint().lg === false;
  const column = (key: keyof typeof spoken, render: (row: Row) => React.ReactNode) => ({
    key,
    title: t(key),
    onCell: (row: Row) => cellOf(row, key),
    render: (_: unknown, row: Row) => render(row),
  });
  const number = { key: 'row', title: t('row'), width: 64, render: (_: unknown, row: Row) => row.row };
  const status = { key: 'status', title: t('stands'), width: narrow ? 88 : 104, render: (_: unknown, row: Row) => <Status row={row} /> };
  const name = column('name', (row) => <span className="import-line">{`${row.name ?? '—'} ${row.sex ? terms(`sex.${row.sex}`) : ''}`}</span>);
  if (narrow) return [number, name, column('community', (row) => row.community ?? '—'), status];
  return [
    number,
    name,
    column('paper', (row) => row.identityNumber ?? '—'),
    column('born', (row) => <span className="import-line">{row.birthDate ?? '—'}</span>),
    column('community', (row) => row.community ?? '—'),
    column('guardian', (row) => [row.guardian ?? '—', row.phone ?? ''].join(' ')),
    column('category', (row) => row.categories.map((category) => terms(`category.${category}`)).join(t('comma')) || '—'),
    column('level', (row) => <Level ordinal={row.level} />),
    status,
  ];
};

const Level = ({ ordinal }: { ordinal: number | null }) => {
  const { byOrdinal } = useRiskLevels();
  const level = ordinal === null ? undefined : byOrdinal(ordinal);
  return level ? <LevelBadge level={level} /> : '—';
};

const Status = ({ row }: { row: Row }) => {
  const t = useImportWords();
  const text = t(`status.${row.status}`);
  return row.childId && row.status !== 'takenBack' ? <a href={`/console/children/${row.childId}`}>{text}</a> : <>{text}</>;
};
