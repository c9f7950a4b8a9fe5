import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useGet } from '../../../web/queries.tsx';
import type { areasContract } from '../contract.ts';
import { useAreaSelectWords } from './select-words.ts';

type AreaSelectProps = {
  /** From `Field`, or nothing and a `label`. */
  wiring?: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
  label?: string;
  placeholder?: string;
  value: string | undefined;
  level?: 'city' | 'district' | 'street' | 'community' | undefined;
  allowClear?: boolean;
  className?: string;
  onChange(areaId: string | undefined, area?: { id: string; name: string; path: string }): void;
};

/** Any area, found by part of its present or former name. */
export const AreaSelect = ({ wiring, label, placeholder, value, level, allowClear = false, className, onChange }: AreaSelectProps) => {
  const t = useAreaSelectWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useGet<typeof areasContract.list>(
    'GET /api/areas',
    { query: { text: text || undefined, level } },
    { enabled: text !== '', placeholderData: (before) => before },
  );
  const chosen = useGet<typeof areasContract.one>('GET /api/areas/{areaId}', { params: { areaId: value ?? '' } }, { enabled: value !== undefined });
  const areas = text === '' ? [] : (found.data?.items ?? []);
  const options = areas.map((area) => ({ value: area.id, label: area.path }));
  const shown =
    chosen.data && !options.some((option) => option.value === chosen.data.id)
      ? [{ value: chosen.data.id, label: chosen.data.ancestry.map(({ name }) => name).join(' ') }]
      : [];
  return (
    <Select
      {...wiring}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(className === undefined ? {} : { className })}
      placeholder={placeholder ?? t('placeholder')}
      value={value ?? null}
      allowClear={allowClear}
      popupMatchSelectWidth={360}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      notFoundContent={text === '' ? t('type') : found.isFetching ? t('searching') : t('none')}
      options={[...shown, ...options]}
      onChange={(next: string | null) => {
        setTyped('');
        onChange(
          next ?? undefined,
          areas.find((area) => area.id === next),
        );
      }}
    />
  );
};
