import { App, Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../web/queries.tsx';
import { Field } from '../../../../web/ui/Field.tsx';
import type { AccessReview, auditContract } from '../../audit-contract.ts';
import { useAuditWords } from './words.ts';

export const ReviewForm = ({ access, finding, onClose }: { access: AccessReview; finding: 'justified' | 'notJustified'; onClose(): void }) => {
  const t = useAuditWords();
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const needed = finding === 'notJustified';
  const send = useSend<typeof auditContract.reviewAccess>('POST /api/access-reviews/{id}', { changes: ['GET /api/access-reviews'] });
  const onSuccess = () => {
    void message.success(t('reviews.saved'));
    onClose();
  };
  const save = () => {
    setTried(true);
    if (!needed || note.trim()) send.mutate({ params: { id: access.id }, body: { finding, note: note || undefined } }, { onSuccess });
  };
  return (
    <FormDialog
      title={t(`reviews.title_${finding}`)}
      save={t('reviews.save')}
      danger={needed}
      busy={send.isPending}
      problem={send.error}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label={t('reviews.note')}
        hint={t('reviews.noteHint')}
        optional={!needed}
        error={tried && needed && !note.trim() ? t('reviews.noteNeeded') : undefined}
      >
        {(wiring) => <Input.TextArea {...wiring} autoSize={{ minRows: 3 }} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};
