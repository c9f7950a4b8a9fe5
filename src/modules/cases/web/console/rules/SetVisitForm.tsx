import { App } from 'antd';
import { useState } from 'react';
import { AreaSelect } from '../../../../areas/web/AreaSelect.tsx';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useGet, useSend } from '../../../../../web/queries.tsx';
import { useSession } from '../../../../../web/session.tsx';
import { DateInput, Field, Select, TextInput } from '../../../../../web/ui/Field.tsx';
import { Ticks } from '../../../../../web/ui/Options.tsx';
import type { casesContract } from '../../../contract.ts';
import { useLevelOptions } from './RuleParts.tsx';
import { useRuleWords } from './words.ts';

const kinds = ['homeVisit', 'school', 'phone', 'office', 'online'] as const;
type Kind = (typeof kinds)[number];
const isNumber = (text: string, from: number, to: number) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;

export const SetVisitForm = ({ onClose }: { onClose(): void }) => {
  const t = useRuleWords();
  const terms = useTerms();
  const { message } = App.useApp();
  const { post } = useSession();
  const schemes = useGet<typeof casesContract.schemes>('GET /api/risk-schemes').data;
  const [level, setLevel] = useState('4');
  const [areaId, setArea] = useState(post?.areaId);
  const [channels, setChannels] = useState<Kind[]>(['homeVisit']);
  const [interval, setInterval] = useState('');
  const [grace, setGrace] = useState('0');
  const [source, setSource] = useState('');
  const [from, setFrom] = useState(today());
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.setVisitRule>('POST /api/visit-rules', { changes: ['GET /api/visit-rules'] });
  const problems = {
    area: areaId === undefined && t('form.needed'),
    channels: channels.length === 0 && t('form.needed'),
    interval: !isNumber(interval, 1, 366) && t('form.number', { from: 1, to: 366 }),
    grace: !isNumber(grace, 0, 60) && t('form.number', { from: 0, to: 60 }),
    source: !source.trim() && t('form.needed'),
    from: from < today() && t('form.fromHint'),
  };
  const problem = (key: keyof typeof problems) => (tried && problems[key]) || undefined;
  const onSuccess = () => {
    void message.success(t('form.saved'));
    onClose();
  };
  const save = () => {
    setTried(true);
    const schemeId = schemes?.[0]?.id;
    if (schemeId === undefined || areaId === undefined || Object.values(problems).some(Boolean)) return;
    send.mutate(
      {
        body: {
          schemeId,
          levelOrdinal: Number(level),
          areaId,
          channels,
          intervalDays: Number(interval),
          graceDays: Number(grace),
          ruleSource: source,
          effectiveFrom: from,
        },
      },
      { onSuccess },
    );
  };
  return (
    <FormDialog title={t('setVisit')} save={t('form.save')} busy={send.isPending} problem={send.error} onSave={save} onClose={onClose}>
      <div className="rule-numbers">
        <Select label={t('form.level')} value={level} options={useLevelOptions()} onChange={setLevel} />
        <Field label={t('form.area')} error={problem('area')}>
          {(wiring) => <AreaSelect wiring={wiring} value={areaId} onChange={setArea} />}
        </Field>
        <TextInput label={t('form.interval')} inputMode="numeric" value={interval} error={problem('interval')} onChange={setInterval} />
        <TextInput label={t('form.grace')} hint={t('form.graceHint')} inputMode="numeric" value={grace} error={problem('grace')} onChange={setGrace} />
      </div>
      <Ticks
        label={t('form.channels')}
        hint={t('form.channelsHint')}
        row
        error={problem('channels')}
        value={channels}
        options={kinds.map((kind) => ({ value: kind, label: terms(`contactKind.${kind}`) }))}
        onChange={setChannels}
      />
      <TextInput label={t('form.source')} hint={t('form.sourceHint')} maxLength={200} value={source} error={problem('source')} onChange={setSource} />
      <DateInput label={t('form.from')} hint={t('form.fromHint')} min={today()} value={from} error={problem('from')} onChange={setFrom} />
    </FormDialog>
  );
};
