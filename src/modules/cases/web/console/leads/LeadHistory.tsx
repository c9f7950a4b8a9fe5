import { Timeline } from 'antd';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import type { Lead } from '../../../contract.ts';
import { useLeadWords } from './words.ts';

type Event = Lead['events'][number];

/** Newest first. */
export const LeadHistory = ({ lead }: { lead: Lead }) => {
  const t = useLeadWords();
  const dates = useDates();
  const words = useEventWords();
  const received = { content: <Entry head={t('lead.arrived')} more={dates.time(lead.receivedAt)} note={null} /> };
  const items = lead.events
    .toReversed()
    .map((event) => ({ content: <Entry head={words(event)} more={[event.by, dates.time(event.at)].filter(Boolean).join(' · ')} note={event.note} /> }));
  return (
    <Card title={t('lead.history')}>
      <Timeline items={[...items, received]} />
    </Card>
  );
};

const Entry = ({ head, more, note }: { head: string; more: string; note: string | null }) => (
  <div>
    <strong>{head}</strong> <span className="tx-soft">{more}</span>
    {note && <p className="lead-said">{note}</p>}
  </div>
);

const known = ['triaged', 'acknowledged', 'contacted', 'visited', 'linked', 'answered', 'closed', 'merged', 'mergedFrom', 'moved'] as const;

const useEventWords = () => {
  const t = useLeadWords();
  const terms = useTerms();
  return ({ kind, detail }: Event): string => {
    const named = known.find((each) => each === kind);
    if (named === undefined) return t('event.other');
    const level = detail['priority'] === undefined ? '' : t(`triage.${detail['priority'] as 1}`);
    const outcome = detail['outcome'] === undefined ? '' : terms(`leadOutcome.${detail['outcome'] as 'referred'}`);
    return t(`event.${named}`, { level, outcome });
  };
};
