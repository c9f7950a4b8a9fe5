import { Button, Checkbox, Select } from 'antd';
import { AreaSelect } from '../../../../areas/web/AreaSelect.tsx';
import type { Filters } from '../../../../../web/console/use-filters.ts';
import { useCommon } from '../../../../../web/i18n/interface.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { priorities, states } from './codes.ts';
import { useLeadWords } from './words.ts';

type Wanted = Filters<'state' | 'priority' | 'area' | 'late'>;
type LeadFiltersProps = { filters: Wanted; narrowed: boolean; change(patch: Wanted): void; clear(): void };

export const LeadFilters = ({ filters, narrowed, change, clear }: LeadFiltersProps) => {
  const t = useLeadWords();
  const terms = useTerms();
  const common = useCommon();
  const stateOptions = [
    { value: 'open', label: t('filter.open') },
    ...states.map((state) => ({ value: state as string, label: terms(`leadState.${state}`) })),
    { value: 'all', label: t('filter.all') },
  ];
  const priorityOptions = priorities.map((priority) => ({ value: String(priority), label: t(`triage.${priority}`) }));
  return (
    <search className="lead-filters tx-no-print" aria-label={common('list.filters')}>
      <Select
        aria-label={t('filter.state')}
        value={filters.state ?? 'open'}
        options={stateOptions}
        onChange={(state: string) => change({ state: state === 'open' ? '' : state })}
      />
      <Select
        aria-label={t('filter.priority')}
        placeholder={t('filter.anyPriority')}
        allowClear
        value={filters.priority ?? null}
        options={priorityOptions}
        onChange={(priority: string | null) => change({ priority: priority ?? '' })}
      />
      <AreaSelect
        label={t('filter.area')}
        placeholder={t('filter.anyArea')}
        allowClear
        value={filters.area}
        onChange={(area) => change({ area: area ?? '' })}
      />
      <Checkbox checked={filters.late === 'true'} onChange={(event) => change({ late: event.target.checked ? 'true' : '' })}>
        {t('filter.late')}
      </Checkbox>
      {narrowed && (
        <Button type="link" onClick={clear}>
          {common('list.clear')}
        </Button>
      )}
    </search>
  );
};
