import { Button, Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { useCommon } from '../../../../../../web/i18n/interface.ts';
import { useTerms } from '../../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../../web/queries.tsx';
import { Field, Select } from '../../../../../../web/ui/Field.tsx';
import type { casesContract, Lead } from '../../../../contract.ts';
import { outcomes } from '../codes.ts';
import { useLeadWords } from '../words.ts';
import { useLeadStep, type ActionProps } from './use-lead-step.ts';

type Outcome = NonNullable<Lead['outcome']>;

/** Tells the reporter what became of it, in words that give nothing of the child away. */
export const AnswerForm = ({ lead, onClose }: ActionProps) => {
  const t = useLeadWords();
  const terms = useTerms();
  const common = useCommon();
  const [outcome, setOutcome] = useState<Outcome>();
  const [replyText, setText] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.answerLead>('POST /api/leads/{id}/answer', { changes: ['GET /api/today'] });
  const after = useLeadStep(lead, onClose);
  const save = () => {
    setTried(true);
    if (outcome && replyText.trim()) send.mutate({ params: { id: lead.id }, body: { outcome, replyText, version: lead.version } }, after);
  };
  return (
    <FormDialog title={t('answer.title')} save={t('answer.save')} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      <Select
        label={t('answer.outcome')}
        value={outcome ?? ''}
        error={tried && !outcome ? common('choose') : undefined}
        options={outcomes.map((each) => ({ value: each, label: terms(`leadOutcome.${each}`) }))}
        onChange={(value) => setOutcome(value as Outcome)}
      />
      <Field label={t('answer.text')} hint={t('answer.hint')} error={tried && !replyText.trim() ? t('link.needed') : undefined}>
        {(wiring) => (
          <Input.TextArea {...wiring} autoSize={{ minRows: 4 }} maxLength={500} value={replyText} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      {outcome && (
        <div className="lead-options" role="group" aria-label={t('answer.templates')}>
          <p className="tx-soft">{t(`answer.template.${outcome}`)}</p>
          <div>
            <Button size="small" onClick={() => setText(t(`answer.template.${outcome}`))}>
              {t('answer.use')}
            </Button>
          </div>
        </div>
      )}
    </FormDialog>
  );
};
