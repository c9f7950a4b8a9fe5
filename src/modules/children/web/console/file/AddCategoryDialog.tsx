import { Input, Select } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { Category, childrenContract } from '../../../contract.ts';
import { categoryCodes } from '../register/category-codes.ts';
import { useSaved } from './saved.ts';
import { fileChanges } from './use-file.ts';
import { useFileWords } from './words.ts';

/** Dated and sourced: a category says since when, and how it is known. */
export const AddCategoryDialog = ({ childId, onClose }: { childId: string; onClose(): void }) => {
  const t = useFileWords();
  const terms = useTerms();
  const [category, setCategory] = useState<Category>();
  const [texts, setTexts] = useState({ fromOn: today(), source: '', basis: '', decidedBy: '' });
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const add = useSend<typeof childrenContract.addCategory>('POST /api/children/{id}/categories', fileChanges);
  const source = texts.source.trim();
  const save = () => {
    setTried(true);
    if (category === undefined || source === '' || texts.fromOn === '') return;
    const more = { ...(texts.basis.trim() ? { basis: texts.basis.trim() } : {}), ...(texts.decidedBy.trim() ? { decidedBy: texts.decidedBy.trim() } : {}) };
    add.mutate({ params: { id: childId }, body: { category, fromOn: texts.fromOn, source, ...more } }, { onSuccess: saved });
  };
  const text = (key: keyof typeof texts, label: string, maxLength: number, type = 'text', error?: string) => (
    <Field label={label} optional={key === 'basis' || key === 'decidedBy'} error={error ?? add.error?.field(key)}>
      {(wiring) => (
        <Input
          {...wiring}
          type={type}
          maxLength={maxLength}
          value={texts[key]}
          onChange={(event) => setTexts((before) => ({ ...before, [key]: event.target.value }))}
        />
      )}
    </Field>
  );
  return (
    <FormDialog title={t('addCategory')} save={t('save')} busy={add.isPending} problem={add.error} onSave={save} onClose={onClose}>
      <Field label={t('category')} error={tried && category === undefined ? t('needed') : undefined}>
        {(wiring) => (
          <Select
            {...wiring}
            placeholder={t('choose')}
            value={category ?? null}
            showSearch={{ optionFilterProp: 'label' }}
            options={categoryCodes.map((code) => ({ value: code, label: terms(`category.${code}`) }))}
            onChange={(code) => setCategory(code ?? undefined)}
          />
        )}
      </Field>
      <div className="console-grid">
        {text('fromOn', t('fromOn'), 10, 'date')}
        {text('source', t('source'), 60, 'text', tried && source === '' ? t('needed') : undefined)}
        {text('basis', t('basis'), 200)}
        {text('decidedBy', t('decidedBy'), 60)}
      </div>
    </FormDialog>
  );
};
