import { useState } from 'react';
import { useParams } from 'react-router';
import { newKey } from '../../../../../web/api.ts';
import { useDraft } from '../../../../../web/drafts.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { DraftLine } from '../../../../../web/field/DraftLine.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Card, ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { DateInput, TextArea } from '../../../../../web/ui/Field.tsx';
import { Ticks } from '../../../../../web/ui/Options.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { casesContract, ChildWork } from '../../../contract.ts';
import { triggers } from '../codes.ts';
import { useRefreshWork, useWorkAtFirst } from '../queries.ts';
import { Domains } from './Domains.tsx';
import { bodyOf, emptyAssessment, faultsOf, judge, type AssessDraft, type Fault } from './draft.ts';
import { LevelCard } from './LevelCard.tsx';
import { Saved } from './Saved.tsx';
import { useAssessWords } from './words.ts';

export default function AssessPage() {
  const { id = '' } = useParams();
  return <Assessing key={id} id={id} />;
}

const Assessing = ({ id }: { id: string }) => {
  const t = useAssessWords();
  const work = useWorkAtFirst(id);
  const [saved, setSaved] = useState<ChildWork>();
  if (saved) return <Saved childId={id} work={saved} />;
  return (
    <Page title={t('title')} lead={t('lead')} back={`/field/children/${id}`}>
      {work.isError && !work.first && <ErrorNotice error={work.error} onRetry={() => void work.refetch()} />}
      {!work.first && !work.isError && <Skeleton lines={8} />}
      {work.first &&
        (work.first.may.includes('assess') ? <Form childId={id} work={work.first} onSaved={setSaved} /> : <Notice kind="waiting">{t('notNow')}</Notice>)}
    </Page>
  );
};

const Form = ({ childId, work, onSaved }: { childId: string; work: ChildWork; onSaved(work: ChildWork): void }) => {
  const t = useAssessWords();
  const [empty] = useState(() => emptyAssessment(newKey(), today()));
  const draft = useDraft<AssessDraft>(`assess:${childId}`, empty);
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.assess>('POST /api/children/{id}/assessments', { changes: [] });
  const refresh = useRefreshWork();
  const { value, change } = draft;
  const judgement = judge(value, work.assessment?.ordinal ?? 0);
  const found = faultsOf(value, judgement, today());
  const faults = tried ? found : [];
  const done = (next: ChildWork) => {
    draft.clear();
    onSaved(next);
    refresh();
  };
  const save = () => {
    setTried(true);
    if (found.length === 0 && judgement) send.mutate({ params: { id: childId }, body: bodyOf(value, judgement) }, { onSuccess: done });
    else setTimeout(() => document.querySelector('.tx-error')?.scrollIntoView({ block: 'center' }));
  };
  if (!draft.ready) return <Skeleton lines={8} />;
  return (
    <>
      <DraftLine draft={draft} />
      <First value={value} change={change} faults={faults} />
      <Domains draft={value} change={change} last={work.assessment} faults={faults} />
      <Voices value={value} change={change} />
      <LevelCard draft={value} change={change} judgement={judgement} faults={faults} />
      {faults.length > 0 && <Notice kind="danger" live title={t('fix', { count: faults.length })} />}
      {send.isError && <ErrorNotice error={send.error} />}
      <ActionBar>
        <Button busy={send.isPending} onClick={save}>
          {t('save')}
        </Button>
      </ActionBar>
    </>
  );
};

type Part = { value: AssessDraft; change(patch: Partial<AssessDraft>): void };

const First = ({ value, change, faults }: Part & { faults: readonly Fault[] }) => {
  const t = useAssessWords();
  const terms = useTerms();
  return (
    <Card>
      <DateInput label={t('on')} max={today()} value={value.on} onChange={(on) => change({ on })} error={faults.includes('on') ? t('faults.on') : undefined} />
      <Ticks
        label={t('triggers')}
        hint={t('triggersHint')}
        options={triggers.map((trigger) => ({ value: trigger, label: terms(`trigger.${trigger}`) }))}
        value={value.triggers}
        onChange={(next) => change({ triggers: next })}
      />
    </Card>
  );
};

const Voices = ({ value, change }: Part) => {
  const t = useAssessWords();
  return (
    <Card>
      <TextArea
        label={t('childWords')}
        hint={t('childWordsHint')}
        optional
        rows={2}
        maxLength={500}
        value={value.childWords}
        onChange={(childWords) => change({ childWords })}
      />
      <TextArea
        label={t('strengths')}
        hint={t('strengthsHint')}
        optional
        rows={2}
        maxLength={500}
        value={value.strengths}
        onChange={(strengths) => change({ strengths })}
      />
    </Card>
  );
};
