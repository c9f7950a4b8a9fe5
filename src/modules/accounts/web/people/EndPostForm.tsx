import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { today } from '../../../../web/i18n/dates.ts';
import { useSend } from '../../../../web/queries.tsx';
import { DateInput, Select } from '../../../../web/ui/Field.tsx';
import type { accountsContract, Person, PersonPost } from '../../contract.ts';
import { usePostText, useWorkText } from './PostText.tsx';
import { usePeopleWords } from './words.ts';

export const endReasons = ['left', 'transferred', 'onLeave', 'termEnded', 'reorganised', 'other'] as const;
export type Reason = (typeof endReasons)[number];

/** A post with open work is not ended; the refusal says what is open and leads to the handover. */
export const EndPostForm = ({ person, post, onClose }: { person: Person; post: PersonPost; onClose(): void }) => {
  const t = usePeopleWords();
  const text = usePostText();
  const work = useWorkText();
  const { message } = App.useApp();
  const [reason, setReason] = useState<Reason>('left');
  const [endsOn, setEndsOn] = useState('');
  const send = useSend<typeof accountsContract.endPost>('POST /api/posts/{id}/end', { changes: ['GET /api/people', 'GET /api/handovers'] });
  const open = send.error?.code === 'accounts.workToHandOver' ? (send.error.detail as Record<string, number>) : undefined;
  const onSuccess = () => {
    void message.success(t('end.saved'));
    onClose();
  };
  const save = () => send.mutate({ params: { id: post.id }, body: { reason, endsOn: endsOn || undefined } }, { onSuccess });
  return (
    <FormDialog
      title={t('end.title', { post: text(post) })}
      save={t('end.save')}
      danger
      busy={send.isPending}
      problem={open ? null : send.error}
      blocked={open !== undefined}
      onSave={save}
      onClose={onClose}
    >
      {open ? (
        <Alert
          type="warning"
          role="alert"
          title={t('end.open', { work: work(open) })}
          action={
            <Button type="primary" href={`/console/people/${person.id}/handover?post=${post.id}`}>
              {t('end.go')}
            </Button>
          }
        />
      ) : (
        <p className="tx-soft">{t('end.what')}</p>
      )}
      <Select
        label={t('form.reason')}
        value={reason}
        options={endReasons.map((each) => ({ value: each, label: t(`reason.${each}`) }))}
        onChange={(next) => setReason(next as Reason)}
      />
      <DateInput label={t('handover.effectiveOn')} optional min={today()} value={endsOn} onChange={setEndsOn} />
    </FormDialog>
  );
};
