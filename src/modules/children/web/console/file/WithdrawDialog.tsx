import { Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { usePurposeName } from './purposes.ts';
import { useSaved } from './saved.ts';
import { fileChanges, type ConsentView } from './use-file.ts';
import { useFileWords } from './words.ts';

export const WithdrawDialog = ({ childId, consent, onClose }: { childId: string; consent: ConsentView; onClose(): void }) => {
  const t = useFileWords();
  const nameOf = usePurposeName();
  const [withdrawnOn, setWithdrawnOn] = useState(today());
  const saved = useSaved(onClose);
  const withdraw = useSend<typeof childrenContract.withdrawConsent>('POST /api/children/{id}/consents/{subId}/withdraw', fileChanges);
  const save = () => withdraw.mutate({ params: { id: childId, subId: consent.id }, body: { withdrawnOn } }, { onSuccess: saved });
  return (
    <FormDialog
      title={t('withdrawTitle', { purpose: nameOf(consent.purpose) })}
      save={t('withdraw')}
      busy={withdraw.isPending}
      problem={withdraw.error}
      blocked={withdrawnOn === ''}
      onSave={save}
      onClose={onClose}
    >
      <p>{t('withdrawWhat')}</p>
      <Field label={t('withdrawDay')}>
        {(wiring) => (
          <Input {...wiring} type="date" max={today()} min={consent.answeredOn} value={withdrawnOn} onChange={(event) => setWithdrawnOn(event.target.value)} />
        )}
      </Field>
    </FormDialog>
  );
};
