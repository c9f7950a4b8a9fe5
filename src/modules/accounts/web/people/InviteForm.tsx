import { useState } from 'react';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../web/queries.tsx';
import { TextInput } from '../../../../web/ui/Field.tsx';
import type { accountsContract } from '../../contract.ts';
import { emptyPost, PostFields, postOf } from './PostFields.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { usePeopleWords } from './words.ts';

/** An invitation to a post; its code is shown once and then nobody here knows it. */
export const InviteForm = ({ onClose }: { onClose(): void }) => {
  const t = usePeopleWords();
  const [name, setName] = useState('');
  const [value, setValue] = useState(emptyPost);
  const [tried, setTried] = useState(false);
  const send = useSend<typeof accountsContract.invite>('POST /api/invitations', { changes: ['GET /api/invitations'] });
  const save = () => {
    setTried(true);
    const post = postOf(value);
    if (post && name.trim()) send.mutate({ body: { name, ...post } });
  };
  if (send.data) return <SecretDialog title={t('inviteForm.made')} what={(time) => t('inviteForm.madeWhat', { time })} secret={send.data} onClose={onClose} />;
  return (
    <FormDialog title={t('inviteForm.title')} save={t('inviteForm.save')} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      <TextInput
        label={t('form.name')}
        hint={t('inviteForm.nameHint')}
        maxLength={60}
        autoComplete="off"
        value={name}
        error={tried && !name.trim() ? t('form.needed') : undefined}
        onChange={setName}
      />
      <PostFields
        value={value}
        tried={tried}
        problem={(path) => send.error?.field(path)}
        onChange={(patch) => setValue((before) => ({ ...before, ...patch }))}
      />
    </FormDialog>
  );
};
