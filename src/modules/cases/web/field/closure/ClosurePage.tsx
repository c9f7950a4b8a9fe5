import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { addDays } from '../../../../areas/dates.ts';
import { useDraft } from '../../../../../web/drafts.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { DraftLine } from '../../../../../web/field/DraftLine.tsx';
import { Pills } from '../../../../../web/field/Pills.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Card, ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { DateInput, TextArea } from '../../../../../web/ui/Field.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { casesContract, ChildWork } from '../../../contract.ts';
import { closureReasons } from '../codes.ts';
import { useRefreshWork, useWorkAtFirst } from '../queries.ts';
import { bodyOf, emptyClosure, faultsOf, type ClosureDraft, type Fault } from './draft.ts';
import { useClosureWords } from './words.ts';

export default function ClosurePage() {
  const t = useClosureWords();
  const { id = '' } = useParams();
  const work = useWorkAtFirst(id);
  const may = work.first?.may.includes('requestClosure') ?? false;
  const open = work.data?.case ?? work.first?.case;
  return (
    <Page title={t('title')} lead={t('lead')} back={`/field/children/${id}`}>
      {work.isError && !work.first && <ErrorNotice error={work.error} onRetry={() => void work.refetch()} />}
      {!work.first && !work.isError && <Skeleton lines={8} />}
      {work.first && (may && open ? <Form childId={id} open={open} /> : <Notice kind="waiting">{t('notNow')}</Notice>)}
    </Page>
  );
}

const Form = ({ childId, open }: { childId: string; open: NonNullable<ChildWork['case']> }) => {
  const t = useClosureWords();
  const navigate = useNavigate();
  const refresh = useRefreshWork();
  const draft = useDraft<ClosureDraft>(`closure:${open.id}`, emptyClosure);
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.requestClosure>('POST /api/cases/{id}/closure', { changes: [] });
  const found = faultsOf(draft.value, today());
  const done = () => {
    draft.clear();
    refresh();
    void navigate(`/field/children/${childId}`, { replace: true });
  };
  const save = () => {
    setTried(true);
    if (found.length === 0) send.mutate({ params: { id: open.id }, body: bodyOf(draft.value, open.version) }, { onSuccess: done, onError: refresh });
    else setTimeout(() => document.querySelector('.tx-error')?.scrollIntoView({ block: 'center' }));
  };
  if (!draft.ready) return <Skeleton lines={8} />;
  return (
    <>
      <DraftLine draft={draft} />
      <Fields value={draft.value} change={draft.change} faults={tried ? found : []} />
      {send.error?.code === 'request.stale' ? <Notice kind="call" live title={t('stale')} /> : send.isError && <ErrorNotice error={send.error} />}
      <ActionBar>
        <Button busy={send.isPending} onClick={save}>
          {t('save')}
        </Button>
      </ActionBar>
    </>
  );
};

type FieldsProps = { value: ClosureDraft; change(patch: Partial<ClosureDraft>): void; faults: readonly Fault[] };

const Fields = ({ value, change, faults }: FieldsProps) => {
  const t = useClosureWords();
  const terms = useTerms();
  return (
    <Card>
      <Pills
        label={t('reason')}
        options={closureReasons.map((reason) => ({ value: reason, label: terms(`closureReason.${reason}`) }))}
        value={value.reason || undefined}
        onChange={(reason) => change({ reason })}
        error={faults.includes('reason') ? t('choose') : undefined}
      />
      <TextArea
        label={t('evaluation')}
        hint={t('evaluationHint')}
        rows={3}
        maxLength={1000}
        value={value.evaluation}
        onChange={(evaluation) => change({ evaluation })}
        error={faults.includes('evaluation') ? t('required') : undefined}
      />
      <TextArea
        label={t('remaining')}
        hint={t('remainingHint')}
        optional
        rows={2}
        maxLength={500}
        value={value.remainingNeeds}
        onChange={(remainingNeeds) => change({ remainingNeeds })}
      />
      <FollowUp value={value} change={change} faults={faults} />
    </Card>
  );
};

const FollowUp = ({ value, change, faults }: FieldsProps) => {
  const t = useClosureWords();
  return (
    <>
      <Pills
        label={t('followUp')}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={value.followUp}
        onChange={(followUp) => change({ followUp })}
      />
      {value.followUp === 'yes' ? (
        <DateInput
          label={t('followUpOn')}
          min={addDays(today(), 1)}
          value={value.followUpOn}
          onChange={(followUpOn) => change({ followUpOn })}
          error={faults.includes('followUpOn') ? t('after') : undefined}
        />
      ) : (
        <TextArea
          label={t('whyNone')}
          rows={2}
          maxLength={200}
          value={value.noFollowUpReason}
          onChange={(noFollowUpReason) => change({ noFollowUpReason })}
          error={faults.includes('noFollowUpReason') ? t('required') : undefined}
        />
      )}
    </>
  );
};
