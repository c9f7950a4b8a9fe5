import { Grid, Table, Tag, type TableProps } from 'antd';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useRowKeys } from '../../../../../web/console/use-row-keys.ts';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { Badge, LevelBadge } from '../../../../../web/ui/Badge.tsx';
import type { ChildRow } from '../../../contract.ts';
import { NextDate } from './NextDate.tsx';
import { useRegisterWords } from './words.ts';

type Columns = NonNullable<TableProps<ChildRow>['columns']>;

export const RegisterTable = ({ rows, loading }: { rows: readonly ChildRow[]; loading: boolean }) => {
  const narrow = Grid.useBreakpoint().lg === false;
  useRowKeys();
  return (
    <div aria-busy={loading}>
      <Table<ChildRow>
        className="register-table"
        rowKey="id"
        size="middle"
        dataSource={rows}
        columns={useColumns(narrow)}
        pagination={false}
        rowClassName={(row) => (row.lateDays > 0 ? 'register-late' : '')}
      />
    </div>
  );
};

const useColumns = (narrow: boolean): Columns => {
  const t = useRegisterWords();
  const who = { key: 'name', title: t('column.name'), render: (_: unknown, row: ChildRow) => <Who row={row} more={narrow} /> };
  const level = { key: 'level', title: t('column.level'), render: (_: unknown, row: ChildRow) => <LevelOf row={row} /> };
  const next = { key: 'next', title: t('column.next'), render: (_: unknown, row: ChildRow) => <Next row={row} /> };
  if (narrow) return [who, { ...next, render: (_: unknown, row: ChildRow) => <LevelAndNext row={row} /> }];
  return [
    who,
    { key: 'age', title: t('column.age'), render: (_: unknown, row: ChildRow) => <SexAndAge row={row} /> },
    { key: 'place', title: t('column.place'), render: (_: unknown, row: ChildRow) => <Place row={row} /> },
    { key: 'categories', title: t('column.categories'), width: '22%', render: (_: unknown, row: ChildRow) => <Categories row={row} /> },
    level,
    { key: 'owner', title: t('column.owner'), dataIndex: 'owner' },
    next,
  ];
};

const Who = ({ row, more }: { row: ChildRow; more: boolean }) => (
  <>
    <a className="register-name" data-row href={`/console/children/${row.id}`}>
      {row.name}
    </a>
    <span className="register-code">{row.fileCode}</span>
    {more && (
      <span className="register-more">
        <SexAndAge row={row} /> <Place row={row} /> <Categories row={row} />
      </span>
    )}
  </>
);

const SexAndAge = ({ row }: { row: ChildRow }) => {
  const terms = useTerms();
  return <>{[terms(`sex.${row.sex}`), row.age === null ? undefined : terms('dates.age', { count: row.age })].filter(Boolean).join(' · ')}</>;
};

const Place = ({ row }: { row: ChildRow }) => (
  <span className="register-place">
    {row.community} <span className="tx-soft">{row.street}</span>
  </span>
);

const SHOWN = 3;

const Categories = ({ row }: { row: ChildRow }) => {
  const t = useRegisterWords();
  const terms = useTerms();
  const hidden = row.categories.slice(SHOWN);
  return (
    <span className="register-tags">
      {row.categories.slice(0, SHOWN).map((code) => (
        <Tag key={code} variant="outlined">
          {terms(`category.${code}`)}
        </Tag>
      ))}
      {hidden.length > 0 && <span title={hidden.map((code) => terms(`category.${code}`)).join(' ')}>{t('moreCategories', { count: hidden.length })}</span>}
    </span>
  );
};

const LevelOf = ({ row }: { row: ChildRow }) => {
  const t = useRegisterWords();
  const level = useRiskLevels().levelOf(row.risk);
  return level ? <LevelBadge level={level} /> : <span className="tx-soft">{t('notAssessed')}</span>;
};

const Next = ({ row }: { row: ChildRow }) => {
  const t = useRegisterWords();
  if (row.status === 'closed' && row.dueOn === null) return <Badge>{t('status.closed')}</Badge>;
  return (
    <span className="register-next">
      <NextDate dueOn={row.dueOn} lateDays={row.lateDays} />
      {(row.step === 1 || row.step === 2) && <span className="register-step">{t(row.step === 1 ? 'step.supervisor' : 'step.district')}</span>}
    </span>
  );
};

const LevelAndNext = ({ row }: { row: ChildRow }) => (
  <span className="register-next">
    <LevelOf row={row} />
    <Next row={row} />
  </span>
);
