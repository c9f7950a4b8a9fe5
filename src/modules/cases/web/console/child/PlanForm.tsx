import { Alert, Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useDraft, type Draft } from '../../../../../web/drafts.ts';
import { useCommon } from '../../../../../web/i18n/interface.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import type { casesContract } from '../../../contract.ts';
import { FormHead } from './FormHead.tsx';
import { LineFields } from './LineFields.tsx';
import { emptyLine, emptyPlan, isWhole, planBody, type LineDraft, type PlanDraft } from './plan-draft.ts';
import { useSaved } from './saved.ts';
import { workChanges } from './use-work.ts';
import { useChildWords } from './words.ts';

const MOST_LINES = 30;

/** One child one plan. */
export const PlanForm = ({ file, onDone }: { file: File; onDone(): void }) => {
  const t = useChildWords();
  const common = useCommon();
  const draft = useDraft<PlanDraft>(`plan:${file.id}`, emptyPlan());
  const [tried, setTried] = useState(false);
  const saved = useSaved(onDone);
  const send = useSend<typeof casesContract.plan>('POST /api/children/{id}/plans', workChanges);
  if (!draft.ready) return <Skeleton active />;
  const save = () => {
    setTried(true);
    if (isWhole(draft.value))
      send.mutate({ params: { id: file.id }, body: planBody(draft.value) }, { onSuccess: () => (draft.clear(), saved(t('plan.saved'))) });
  };
  return (
    <form
      className="tx-stack child-plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) save();
      }}
    >
      <FormHead title={t('plan.make')} restored={draft.restored} onAnew={draft.clear} />
      {send.error && <Alert type="error" showIcon role="alert" title={send.error.message} />}
      <PlanHead draft={draft} tried={tried} />
      <Lines draft={draft} owner={file.owner.name} tried={tried} />
      <div className="tx-row">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t('plan.save')}
        </Button>
        <Button onClick={onDone}>{common('cancel')}</Button>
        {tried && !isWhole(draft.value) && <span className="tx-error">{t('plan.incomplete')}</span>}
      </div>
    </form>
  );
};

const PlanHead = ({ draft: { value, change }, tried }: { draft: Draft<PlanDraft>; tried: boolean }) => {
  const t = useChildWords();
  return (
    <div className="child-line-texts">
      <Field label={t('plan.wholeGoal')} error={tried && value.goal.trim() === '' ? t('needed') : undefined}>
        {(wiring) => (
          <Input.TextArea {...wiring} autoSize={{ minRows: 2 }} maxLength={500} value={value.goal} onChange={(event) => change({ goal: event.target.value })} />
        )}
      </Field>
      <Field label={t('plan.childOpinion')} optional>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 2 }}
            maxLength={500}
            value={value.childOpinion}
            onChange={(event) => change({ childOpinion: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('plan.reviewOn')} error={tried && value.reviewOn === '' ? t('needed') : undefined}>
        {(wiring) => <Input {...wiring} type="date" min={today()} value={value.reviewOn} onChange={(event) => change({ reviewOn: event.target.value })} />}
      </Field>
    </div>
  );
};

const Lines = ({ draft: { value, change }, owner, tried }: { draft: Draft<PlanDraft>; owner: string; tried: boolean }) => {
  const t = useChildWords();
  const patch = (key: string, more: Partial<LineDraft>) => change({ lines: value.lines.map((line) => (line.key === key ? { ...line, ...more } : line)) });
  const remove = (key: string) => () => change({ lines: value.lines.filter((line) => line.key !== key) });
  return (
    <>
      {value.lines.map((line, place) => (
        <LineFields
          key={line.key}
          line={line}
          place={place}
          owner={owner}
          tried={tried}
          onChange={(more) => patch(line.key, more)}
          onRemove={value.lines.length > 1 ? remove(line.key) : undefined}
        />
      ))}
      {value.lines.length < MOST_LINES && (
        <div>
          <Button onClick={() => change({ lines: [...value.lines, emptyLine()] })}>{t('deed.addLine')}</Button>
        </div>
      )}
    </>
  );
};
