import { App } from 'antd';
import { useState } from 'react';
import { AreaSelect } from '../../../../areas/web/AreaSelect.tsx';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { useSession } from '../../../../../web/session.tsx';
import { DateInput, Field, Select, TextInput } from '../../../../../web/ui/Field.tsx';
import { Choice } from '../../../../../web/ui/Options.tsx';
import type { casesContract } from '../../../contract.ts';
import { useLeadWords } from '../leads/words.ts';
import { priorities } from '../leads/codes.ts';
import { triggers } from './ClockRules.tsx';
import { useRuleWords } from './words.ts';

type Unit = 'minutes' | 'workingDays';

export const SetClockForm = ({ onClose }: { onClose(): void }) => {
  const t = useRuleWords();
  const leads = useLeadWords();
  const { message } = App.useApp();
  const { post } = useSession();
  const [trigger, setTrigger] = useState<(typeof triggers)[number]>('leadVisited');
  const [priority, setPriority] = useState('1');
  const [areaId, setArea] = useState(post?.areaId);
  const [unit, setUnit] = useState<Unit>('minutes');
  const [count, setCount] = useState('');
  const [source, setSource] = useState('');
  const [from, setFrom] = useState(today());
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.setDeadlineRule>('POST /api/deadline-rules', { changes: ['GET /api/deadline-rules'] });
  const right = /^[1-9]\d{0,4}$/.test(count);
  const onSuccess = () => {
    void message.success(t('form.saved'));
    onClose();
  };
  const save = () => {
    setTried(true);
    if (areaId === undefined || !right || !source.trim() || from < today()) return;
    const level = trigger === 'firstVisit' || priority === '' ? undefined : Number(priority);
    send.mutate({ body: { trigger, priority: level, areaId, [unit]: Number(count), ruleSource: source, effectiveFrom: from } }, { onSuccess });
  };
  const priorityOptions = [
    ...priorities.map((each) => ({ value: String(each), label: leads(`triage.${each}`) })),
    ...(trigger === 'leadAcknowledged' ? [{ value: '', label: t('anyPriority') }] : []),
  ];
  return (
    <FormDialog title={t('setClock')} save={t('form.save')} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      <div className="rule-numbers">
        <Select
          label={t('form.step')}
          value={trigger}
          options={triggers.map((each) => ({ value: each, label: t(`trigger.${each}`) }))}
          onChange={(next) => setTrigger(next as typeof trigger)}
        />
        {trigger !== 'firstVisit' && <Select label={t('form.priority')} value={priority} options={priorityOptions} onChange={setPriority} />}
        <Field label={t('form.area')} error={tried && areaId === undefined ? t('form.needed') : undefined}>
          {(wiring) => <AreaSelect wiring={wiring} value={areaId} onChange={setArea} />}
        </Field>
        <TextInput
          label={t('form.count')}
          inputMode="numeric"
          value={count}
          error={tried && !right ? t('form.number', { from: 1, to: 99_999 }) : undefined}
          onChange={setCount}
        />
      </div>
      <Choice<Unit>
        label={t('form.kind')}
        row
        value={unit}
        options={[
          { value: 'minutes', label: t('form.minutes') },
          { value: 'workingDays', label: t('form.workingDays') },
        ]}
        onChange={setUnit}
      />
      <TextInput
        label={t('form.source')}
        hint={t('form.sourceHint')}
        maxLength={200}
        value={source}
        error={tried && !source.trim() ? t('form.needed') : undefined}
        onChange={setSource}
      />
      <DateInput
        label={t('form.from')}
        hint={t('form.fromHint')}
        min={today()}
        value={from}
        error={tried && from < today() ? t('form.fromHint') : undefined}
        onChange={setFrom}
      />
    </FormDialog>
  );
};
