import { App, Button } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../web/queries.tsx';
import { Select } from '../../../../web/ui/Field.tsx';
import type { ReplyOf } from '../../../../web/api.ts';
import type { accountsContract, Person } from '../../contract.ts';
import { useWorkText } from './PostText.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { usePeopleWords } from './words.ts';

const reasons = ['left', 'lostDevice', 'misuse', 'other'] as const;
const changes = ['GET /api/people', 'GET /api/handovers'];

/** Shuts an account, opens it again, or helps its owner back in; only what the server says one may. */
export const AccountActions = ({ person }: { person: Person }) => {
  const t = usePeopleWords();
  const { message } = App.useApp();
  const [disabling, setDisabling] = useState(false);
  const [recovery, setRecovery] = useState<ReplyOf<typeof accountsContract.offerRecovery>>();
  const enable = useSend<typeof accountsContract.enablePerson>('POST /api/people/{id}/enable', { changes });
  const recover = useSend<typeof accountsContract.offerRecovery>('POST /api/people/{id}/recovery', { changes: [] });
  const refused = (problem: { message: string }) => void message.error(problem.message);
  return (
    <>
      {person.may.disable && person.username !== null && (
        <Button loading={recover.isPending} onClick={() => recover.mutate({ params: { id: person.id } }, { onSuccess: setRecovery, onError: refused })}>
          {t('person.recovery')}
        </Button>
      )}
      {person.may.disable && (
        <Button danger onClick={() => setDisabling(true)}>
          {t('person.disable')}
        </Button>
      )}
      {person.may.enable && (
        <Button
          loading={enable.isPending}
          onClick={() => enable.mutate({ params: { id: person.id } }, { onSuccess: () => void message.success(t('enable.saved')), onError: refused })}
        >
          {t('person.enable')}
        </Button>
      )}
      {disabling && <DisableForm person={person} onClose={() => setDisabling(false)} />}
      {recovery && (
        <SecretDialog title={t('recovery.title')} what={(time) => t('recovery.what', { time })} secret={recovery} onClose={() => setRecovery(undefined)} />
      )}
    </>
  );
};

const DisableForm = ({ person, onClose }: { person: Person; onClose(): void }) => {
  const t = usePeopleWords();
  const work = useWorkText();
  const { message } = App.useApp();
  const [reason, setReason] = useState<(typeof reasons)[number]>('left');
  const send = useSend<typeof accountsContract.disablePerson>('POST /api/people/{id}/disable', { changes });
  const onSuccess = ({ openWork }: { openWork: Record<string, number> }) => {
    const left = Object.values(openWork).some((count) => count > 0);
    void (left ? message.warning(t('disable.left', { work: work(openWork) }), 8) : message.success(t('disable.saved')));
    onClose();
  };
  return (
    <FormDialog
      title={t('disable.title', { name: person.name })}
      save={t('disable.save')}
      danger
      busy={send.isPending}
      problem={send.error}
      onSave={() => send.mutate({ params: { id: person.id }, body: { reason } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{t('disable.what')}</p>
      <Select
        label={t('form.reason')}
        value={reason}
        options={reasons.map((each) => ({ value: each, label: t(`disableReason.${each}`) }))}
        onChange={(next) => setReason(next as typeof reason)}
      />
    </FormDialog>
  );
};
