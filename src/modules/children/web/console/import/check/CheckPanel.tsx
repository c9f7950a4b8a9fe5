import { Button } from 'antd';
import { Panel } from '../../../../../../web/console/Panel.tsx';
import { Loaded } from '../../../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../../../web/console/use-filters.ts';
import { useSummary, type Detail } from '../queries.ts';
import { useImportWords } from '../words.ts';
import { CommitBar } from './CommitBar.tsx';
import { Kinds } from './Kinds.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { RowList } from './RowList.tsx';
import { Totals } from './Totals.tsx';

/** What was read: totals, kinds of trouble, and the rows themselves, to be put right or decided. */
export const CheckPanel = ({ detail, onChangeColumns }: { detail: Detail; onChangeColumns?: (() => void) | undefined }) => {
  const t = useImportWords();
  const summary = useSummary(detail.id);
  const { filters, change } = useFilters('code', 'status');
  return (
    <>
      {detail.state === 'committed' && <ResultPanel detail={detail} />}
      <Loaded query={summary} lines={4}>
        {(found) => (
          <>
            <Totals counts={found.counts} />
            <Panel title={t('kinds')} wide actions={onChangeColumns && <Button onClick={onChangeColumns}>{t('changeColumns')}</Button>}>
              <Kinds detail={detail} summary={found} chosen={filters.code} onChoose={(code) => change({ code: code ?? '', status: '' })} />
            </Panel>
          </>
        )}
      </Loaded>
      <RowList detail={detail} filters={filters} change={change} />
      <CommitBar detail={detail} />
    </>
  );
};
