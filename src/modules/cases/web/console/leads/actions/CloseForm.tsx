import { useState } from 'react';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../../../web/queries.tsx';
import type { casesContract } from '../../../../contract.ts';
import { useLeadWords } from '../words.ts';
import { NoteField } from './StepForm.tsx';
import { useLeadStep, type ActionProps } from './use-lead-step.ts';

export const CloseForm = ({ lead, onClose }: ActionProps) => {
  const t = useLeadWords();
  const [note, setNote] = useState('');
  const send = useSend<typeof casesContract.closeLead>('POST /api/leads/{id}/close', { changes: ['GET /api/today'] });
  const after = useLeadStep(lead, onClose);
  const save = () => send.mutate({ params: { id: lead.id }, body: { note: note || undefined, version: lead.version } }, after);
  return (
    <FormDialog title={t('close.title')} save={t('close.save')} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      <p>{t('close.what')}</p>
      <NoteField value={note} onChange={setNote} />
    </FormDialog>
  );
};
