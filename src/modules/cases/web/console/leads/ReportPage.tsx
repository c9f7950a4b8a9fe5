import { Button, Checkbox, Input, Result } from 'antd';
import { useState } from 'react';
import { AreaSelect } from '../../../../areas/web/AreaSelect.tsx';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Refused } from '../../../../../web/console/Listing.tsx';
import { useDraft } from '../../../../../web/drafts.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { useHolds, useSession } from '../../../../../web/session.tsx';
import { CallStrip } from '../../../../../web/ui/CallStrip.tsx';
import { Field, Select, TextInput } from '../../../../../web/ui/Field.tsx';
import { Ticks } from '../../../../../web/ui/Options.tsx';
import type { ReplyOf } from '../../../../../web/api.ts';
import type { casesContract, Lead, ReportGround } from '../../../contract.ts';
import { leadRoles } from '../../roles.ts';
import { channels, grounds } from './codes.ts';
import { MyReports } from './MyReports.tsx';
import { useLeadWords } from './words.ts';
import './leads.css';

type Sent = ReplyOf<typeof casesContract.reportAsStaff>;
type Values = {
  dangerNow: boolean;
  grounds: ReportGround[];
  what: string;
  channel: Lead['channel'];
  areaId: string | undefined;
  place: string;
  name: string;
  age: string;
  about: string;
};
const empty: Values = { dangerNow: false, grounds: [], what: '', channel: 'survey', areaId: undefined, place: '', name: '', age: '', about: '' };

/** Everybody who works here is bound to report; whom to call stands first. */
export default function ReportPage() {
  const t = useLeadWords();
  const [sent, setSent] = useState<Sent>();
  return (
    <ConsolePage title={t('reportPage.title')} note={t('reportPage.lead')}>
      <CallStrip />
      {sent ? <Thanks sent={sent} again={() => setSent(undefined)} /> : <Form onSent={setSent} />}
      <MyReports />
    </ConsolePage>
  );
}

const Thanks = ({ sent, again }: { sent: Sent; again(): void }) => {
  const t = useLeadWords();
  const judges = useHolds(...leadRoles);
  const actions = [
    <Button key="again" onClick={again}>
      {t('reportPage.again')}
    </Button>,
    ...(judges
      ? [
          <Button key="open" type="primary" href={`/console/leads/${sent.id}`}>
            {t('reportPage.open')}
          </Button>,
        ]
      : []),
  ];
  return (
    <div role="status">
      <Result
        status="success"
        title={t('reportPage.sent')}
        subTitle={`${t('reportPage.receipt', { code: sent.receiptCode })} · ${t('reportPage.receiptWhat')}`}
        extra={actions}
      />
    </div>
  );
};

const Form = ({ onSent }: { onSent(sent: Sent): void }) => {
  const t = useLeadWords();
  const terms = useTerms();
  const draft = useDraft<Values>(`console-report:${useSession().session?.person?.id}`, empty);
  const { value, change } = draft;
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.reportAsStaff>('POST /api/leads', { changes: ['GET /api/leads'] });
  const submit = () => {
    setTried(true);
    if (!value.what.trim()) return;
    const { name, age, about, place, areaId, ...rest } = value;
    const child = { name: name || undefined, age: age || undefined, about: about || undefined };
    send.mutate(
      { body: { ...rest, areaId, place: place || undefined, child } },
      {
        onSuccess: (reply) => {
          draft.clear();
          setTried(false);
          onSent(reply);
        },
      },
    );
  };
  return (
    <form
      className="tx-stack lead-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) submit();
      }}
    >
      {draft.restored && <p className="tx-soft">{t('reportPage.restored')}</p>}
      <Checkbox checked={value.dangerNow} onChange={(event) => change({ dangerNow: event.target.checked })}>
        <strong>{t('reportPage.danger')}</strong> <span className="tx-soft">{t('reportPage.dangerWhat')}</span>
      </Checkbox>
      <Field label={t('reportPage.what')} hint={t('reportPage.whatHint')} error={tried && !value.what.trim() ? t('reportPage.needed') : undefined}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 4 }}
            maxLength={2000}
            value={value.what}
            onChange={(event) => change({ what: event.target.value })}
          />
        )}
      </Field>
      <Ticks
        label={t('reportPage.grounds')}
        optional
        value={value.grounds}
        options={grounds.map((ground) => ({ value: ground, label: terms(`ground.${ground}`) }))}
        onChange={(next) => change({ grounds: next })}
      />
      <div className="lead-two">
        <Field label={t('reportPage.area')} optional>
          {(wiring) => <AreaSelect wiring={wiring} allowClear value={value.areaId} onChange={(areaId) => change({ areaId })} />}
        </Field>
        <TextInput label={t('reportPage.place')} optional maxLength={200} value={value.place} onChange={(place) => change({ place })} />
        <Select
          label={t('reportPage.channel')}
          value={value.channel}
          options={channels.map((channel) => ({ value: channel, label: terms(`leadChannel.${channel}`) }))}
          onChange={(channel) => change({ channel: channel as Lead['channel'] })}
        />
        <TextInput label={t('reportPage.childName')} optional maxLength={60} value={value.name} onChange={(name) => change({ name })} />
        <TextInput label={t('reportPage.childAge')} optional maxLength={20} value={value.age} onChange={(age) => change({ age })} />
        <TextInput label={t('reportPage.childAbout')} optional maxLength={300} value={value.about} onChange={(about) => change({ about })} />
      </div>
      {send.error && <Refused problem={send.error} />}
      <div>
        <Button type="primary" danger htmlType="submit" size="large" loading={send.isPending}>
          {t('reportPage.send')}
        </Button>
      </div>
    </form>
  );
};
