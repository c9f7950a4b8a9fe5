import { Button, Checkbox, Empty, Select } from 'antd';
import type { areasContract } from '../../../../areas/contract.ts';
import { RegisterTable } from '../../../../children/web/console/register/RegisterTable.tsx';
import '../../../../children/web/console/register/register.css';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Count, Loaded, Pages } from '../../../../../web/console/Listing.tsx';
import { useFilters, type Filters } from '../../../../../web/console/use-filters.ts';
import { useCommon } from '../../../../../web/i18n/interface.ts';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import type { casesContract } from '../../../contract.ts';
import { useBoardWords } from './words.ts';
import './board.css';

type Wanted = Filters<'area' | 'late' | 'step' | 'level'>;

/** The children behind a number of the board, with the very filter that counted them. */
export default function RecordsPage() {
  const t = useBoardWords();
  const common = useCommon();
  const { filters, change } = useFilters('area', 'late', 'step', 'level');
  const list = useGet<typeof casesContract.boardChildren>(
    'GET /api/board/children',
    { query: filters },
    { topics: ['board', 'child', 'children'], placeholderData: (before) => before },
  );
  const area = useGet<typeof areasContract.one>('GET /api/areas/{areaId}', { params: { areaId: filters.area ?? '' } }, { enabled: filters.area !== undefined });
  const title = t('records.title', { area: area.data?.name ?? '', what: t(`records.${whatOf(filters)}`) });
  const back = { href: filters.area ? `/console/board?area=${filters.area}` : '/console/board', label: t('records.back') };
  return (
    <ConsolePage
      title={title}
      note={list.data && <Count {...list.data} />}
      back={back}
      actions={<Button onClick={() => window.print()}>{common('print')}</Button>}
    >
      <FilterBar filters={filters} change={change} />
      <Loaded query={list}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('records.none')} />
          ) : (
            <>
              <RegisterTable rows={page.items} loading={list.isFetching} />
              <Pages list={page} onPage={(next) => change({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </ConsolePage>
  );
}

const whatOf = ({ late, step, level }: Wanted) => {
  if (step === '2') return 'step2';
  if (step === '1') return 'step1';
  if (level === '4' && late === 'false') return 'grave';
  return late === 'false' ? 'all' : 'late';
};

const FilterBar = ({ filters, change }: { filters: Wanted; change(patch: Wanted): void }) => {
  const t = useBoardWords();
  const common = useCommon();
  const language = useLanguage();
  const { levels } = useRiskLevels();
  const steps = (['1', '2'] as const).map((step) => ({ value: step as string, label: t(`records.step${step}`) }));
  return (
    <search className="board-filters tx-no-print" aria-label={common('list.filters')}>
      <Checkbox checked={filters.late !== 'false'} onChange={(event) => change({ late: event.target.checked ? 'true' : 'false' })}>
        {t('records.lateOnly')}
      </Checkbox>
      <Select
        aria-label={t('records.step')}
        placeholder={t('records.anyStep')}
        allowClear
        value={filters.step ?? null}
        options={steps}
        onChange={(step: string | null) => change({ step: step ?? '' })}
      />
      <Select
        aria-label={t('records.level')}
        placeholder={t('records.anyLevel')}
        allowClear
        value={filters.level ?? null}
        options={levels.map((level) => ({ value: String(level.ordinal), label: level.label[language] }))}
        onChange={(level: string | null) => change({ level: level ?? '' })}
      />
    </search>
  );
};
