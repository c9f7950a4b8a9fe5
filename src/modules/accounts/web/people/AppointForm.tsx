import { App } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../web/queries.tsx';
import type { accountsContract, Person } from '../../contract.ts';
import { emptyPost, PostFields, postOf } from './PostFields.tsx';
import { usePeopleWords } from './words.ts';

export const AppointForm = ({ person, onClose }: { person: Person; onClose(): void }) => {
  const t = usePeopleWords();
  const { message } = App.useApp();
  const [value, setValue] = useState(emptyPost);
  const [tried, setTried] = useState(false);
  const send = useSend<typeof accountsContract.appoint>('POST /api/posts', { changes: ['GET /api/people'] });
  const onSuccess = () => {
    void message.success(t('appoint.saved'));
    onClose();
  };
  const save = () => {
    setTried(true);
    const post = postOf(value);
    if (post) send.mutate({ body: { personId: person.id, ...post } }, { onSuccess });
  };
  return (
    <FormDialog
      title={t('appoint.title', { name: person.name })}
      save={t('appoint.save')}
      busy={send.isPending}
      problem={send.error}
      onSave={save}
      onClose={onClose}
    >
      <PostFields
        value={value}
        tried={tried}
        problem={(path) => send.error?.field(path)}
        onChange={(patch) => setValue((before) => ({ ...before, ...patch }))}
      />
    </FormDialog>
  );
};
