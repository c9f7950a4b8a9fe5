import { Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { useSaved } from './saved.ts';
import { fileChanges, type GuardianView } from './use-file.ts';
import { useFileWords } from './words.ts';

export const EndGuardianDialog = ({ childId, guardian, onClose }: { childId: string; guardian: GuardianView; onClose(): void }) => {
  const t = useFileWords();
  const [toOn, setToOn] = useState(today());
  const saved = useSaved(onClose);
  const change = useSend<typeof childrenContract.changeGuardian>('PATCH /api/children/{id}/guardians/{subId}', fileChanges);
  const save = () => change.mutate({ params: { id: childId, subId: guardian.id }, body: { toOn, version: guardian.version } }, { onSuccess: saved });
  return (
    <FormDialog
      title={t('endGuardian', { name: guardian.name, relation: guardian.relation })}
      save={t('end')}
      busy={change.isPending}
      problem={change.error}
      blocked={toOn === ''}
      onSave={save}
      onClose={onClose}
    >
      <p>{t('endGuardianWhat')}</p>
      <Field label={t('lastDay')}>
        {(wiring) => <Input {...wiring} type="date" min={guardian.fromOn} value={toOn} onChange={(event) => setToOn(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};
