import { App } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { today } from '../../../../web/i18n/dates.ts';
import { useSend } from '../../../../web/queries.tsx';
import { DateInput } from '../../../../web/ui/Field.tsx';
import type { accountsContract, Organisation } from '../../contract.ts';
import { useOrganisationWords } from './words.ts';

export const EndOrganisationForm = ({ organisation, onClose }: { organisation: Organisation; onClose(): void }) => {
  const t = useOrganisationWords();
  const { message } = App.useApp();
  const [endedOn, setEnded] = useState(today());
  const send = useSend<typeof accountsContract.endOrganisation>('POST /api/organisations/{id}/end', { changes: ['GET /api/organisations'] });
  const onSuccess = () => {
    void message.success(t('endForm.saved'));
    onClose();
  };
  const save = () => send.mutate({ params: { id: organisation.id }, body: { endedOn: endedOn || undefined, version: organisation.version } }, { onSuccess });
  return (
    <FormDialog
      title={t('endForm.title', { name: organisation.name })}
      save={t('endForm.save')}
      danger
      busy={send.isPending}
      problem={send.error}
      onSave={save}
      onClose={onClose}
    >
      <p className="tx-soft">{t('endForm.what')}</p>
      <DateInput label={t('endForm.endedOn')} value={endedOn} onChange={setEnded} />
    </FormDialog>
  );
};
