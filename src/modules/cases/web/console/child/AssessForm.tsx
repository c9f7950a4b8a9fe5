import { Alert, Button, Checkbox, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../../../../web/drafts.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import { useCommon } from '../../../../../web/i18n/interface.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import type { casesContract } from '../../../contract.ts';
import { domains, triggers } from '../../field/codes.ts';
import { assessmentBody, emptyAssessment, missingInAssessment, waitsForSecond, type AssessDraft, type AssessMissing } from './assess-draft.ts';
import { DomainFields } from './DomainFields.tsx';
import { FormHead } from './FormHead.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { useSaved } from './saved.ts';
import { workChanges, type Work } from './use-work.ts';
import { useChildWords } from './words.ts';

type AssessFormProps = { file: File; work: Work; onDone(): void };

/** Structured professional judgement: safety first, six domains with evidence, strengths, the child's own words, the level. */
export const AssessForm = ({ file, work, onDone }: AssessFormProps) => {
  const t = useChildWords();
  const common = useCommon();
  const draft = useDraft<AssessDraft>(`assess:${file.id}`, emptyAssessment());
  const inForce = file.risk?.ordinal ?? 0;
  const { save, missing, send } = useSaveAssessment(file.id, draft, inForce, onDone);
  if (!draft.ready) return <Skeleton active />;
  const { value, change } = draft;
  return (
    <form className="child-form" noValidate onSubmit={save}>
      <div className="tx-stack-wide">
        <FormHead title={t('assess.title')} restored={draft.restored} onAnew={draft.clear} />
        {send.error && <Alert type="error" showIcon role="alert" title={send.error.message} />}
        <Triggers value={value.triggers} onChange={(next) => change({ triggers: next })} />
        <section className="tx-stack">
          <h2>{t('assess.domains')}</h2>
          {domains.map((domain) => (
            <DomainFields
              key={domain}
              domain={domain}
              answer={value.answers[domain]}
              last={work.assessment?.domains.find((each) => each.domain === domain)}
              missing={missing}
              onChange={(patch) => change({ answers: { ...value.answers, [domain]: { ...value.answers[domain], ...patch } } })}
            />
          ))}
        </section>
        <Field label={t('assess.strengths')} hint={t('assess.strengthsHint')} optional>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 2 }}
              maxLength={500}
              value={value.strengths}
              onChange={(event) => change({ strengths: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('assess.childWords')} hint={t('assess.childWordsHint')} optional>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 2 }}
              maxLength={500}
              value={value.childWords}
              onChange={(event) => change({ childWords: event.target.value })}
            />
          )}
        </Field>
      </div>
      <aside className="child-form-side" aria-label={t('assess.conclusion')}>
        <LevelChoice draft={value} inForce={inForce} missing={missing} change={change} />
        <Field label={t('assess.assessedOn')} error={missing.includes('assessedOn') ? t('needed') : undefined}>
          {(wiring) => (
            <Input {...wiring} type="date" max={today()} value={value.assessedOn} onChange={(event) => change({ assessedOn: event.target.value })} />
          )}
        </Field>
        {missing.length > 0 && <p className="tx-error">{t('assess.incomplete', { count: missing.length })}</p>}
        <div className="tx-row">
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t(waitsForSecond(value, inForce) ? 'assess.sendToSecond' : 'assess.save')}
          </Button>
          <Button onClick={onDone}>{common('cancel')}</Button>
        </div>
        <p className="tx-soft tx-small">{t('assess.notScale')}</p>
      </aside>
    </form>
  );
};

const Triggers = ({ value, onChange }: { value: AssessDraft['triggers']; onChange(value: AssessDraft['triggers']): void }) => {
  const t = useChildWords();
  const terms = useTerms();
  return (
    <fieldset className="tx-stack">
      <legend>
        <h2>{t('assess.triggers')}</h2>
      </legend>
      <p className="tx-soft">{t('assess.triggersHint')}</p>
      <Checkbox.Group
        className="child-triggers"
        value={value}
        options={triggers.map((code) => ({ value: code, label: terms(`trigger.${code}`) }))}
        onChange={onChange}
      />
    </fieldset>
  );
};

const useSaveAssessment = (childId: string, draft: ReturnType<typeof useDraft<AssessDraft>>, inForce: number, onDone: () => void) => {
  const t = useChildWords();
  const saved = useSaved(onDone);
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.assess>('POST /api/children/{id}/assessments', workChanges);
  const missing: AssessMissing[] = missingInAssessment(draft.value);
  const save = (event: { preventDefault(): void }) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0 || send.isPending) return;
    const said = t(waitsForSecond(draft.value, inForce) ? 'assess.sentToSecond' : 'assess.saved');
    send.mutate({ params: { id: childId }, body: assessmentBody(draft.value) }, { onSuccess: () => (draft.clear(), saved(said)) });
  };
  return { save, missing: tried ? missing : [], send };
};
