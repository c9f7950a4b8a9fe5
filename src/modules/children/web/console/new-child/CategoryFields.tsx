import { Button, Input, Select } from 'antd';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Field } from '../../../../../web/ui/Field.tsx';
import { categoryCodes } from '../register/category-codes.ts';
import type { Errors } from './errors.ts';
import { emptyCategory, type CategoryDraft } from './new-child-draft.ts';
import { useNewChildWords } from './words.ts';

type CategoryFieldsProps = { categories: readonly CategoryDraft[]; errors: Errors; onChange(categories: CategoryDraft[]): void };

export const CategoryFields = ({ categories, errors, onChange }: CategoryFieldsProps) => {
  const t = useNewChildWords();
  const patch = (index: number, more: Partial<CategoryDraft>) => onChange(categories.map((each, at) => (at === index ? { ...each, ...more } : each)));
  return (
    <section className="tx-stack">
      <h2>{t('categories')}</h2>
      {categories.map((category, index) => (
        <CategoryLine
          key={index}
          category={category}
          error={errors(`categories.${index}`)}
          onChange={(more) => patch(index, more)}
          onRemove={() => onChange(categories.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...categories, emptyCategory()])}>{t('addCategory')}</Button>
      </div>
    </section>
  );
};

type LineProps = { category: CategoryDraft; error: string | undefined; onChange(patch: Partial<CategoryDraft>): void; onRemove(): void };

const CategoryLine = ({ category, error, onChange, onRemove }: LineProps) => {
  const t = useNewChildWords();
  const terms = useTerms();
  return (
    <fieldset className="new-child-line">
      <legend className="tx-hidden">{t('category')}</legend>
      <Field label={t('category')} error={error}>
        {(wiring) => (
          <Select
            {...wiring}
            placeholder={t('choose')}
            value={category.category ?? null}
            showSearch={{ optionFilterProp: 'label' }}
            options={categoryCodes.map((code) => ({ value: code, label: terms(`category.${code}`) }))}
            onChange={(code) => onChange({ category: code ?? undefined })}
          />
        )}
      </Field>
      <Field label={t('fromOn')}>
        {(wiring) => <Input {...wiring} type="date" value={category.fromOn} onChange={(event) => onChange({ fromOn: event.target.value })} />}
      </Field>
      <Field label={t('source')}>
        {(wiring) => (
          <Input
            {...wiring}
            maxLength={60}
            placeholder={t('sourceHint')}
            value={category.source}
            onChange={(event) => onChange({ source: event.target.value })}
          />
        )}
      </Field>
      <Button onClick={onRemove}>{t('remove')}</Button>
    </fieldset>
  );
};
