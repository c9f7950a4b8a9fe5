import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../../web/console/use-filters.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { useHolds } from '../../../../../web/session.tsx';
import type { casesContract } from '../../../contract.ts';
import { ClockRules } from './ClockRules.tsx';
import { SetClockForm } from './SetClockForm.tsx';
import { SetVisitForm } from './SetVisitForm.tsx';
import { VisitRules } from './VisitRules.tsx';
import { useRuleWords } from './words.ts';
import './rules.css';

/** Visit frequencies and clocks, each with its source and the days on which it holds. */
export default function RulesPage() {
  const t = useRuleWords();
  const maySet = useHolds('districtAdministrator', 'cityAdministrator');
  const { filters, change } = useFilters('history');
  const [setting, setSetting] = useState<'visit' | 'clock'>();
  const visits = useGet<typeof casesContract.visitRules>('GET /api/visit-rules');
  const clocks = useGet<typeof casesContract.deadlineRules>('GET /api/deadline-rules');
  const past = filters.history === 'true';
  const close = () => setSetting(undefined);
  return (
    <ConsolePage
      title={t('title')}
      actions={
        <Checkbox checked={past} onChange={(event) => change({ history: event.target.checked ? 'true' : '' })}>
          {t('history')}
        </Checkbox>
      }
    >
      <Alert type="info" title={t('oursThere')} description={maySet ? undefined : t('readOnly')} />
      <section className="tx-stack">
        <Head title={t('visits')} what={t('visitsWhat')} set={maySet ? () => setSetting('visit') : undefined} label={t('setVisit')} />
        <Loaded query={visits}>{(rules) => <VisitRules rules={rules} past={past} />}</Loaded>
      </section>
      <section className="tx-stack">
        <Head title={t('clocks')} what={t('clocksWhat')} set={maySet ? () => setSetting('clock') : undefined} label={t('setClock')} />
        <Loaded query={clocks}>{(rules) => <ClockRules rules={rules} past={past} />}</Loaded>
      </section>
      {setting === 'visit' && <SetVisitForm onClose={close} />}
      {setting === 'clock' && <SetClockForm onClose={close} />}
    </ConsolePage>
  );
}

const Head = ({ title, what, set, label }: { title: string; what: string; set: (() => void) | undefined; label: string }) => (
  <div className="rule-head">
    <div>
      <h2>{title}</h2>
      <p className="tx-soft">{what}</p>
    </div>
    {set && (
      <Button type="primary" onClick={set}>
        {label}
      </Button>
    )}
  </div>
);
