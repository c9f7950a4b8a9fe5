import { Grid, Select, Table, type TableProps } from 'antd';
import { Badge } from '../../../../../../web/ui/Badge.tsx';
import type { Column, Field, Table as FoundTable } from '../queries.ts';
import { useImportWords } from '../words.ts';
import type { ImportChoices } from './use-choices.ts';

/** One line a column, the doubtful ones first. */
export const ColumnTable = ({ table, choices }: { table: FoundTable; choices: ImportChoices }) => {
  const t = useImportWords();
  const narrow = Grid.useBreakpoint().lg === false;
  const columns = table.columns.toSorted((one, other) => Number(one.sure) - Number(other.sure) || one.index - other.index);
  const where = { key: 'where', title: t('heading'), render: (_: unknown, column: Column) => <Heading column={column} narrow={narrow} /> };
  const means = {
    key: 'means',
    title: t('means'),
    width: narrow ? '50%' : 240,
    render: (_: unknown, column: Column) => <FieldChoice column={column} choices={choices} />,
  };
  const samples = { key: 'samples', title: t('samples'), render: (_: unknown, column: Column) => <Samples column={column} /> };
  const sureness = {
    key: 'sureness',
    title: t('sureness'),
    width: '28%',
    render: (_: unknown, column: Column) => <Sureness column={column} changed={choices.changed(column.index)} />,
  };
  const shown: TableProps<Column>['columns'] = narrow ? [where, means] : [where, samples, means, sureness];
  return (
    <Table<Column>
      rowKey="index"
      size="small"
      tableLayout="fixed"
      pagination={false}
      dataSource={columns}
      columns={shown}
      rowClassName={(column) => (column.sure || choices.changed(column.index) ? '' : 'import-doubtful')}
    />
  );
};

const Heading = ({ column, narrow }: { column: Column; narrow: boolean }) => (
  <span className="import-file">
    <span>
      <b className="import-letter">{column.letter}</b> {column.path.join(' › ')}
    </span>
    {narrow && <Samples column={column} />}
  </span>
);

const Samples = ({ column }: { column: Column }) => <span className="tx-soft">{column.samples.join(' · ')}</span>;

const FieldChoice = ({ column, choices }: { column: Column; choices: ImportChoices }) => {
  const t = useImportWords();
  const label = `${t('means')} ${column.letter} ${column.path.join(' ')}`;
  const options = [...new Set<Field>([column.field, ...column.alternatives, 'ignore', ...offered])].map((field) => ({
    value: field,
    label: t(`field.${field}`),
  }));
  return (
    <Select
      aria-label={label}
      className="import-wide"
      value={choices.fieldOf(column)}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={220}
      onChange={(field: Field) => choices.chooseField(column.index, field)}
    />
  );
};

const offered: readonly Field[] = [
  'childName',
  'sex',
  'identityNumber',
  'birthDate',
  'age',
  'ethnicity',
  'district',
  'street',
  'community',
  'address',
  'householdRegistration',
  'categories',
  'incomeStatus',
  'riskLevel',
  'visitFrequency',
  'school',
  'grade',
  'health',
  'disability',
  'allowance',
  'registeredOn',
  'notes',
  'childPhone',
  'guardianName',
  'guardianRelation',
  'guardianPhone',
  'guardianIdentityNumber',
  'fatherName',
  'fatherStatus',
  'fatherPhone',
  'fatherIdentityNumber',
  'motherName',
  'motherStatus',
  'motherPhone',
  'motherIdentityNumber',
  'carerName',
  'carerRelation',
  'carerPhone',
  'carerIdentityNumber',
  'sequenceNumber',
];

const Sureness = ({ column, changed }: { column: Column; changed: boolean }) => {
  const t = useImportWords();
  const said = column.evidence.map((evidence) => say(t, evidence));
  return (
    <span className="import-file">
      <span>
        {changed ? <Badge>{t('changed')}</Badge> : column.sure ? <Badge tone="good">{t('sure')}</Badge> : <Badge tone="waiting">{t('unsure')}</Badge>}
      </span>
      <span className="tx-soft tx-small">{said.length === 0 ? t('evidence.none') : said.join(t('semicolon'))}</span>
    </span>
  );
};

const say = (t: ReturnType<typeof useImportWords>, { kind, detail, share }: Column['evidence'][number]): string => {
  if (kind === 'header') return t('evidence.header');
  if (kind === 'neighbour') return t('evidence.neighbour', { who: t(`person.${detail as 'guardian'}`) });
  if (kind === 'taken') return t('evidence.taken', { column: detail });
  return t(`evidence.${kind}`, { share: `${Math.round(100 * (share ?? 0))}%`, what: t(`value.${detail as 'phone'}`) });
};
