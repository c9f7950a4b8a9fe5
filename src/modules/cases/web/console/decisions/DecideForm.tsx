import { App, Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { casesContract, Decision } from '../../../contract.ts';
import { useDecisionWords } from './words.ts';

const changes = ['GET /api/decisions', 'GET /api/children', 'GET /api/board'];

export const DecideForm = ({ decision, approve, onClose }: { decision: Decision; approve: boolean; onClose(): void }) => {
  const t = useDecisionWords();
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const assessment = useSend<typeof casesContract.decideAssessment>('POST /api/assessments/{id}/decision', { changes });
  const closure = useSend<typeof casesContract.decideClosure>('POST /api/cases/{id}/closure/decision', { changes });
  const send = decision.kind === 'downgrade' ? assessment : closure;
  const onSuccess = () => {
    void message.success(t('done'));
    onClose();
  };
  const save = () => {
    setTried(true);
    if (note.trim()) send.mutate({ params: { id: decision.id }, body: { approve, note } }, { onSuccess });
  };
  const verb = approve ? 'approve' : 'decline';
  return (
    <FormDialog title={t(`${verb}Title.${decision.kind}`)} save={t(verb)} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      <Field label={t('note')} hint={t('noteHint')} error={tried && !note.trim() ? t('noteNeeded') : undefined}>
        {(wiring) => <Input.TextArea {...wiring} autoSize={{ minRows: 3 }} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};
