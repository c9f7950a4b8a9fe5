import { useState } from 'react';
import { addDays } from '../../../../areas/dates.ts';
import { newKey } from '../../../../../web/api.ts';
import { useDraft } from '../../../../../web/drafts.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { DraftLine } from '../../../../../web/field/DraftLine.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { useSession } from '../../../../../web/session.tsx';
import { Card, ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { DateInput, TextArea } from '../../../../../web/ui/Field.tsx';
import type { casesContract } from '../../../contract.ts';
import { countFaults, emptyLine, emptyPlan, faultsOf, planBody, type LineDraft, type PlanDraft, type PlanFaults } from './draft.ts';
import { LineFields } from './LineFields.tsx';
import { usePlanWords } from './words.ts';

type Props = { childId: string; owner: string | undefined; onSaved(): void };
const noFaults: PlanFaults = { goal: false, reviewOn: false, lines: [] };

export const PlanForm = ({ childId, owner, onSaved }: Props) => {
  const t = usePlanWords();
  const me = useSession().session?.person?.id;
  const [empty] = useState(() => emptyPlan(newKey(), addDays(today(), 90)));
  const draft = useDraft<PlanDraft>(`plan:${childId}`, empty);
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.plan>('POST /api/children/{id}/plans', { changes: [] });
  const { value, change } = draft;
  const found = faultsOf(value, today());
  const faults = tried ? found : noFaults;
  const done = () => {
    draft.clear();
    onSaved();
  };
  const save = () => {
    setTried(true);
    if (countFaults(found) === 0) send.mutate({ params: { id: childId }, body: planBody(value, me) }, { onSuccess: done });
    else setTimeout(() => document.querySelector('.tx-error')?.scrollIntoView({ block: 'center' }));
  };
  if (!draft.ready) return <Skeleton lines={8} />;
  return (
    <>
      <DraftLine draft={draft} />
      <Whole value={value} change={change} faults={faults} />
      <Lines value={value} change={change} faults={faults} owner={owner} />
      {countFaults(faults) > 0 && <Notice kind="danger" live title={t('fix', { count: countFaults(faults) })} />}
      {send.isError && <ErrorNotice error={send.error} />}
      <ActionBar>
        <Button busy={send.isPending} onClick={save}>
          {t('save')}
        </Button>
      </ActionBar>
    </>
  );
};

type Part = { value: PlanDraft; change(patch: Partial<PlanDraft>): void; faults: PlanFaults };

const Whole = ({ value, change, faults }: Part) => {
  const t = usePlanWords();
  return (
    <Card>
      <TextArea
        label={t('goal')}
        hint={t('goalHint')}
        rows={2}
        maxLength={500}
        value={value.goal}
        onChange={(goal) => change({ goal })}
        error={faults.goal ? t('required') : undefined}
      />
      <TextArea
        label={t('childOpinion')}
        hint={t('childOpinionHint')}
        optional
        rows={2}
        maxLength={500}
        value={value.childOpinion}
        onChange={(childOpinion) => change({ childOpinion })}
      />
      <DateInput
        label={t('reviewOn')}
        min={addDays(today(), 1)}
        value={value.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
        error={faults.reviewOn ? t('after') : undefined}
      />
    </Card>
  );
};

const Lines = ({ value, change, faults, owner }: Part & { owner: string | undefined }) => {
  const t = usePlanWords();
  const put = (at: number, line: LineDraft) => change({ lines: value.lines.with(at, line) });
  return (
    <>
      {value.lines.map((line, at) => (
        <LineFields
          key={at}
          title={t('line', { count: at + 1 })}
          line={line}
          owner={owner}
          faults={faults.lines[at] ?? []}
          onChange={(next) => put(at, next)}
          onRemove={value.lines.length > 1 ? () => change({ lines: value.lines.toSpliced(at, 1) }) : undefined}
        />
      ))}
      <Button kind="quiet" onClick={() => change({ lines: [...value.lines, emptyLine] })}>
        {t('more')}
      </Button>
    </>
  );
};
