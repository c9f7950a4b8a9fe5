import { Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { casesContract } from '../../../contract.ts';
import type { Decision } from './DecisionPanel.tsx';
import { useSaved } from './saved.ts';
import { workChanges } from './use-work.ts';
import { useChildWords } from './words.ts';

/** Yes or no with the reason for it; both are recorded with the name. */
export const DecideDialog = ({ decision, approve, onClose }: { decision: Decision; approve: boolean; onClose(): void }) => {
  const t = useChildWords();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const assessment = useSend<typeof casesContract.decideAssessment>('POST /api/assessments/{id}/decision', workChanges);
  const closure = useSend<typeof casesContract.decideClosure>('POST /api/cases/{id}/closure/decision', workChanges);
  const send = decision.kind === 'closure' ? closure : assessment;
  const save = () => {
    setTried(true);
    if (note.trim() !== '')
      send.mutate({ params: { id: decision.id }, body: { approve, note: note.trim() } }, { onSuccess: () => saved(t('decision.decided')) });
  };
  return (
    <FormDialog
      title={t(approve ? `decision.approve_${decision.kind}` : `decision.decline_${decision.kind}`)}
      save={t(approve ? 'decision.approve' : 'decision.decline')}
      danger={!approve}
      busy={send.isPending}
      problem={send.error}
      onSave={save}
      onClose={onClose}
    >
      <Field label={t('decision.note')} hint={t('decision.noteHint')} error={tried && note.trim() === '' ? t('needed') : undefined}>
        {(wiring) => <Input.TextArea {...wiring} rows={3} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};
