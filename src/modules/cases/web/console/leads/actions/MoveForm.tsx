import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AreaSelect } from '../../../../../areas/web/AreaSelect.tsx';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { useCommon } from '../../../../../../web/i18n/interface.ts';
import { useSend } from '../../../../../../web/queries.tsx';
import { Field } from '../../../../../../web/ui/Field.tsx';
import type { casesContract } from '../../../../contract.ts';
import { useLeadWords } from '../words.ts';
import { NoteField } from './StepForm.tsx';
import { useLeadStep, type ActionProps } from './use-lead-step.ts';

export const MoveForm = ({ lead, onClose }: ActionProps) => {
  const t = useLeadWords();
  const common = useCommon();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [areaId, setArea] = useState<string>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.moveLead>('POST /api/leads/{id}/move', { changes: ['GET /api/today'] });
  const { onError } = useLeadStep(lead, onClose);
  const gone = () => {
    void message.success(t('move.done'));
    void navigate('/console/leads');
  };
  const save = () => {
    setTried(true);
    if (areaId) send.mutate({ params: { id: lead.id }, body: { areaId, note: note || undefined, version: lead.version } }, { onError, onSuccess: gone });
  };
  return (
    <FormDialog title={t('move.title')} save={t('move.save')} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      <Field label={t('move.area')} hint={t('move.hint')} error={tried && !areaId ? common('choose') : undefined}>
        {(wiring) => <AreaSelect wiring={wiring} value={areaId} onChange={setArea} />}
      </Field>
      <NoteField value={note} onChange={setNote} />
    </FormDialog>
  );
};
