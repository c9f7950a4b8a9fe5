import { Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { AreaSelect } from '../../../areas/web/AreaSelect.tsx';
import type { Filters } from '../../../../web/console/use-filters.ts';
import { useCommon } from '../../../../web/i18n/interface.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { useGet } from '../../../../web/queries.tsx';
import actions from '../../audit-actions.zh-CN.ts';
import type { auditContract } from '../../audit-contract.ts';
import { useActionWords, useAuditWords } from './words.ts';

type Wanted = Filters<'from' | 'to' | 'personId' | 'action' | 'area' | 'subject'>;
type AuditFiltersProps = { filters: Wanted; narrowed: boolean; change(patch: Wanted): void; clear(): void };

export const AuditFilters = ({ filters, narrowed, change, clear }: AuditFiltersProps) => {
  const t = useAuditWords();
  const common = useCommon();
  const date = (name: 'from' | 'to') => (
    <label className="audit-date">
      {t(`filter.${name}`)}
      <Input type="date" value={filters[name] ?? ''} onChange={(event) => change({ [name]: event.target.value })} />
    </label>
  );
  return (
    <search className="audit-filters tx-no-print" aria-label={common('list.filters')}>
      {date('from')}
      {date('to')}
      <PersonChoice value={filters.personId} onChange={(personId) => change({ personId })} />
      <ActionChoice value={filters.action} onChange={(action) => change({ action })} />
      <AreaSelect
        label={t('filter.area')}
        placeholder={t('filter.anyArea')}
        allowClear
        value={filters.area}
        onChange={(area) => change({ area: area ?? '' })}
      />
      <Input.Search
        key={filters.subject}
        aria-label={t('filter.subject')}
        placeholder={t('filter.subject')}
        allowClear
        defaultValue={filters.subject ?? ''}
        onSearch={(subject) => change({ subject: subject.trim() })}
      />
      {narrowed && (
        <Button type="link" onClick={clear}>
          {common('list.clear')}
        </Button>
      )}
    </search>
  );
};

const PersonChoice = ({ value, onChange }: { value: string | undefined; onChange(id: string): void }) => {
  const t = useAuditWords();
  const terms = useTerms();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState<string>();
  const text = useDeferredValue(typed.trim());
  const found = useGet<typeof auditContract.auditPeople>('GET /api/audit/people', { query: { text } }, { enabled: text !== '', topics: [] });
  const options = (found.data ?? []).map((person) => ({
    value: person.id,
    label: `${person.name} · ${person.area.split(' ').at(-1)} ${terms(`role.${person.role}`)}`,
  }));
  const kept = value !== undefined && !options.some((option) => option.value === value) ? [{ value, label: name ?? '…' }] : [];
  return (
    <Select
      aria-label={t('filter.person')}
      placeholder={t('filter.anyPerson')}
      allowClear
      value={value ?? null}
      popupMatchSelectWidth={280}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      notFoundContent={t(text === '' ? 'filter.anyPerson' : 'filter.noPerson')}
      options={[...kept, ...options]}
      onChange={(next: string | null) => {
        setName(options.find((option) => option.value === next)?.label);
        setTyped('');
        onChange(next ?? '');
      }}
    />
  );
};

type Thing = keyof typeof actions;

/** A whole kind of act, or one act. */
const ActionChoice = ({ value, onChange }: { value: string | undefined; onChange(action: string): void }) => {
  const t = useAuditWords();
  const words = useActionWords();
  const things = Object.keys(actions) as Thing[];
  const choice = (value: string, label: string) => ({ value, label });
  const options = things.map((thing) => ({
    label: t(`group.${thing}`),
    title: t(`group.${thing}`),
    options: [
      choice(thing, t(`group.${thing}`)),
      ...Object.keys(actions[thing]).map((verb) => ({ value: `${thing}.${verb}`, label: words(`${thing}.${verb}` as 'lead.received') })),
    ],
  }));
  return (
    <Select
      aria-label={t('filter.action')}
      placeholder={t('filter.anyAction')}
      allowClear
      value={value ?? null}
      popupMatchSelectWidth={280}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      onChange={(next: string | null) => onChange(next ?? '')}
    />
  );
};
