import { Grid, Table, type TableProps } from 'antd';
import { useDates } from '../../../../web/i18n/dates.ts';
import type { AuditRow } from '../../audit-contract.ts';
import { useDetailWords } from './use-detail-words.ts';
import { useActionWords, useAuditWords } from './words.ts';

type Columns = NonNullable<TableProps<AuditRow>['columns']>;

export const AuditTable = ({ rows }: { rows: readonly AuditRow[] }) => (
  <Table<AuditRow> rowKey="id" size="small" pagination={false} dataSource={rows} columns={useColumns()} />
);

const useColumns = (): Columns => {
  const t = useAuditWords();
  const dates = useDates();
  const narrow = Grid.useBreakpoint().lg === false;
  const at = (row: AuditRow) => dates.time(row.at);
  const what = { key: 'what', title: t('column.what'), render: (_: unknown, row: AuditRow) => <What row={row} /> };
  const person = (row: AuditRow) => row.person?.name ?? <span className="tx-soft">{t('nobody')}</span>;
  if (narrow)
    return [
      {
        key: 'at',
        title: t('column.at'),
        render: (_: unknown, row) => (
          <span className="audit-when">
            {at(row)}
            {person(row)}
          </span>
        ),
      },
      what,
    ];
  return [
    { key: 'at', title: t('column.at'), width: 150, render: (_: unknown, row) => at(row) },
    { key: 'person', title: t('column.person'), render: (_: unknown, row) => person(row) },
    what,
    { key: 'subject', title: t('column.subject'), render: (_: unknown, row) => <Subject row={row} /> },
    { key: 'area', title: t('column.area'), render: (_: unknown, row) => row.area?.split(' ').slice(-2).join(' ') },
  ];
};

const What = ({ row }: { row: AuditRow }) => {
  const words = useActionWords();
  const detail = useDetailWords()(row.detail);
  return (
    <span className="audit-what">
      <span title={row.action}>{words(row.action as 'lead.received')}</span>
      {detail && <span className="audit-detail">{detail}</span>}
    </span>
  );
};

const kinds = ['child', 'lead', 'person', 'organisation', 'invitation', 'area', 'import'] as const;

/** A file by its code, a colleague or an organisation by name; anything else by the end of its id. */
const Subject = ({ row: { subject } }: { row: AuditRow }) => {
  const t = useAuditWords();
  if (subject === null) return null;
  const kind = t(`subjectKind.${kinds.find((each) => each === subject.kind) ?? 'other'}`);
  return <span title={subject.id ?? undefined}>{`${kind} ${subject.label ?? subject.id?.slice(-6) ?? ''}`}</span>;
};
