import { useState } from 'react';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useSchemes } from '../queries.ts';
import type { Filters } from './filters.ts';
import { useChildrenWords } from './words.ts';

type Props = { filters: Filters; onChange(patch: Partial<Filters>): void };

/** Searches when asked to, not at each key: every search for a child is recorded. */
export const SearchBox = ({ filters, onChange }: Props) => {
  const t = useChildrenWords();
  const [text, setText] = useState(filters.text);
  return (
    <form
      role="search"
      className="tx-stack"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ text: text.trim() });
      }}
    >
      <Field label={t('search')} hint={t('searchHint')}>
        {(wiring) => (
          <span className="children-search">
            <input
              {...wiring}
              type="search"
              enterKeyHint="search"
              autoComplete="off"
              maxLength={60}
              className="tx-input"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit">{t('find')}</Button>
          </span>
        )}
      </Field>
    </form>
  );
};

export const FilterBar = ({ filters, onChange }: Props) => {
  const t = useChildrenWords();
  const language = useLanguage();
  const levels = useSchemes()?.[0]?.levels ?? [];
  return (
    <fieldset className="children-filters" aria-label={t('filters')}>
      <Button kind={filters.late ? 'primary' : 'quiet'} aria-pressed={filters.late} onClick={() => onChange({ late: !filters.late })}>
        {t('late')}
      </Button>
      <select className="tx-input" aria-label={t('level')} value={filters.level} onChange={(event) => onChange({ level: event.target.value })}>
        <option value="">{t('allLevels')}</option>
        {levels.map((level) => (
          <option key={level.ordinal} value={level.ordinal}>
            {level.label[language]}
          </option>
        ))}
      </select>
    </fieldset>
  );
};
