import { Alert } from 'antd';
import { useState } from 'react';
import { PersonSelect } from '../../../../../accounts/web/PersonSelect.tsx';
import { owningRoles } from '../../../../../accounts/rules.ts';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../../../web/queries.tsx';
import { Field } from '../../../../../../web/ui/Field.tsx';
import { Choice } from '../../../../../../web/ui/Options.tsx';
import type { casesContract } from '../../../../contract.ts';
import { priorities } from '../codes.ts';
import { useLeadWords } from '../words.ts';
import { NoteField } from './StepForm.tsx';
import { useClockLists } from './use-clock-lists.ts';
import { useLeadStep, type ActionProps } from './use-lead-step.ts';

/** Judges how urgent a lead is; each answer says which clocks it starts here. */
export const TriageForm = ({ lead, onClose }: ActionProps) => {
  const t = useLeadWords();
  const clocks = useClockLists(lead.areaId);
  const [priority, setPriority] = useState(lead.priority === null ? (lead.dangerNow ? '1' : undefined) : String(lead.priority));
  const [assignedToId, setAssigned] = useState(lead.assignedToId ?? undefined);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.triageLead>('POST /api/leads/{id}/triage', { changes: ['GET /api/today'] });
  const after = useLeadStep(lead, onClose);
  const save = () => {
    setTried(true);
    if (priority !== undefined)
      send.mutate({ params: { id: lead.id }, body: { priority: Number(priority), assignedToId, note: note || undefined, version: lead.version } }, after);
  };
  return (
    <FormDialog title={t('triage.title')} save={t('triage.save')} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      {lead.dangerNow && <Alert type="error" title={t('triage.danger')} />}
      <Choice
        label={t('triage.ask')}
        value={priority}
        error={tried && priority === undefined ? t('triage.chooseFirst') : undefined}
        options={priorities.map((each) => ({ value: String(each), label: t(`triage.${each}`), hint: clocks(each) }))}
        onChange={setPriority}
      />
      <Field label={t('triage.assign')} hint={t('triage.assignHint')} optional>
        {(wiring) => <PersonSelect wiring={wiring} placeholder={t('triage.default')} value={assignedToId} roles={owningRoles} onChange={setAssigned} />}
      </Field>
      <NoteField value={note} onChange={setNote} />
    </FormDialog>
  );
};
