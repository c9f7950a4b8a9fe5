import { Button, Empty, Grid, Table, type TableProps } from 'antd';
import { saveFile } from '../../../../../web/api.ts';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded, Pages } from '../../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../../web/console/use-filters.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useSession } from '../../../../../web/session.tsx';
import type { importContract } from '../../../register-import/import-contract.ts';
import { useImports, type ImportLine } from './queries.ts';
import { StateTag } from './StateTag.tsx';
import { UploadPanel } from './UploadPanel.tsx';
import { useImportWords } from './words.ts';
import './import.css';

/** Registers brought so far, and the place to bring the next. */
export default function ImportsPage() {
  const t = useImportWords();
  const { post } = useSession();
  const { filters, change } = useFilters();
  const list = useImports(Number(filters.page ?? 1));
  const columns = useColumns();
  const template = () => void saveFile<typeof importContract.template>('GET /api/imports/template', { query: { area: post?.areaId } });
  return (
    <ConsolePage
      title={t('title')}
      note={list.data && <span role="status">{t('count', { count: list.data.total })}</span>}
      actions={<Button onClick={template}>{t('template')}</Button>}
    >
      <UploadPanel />
      <Loaded query={list}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
          ) : (
            <>
              <Table<ImportLine> rowKey="id" size="middle" pagination={false} dataSource={page.items} columns={columns} />
              <Pages list={page} onPage={(next) => change({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </ConsolePage>
  );
}

const useColumns = (): NonNullable<TableProps<ImportLine>['columns']> => {
  const t = useImportWords();
  const dates = useDates();
  const narrow = Grid.useBreakpoint().lg === false;
  const taken = ({ counts }: ImportLine) => (counts.imported + counts.merged > 0 ? t('childrenOf', { count: counts.imported + counts.merged }) : '');
  const file = {
    key: 'file',
    title: t('file'),
    render: (_: unknown, line: ImportLine) => (
      <span className="import-file">
        <a data-row href={`/console/import/${line.id}`}>
          {line.filename}
        </a>
        {narrow && <span className="tx-soft tx-small">{`${shortArea(line.area)} · ${line.by} · ${dates.time(line.createdAt)}`}</span>}
      </span>
    ),
  };
  const state = { key: 'state', title: t('stands'), render: (_: unknown, line: ImportLine) => <StateTag line={line} /> };
  if (narrow) return [file, state];
  return [
    file,
    state,
    { key: 'children', title: t('children'), render: (_: unknown, line: ImportLine) => taken(line) },
    { key: 'area', title: t('area'), render: (_: unknown, line: ImportLine) => shortArea(line.area) },
    { key: 'by', title: t('by'), dataIndex: 'by' },
    { key: 'when', title: t('when'), render: (_: unknown, line: ImportLine) => dates.time(line.createdAt) },
  ];
};

/** The city is known to everybody here. */
const shortArea = (path: string): string => path.split(' ').slice(-2).join(' ');
