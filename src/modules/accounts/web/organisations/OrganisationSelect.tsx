import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useGet } from '../../../../web/queries.tsx';
import type { accountsContract } from '../../contract.ts';
import { useOrganisationWords } from './words.ts';

type OrganisationSelectProps = {
  wiring: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
  /** Looks in this area and below; everywhere without one. */
  areaId: string | undefined;
  value: string | undefined;
  onChange(id: string | undefined): void;
};

export const OrganisationSelect = ({ wiring, areaId, value, onChange }: OrganisationSelectProps) => {
  const t = useOrganisationWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useGet<typeof accountsContract.organisations>(
    'GET /api/organisations',
    { query: { areaId, text: text || undefined, size: 50 } },
    { placeholderData: (before) => before },
  );
  return (
    <Select
      {...wiring}
      placeholder={t('select.placeholder')}
      value={value ?? null}
      allowClear
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      notFoundContent={t('select.none')}
      options={(found.data?.items ?? []).map((each) => ({ value: each.id, label: `${each.name} · ${each.areaName}` }))}
      onChange={(next: string | null) => {
        setTyped('');
        onChange(next ?? undefined);
      }}
    />
  );
};
