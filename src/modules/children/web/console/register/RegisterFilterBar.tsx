import { Button, Checkbox, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCommon } from '../../../../../web/i18n/interface.ts';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { AreaTree } from '../area/AreaTree.tsx';
import { categoryCodes } from './category-codes.ts';
import type { RegisterFilters } from './use-register-filters.ts';
import { useRegisterWords } from './words.ts';

type FilterBarProps = { filters: RegisterFilters; narrowed: boolean; change(patch: RegisterFilters): void; search(text: string): void; clear(): void };

export const RegisterFilterBar = ({ filters, narrowed, change, search, clear }: FilterBarProps) => {
  const t = useRegisterWords();
  const common = useCommon();
  return (
    <search className="register-filters tx-no-print" aria-label={common('list.filters')}>
      <SearchBox text={filters.text ?? ''} onSearch={search} />
      <AreaTree label={t('area')} placeholder={t('anyArea')} value={filters.area} onChange={(area) => change({ area: area ?? '' })} />
      <LevelChoice value={filters.level} onChange={(level) => change({ level })} />
      <CategoryChoice value={filters.category} onChange={(category) => change({ category })} />
      <StatusChoice value={filters.status ?? 'open'} onChange={(status) => change({ status: status === 'open' ? '' : status })} />
      <Checkbox checked={filters.late === 'true'} onChange={(event) => change({ late: event.target.checked ? 'true' : '' })}>
        {t('lateOnly')}
      </Checkbox>
      {narrowed && (
        <Button type="link" onClick={clear}>
          {common('list.clear')}
        </Button>
      )}
    </search>
  );
};

/** Searched on Enter, not while typing: every search by name is recorded. "/" brings the cursor here from anywhere on the page. */
const SearchBox = ({ text, onSearch }: { text: string; onSearch(text: string): void }) => {
  const t = useRegisterWords();
  const [typed, setTyped] = useState(text);
  const box = useRef<InputRef>(null);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  return (
    <Input.Search
      ref={box}
      className="register-search"
      aria-label={t('search')}
      aria-keyshortcuts="/"
      placeholder={t('searchHint')}
      maxLength={60}
      allowClear
      enterButton={t('searchNow')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(value) => onSearch(value.trim())}
    />
  );
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

type ChoiceProps = { value: string | undefined; onChange(value: string): void };

const LevelChoice = ({ value, onChange }: ChoiceProps) => {
  const t = useRegisterWords();
  const language = useLanguage();
  const { levels } = useRiskLevels();
  const options = levels.map((level) => ({ value: String(level.ordinal), label: level.label[language] }));
  return (
    <Select
      aria-label={t('level')}
      className="register-choice"
      placeholder={t('anyLevel')}
      value={value ?? null}
      options={options}
      allowClear
      onChange={(next: string | null) => onChange(next ?? '')}
    />
  );
};

const CategoryChoice = ({ value, onChange }: ChoiceProps) => {
  const t = useRegisterWords();
  const terms = useTerms();
  const options = categoryCodes.map((code) => ({ value: code as string, label: terms(`category.${code}`) }));
  return (
    <Select
      aria-label={t('category')}
      className="register-choice"
      placeholder={t('anyCategory')}
      value={value ?? null}
      options={options}
      popupMatchSelectWidth={320}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      onChange={(next: string | null) => onChange(next ?? '')}
    />
  );
};

const StatusChoice = ({ value, onChange }: ChoiceProps) => {
  const t = useRegisterWords();
  const options = (['open', 'closed', 'all'] as const).map((code) => ({ value: code as string, label: t(`status.${code}`) }));
  return (
    <Select
      aria-label={t('statusLabel')}
      className="register-status"
      value={value}
      options={options}
      onChange={(next: string | undefined) => onChange(next ?? 'open')}
    />
  );
};
