import { Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { casesContract } from '../../../contract.ts';
import { useSaved } from './saved.ts';
import { workChanges } from './use-work.ts';
import { useChildWords } from './words.ts';

export const OpenCaseDialog = ({ childId, again, onClose }: { childId: string; again: boolean; onClose(): void }) => {
  const t = useChildWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const open = useSend<typeof casesContract.openCase>('POST /api/children/{id}/cases', workChanges);
  const save = () => {
    setTried(true);
    if (reason.trim() !== '') open.mutate({ params: { id: childId }, body: { reason: reason.trim() } }, { onSuccess: () => saved(t('opened')) });
  };
  return (
    <FormDialog
      title={t(again ? 'deed.reopen' : 'deed.openCase')}
      save={t(again ? 'deed.reopen' : 'deed.openCase')}
      busy={open.isPending}
      problem={open.error}
      onSave={save}
      onClose={onClose}
    >
      {again && <p>{t('reopenWhat')}</p>}
      <Field label={t('openReason')} error={tried && reason.trim() === '' ? t('needed') : undefined}>
        {(wiring) => <Input.TextArea {...wiring} rows={3} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};
