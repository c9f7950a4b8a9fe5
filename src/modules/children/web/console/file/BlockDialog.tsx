import { Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { useSaved } from './saved.ts';
import { fileChanges, type GuardianView } from './use-file.ts';
import { useFileWords } from './words.ts';

/** Marks somebody as one to avoid, or lifts the mark; the reason is sealed. */
export const BlockDialog = ({ childId, guardian, onClose }: { childId: string; guardian: GuardianView; onClose(): void }) => {
  const t = useFileWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const block = useSend<typeof childrenContract.blockGuardian>('POST /api/children/{id}/guardians/{subId}/block', fileChanges);
  const save = () => {
    setTried(true);
    if (reason.trim() !== '')
      block.mutate({ params: { id: childId, subId: guardian.id }, body: { blocked: !guardian.blocked, reason: reason.trim() } }, { onSuccess: saved });
  };
  return (
    <FormDialog
      title={t(guardian.blocked ? 'unblockTitle' : 'blockTitle', { name: guardian.name, relation: guardian.relation })}
      save={t(guardian.blocked ? 'unblock' : 'block')}
      danger={!guardian.blocked}
      busy={block.isPending}
      problem={block.error}
      onSave={save}
      onClose={onClose}
    >
      <p>{t(guardian.blocked ? 'unblockWhat' : 'blockWhat')}</p>
      <Field label={t('reason')} error={tried && reason.trim() === '' ? t('needed') : undefined}>
        {(wiring) => <Input {...wiring} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};
