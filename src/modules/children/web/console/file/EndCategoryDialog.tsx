import { Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { useSaved } from './saved.ts';
import { fileChanges, type CategoryView } from './use-file.ts';
import { useFileWords } from './words.ts';

export const EndCategoryDialog = ({ childId, category, onClose }: { childId: string; category: CategoryView; onClose(): void }) => {
  const t = useFileWords();
  const terms = useTerms();
  const [toOn, setToOn] = useState(today());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const end = useSend<typeof childrenContract.endCategory>('POST /api/children/{id}/categories/{subId}/end', fileChanges);
  const save = () => {
    setTried(true);
    if (toOn !== '' && reason.trim() !== '')
      end.mutate({ params: { id: childId, subId: category.id }, body: { toOn, reason: reason.trim() } }, { onSuccess: saved });
  };
  return (
    <FormDialog
      title={t('endCategory', { name: terms(`category.${category.category}`) })}
      save={t('end')}
      busy={end.isPending}
      problem={end.error}
      onSave={save}
      onClose={onClose}
    >
      <p>{t('endCategoryWhat')}</p>
      <Field label={t('lastDay')}>
        {(wiring) => <Input {...wiring} type="date" min={category.fromOn} value={toOn} onChange={(event) => setToOn(event.target.value)} />}
      </Field>
      <Field label={t('reason')} error={tried && reason.trim() === '' ? t('needed') : undefined}>
        {(wiring) => <Input {...wiring} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};
