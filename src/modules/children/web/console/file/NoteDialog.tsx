import { Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useDraft } from '../../../../../web/drafts.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { useSaved } from './saved.ts';
import { fileChanges } from './use-file.ts';
import { useFileWords } from './words.ts';

export const NoteDialog = ({ childId, onClose }: { childId: string; onClose(): void }) => {
  const t = useFileWords();
  const draft = useDraft(`note:${childId}`, { text: '' });
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const add = useSend<typeof childrenContract.addNote>('POST /api/children/{id}/notes', fileChanges);
  const text = draft.value.text.trim();
  const save = () => {
    setTried(true);
    if (text !== '') add.mutate({ params: { id: childId }, body: { text } }, { onSuccess: () => (draft.clear(), saved()) });
  };
  return (
    <FormDialog title={t('addNote')} save={t('save')} busy={add.isPending} problem={add.error} onSave={save} onClose={onClose}>
      <Field label={t('content')} error={tried && text === '' ? t('needed') : undefined}>
        {(wiring) => (
          <Input.TextArea {...wiring} rows={5} maxLength={2000} value={draft.value.text} onChange={(event) => draft.change({ text: event.target.value })} />
        )}
      </Field>
    </FormDialog>
  );
};
