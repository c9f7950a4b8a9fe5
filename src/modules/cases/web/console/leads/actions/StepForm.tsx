import { Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../../../web/queries.tsx';
import { Field } from '../../../../../../web/ui/Field.tsx';
import type { casesContract } from '../../../../contract.ts';
import { useLeadWords } from '../words.ts';
import { useLeadStep, type ActionProps } from './use-lead-step.ts';

type Step = 'acknowledged' | 'contacted' | 'visited';

const StepForm = ({ lead, onClose, step }: ActionProps & { step: Step }) => {
  const t = useLeadWords();
  const [note, setNote] = useState('');
  const send = useSend<typeof casesContract.stepLead>('POST /api/leads/{id}/steps', { changes: ['GET /api/today'] });
  const save = () => send.mutate({ params: { id: lead.id }, body: { step, note: note || undefined, version: lead.version } }, after);
  const after = useLeadStep(lead, onClose);
  return (
    <FormDialog title={t(`step.${step}.title`)} save={t(`step.${step}.save`)} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      <p>{t(`step.${step}.what`)}</p>
      <NoteField value={note} onChange={setNote} />
    </FormDialog>
  );
};

export const NoteField = ({ value, onChange }: { value: string; onChange(value: string): void }) => {
  const t = useLeadWords();
  return (
    <Field label={t('note')} optional>
      {(wiring) => <Input.TextArea {...wiring} autoSize={{ minRows: 2 }} maxLength={1000} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
};

export const AcknowledgeForm = (props: ActionProps) => <StepForm {...props} step="acknowledged" />;
export const ContactForm = (props: ActionProps) => <StepForm {...props} step="contacted" />;
export const VisitForm = (props: ActionProps) => <StepForm {...props} step="visited" />;
