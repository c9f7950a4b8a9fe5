import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import type { Lead } from '../../../contract.ts';
import { useClockReading, useNow, type Clock } from './use-clock.ts';
import { useLeadWords } from './words.ts';

export const ClockBadge = ({ clock }: { clock: Clock }) => {
  const { text, tone } = useClockReading()(clock, useNow());
  return <Badge {...(tone ? { tone } : {})}>{text}</Badge>;
};

const tones = { 1: 'danger', 2: 'call', 3: 'waiting' } as const;

/** The judged priority in words, "not judged yet", danger and flood beside it. */
export const LeadMarks = ({ lead }: { lead: Pick<Lead, 'priority' | 'dangerNow' | 'burst' | 'state'> }) => {
  const t = useLeadWords();
  const tone = lead.priority === null ? undefined : tones[lead.priority as 1 | 2 | 3];
  return (
    <span className="lead-marks">
      {lead.dangerNow && <Badge tone="danger">{t('danger')}</Badge>}
      {lead.priority === null ? (
        lead.state === 'received' && <Badge tone="waiting">{t('notTriaged')}</Badge>
      ) : (
        <Badge {...(tone ? { tone } : {})}>{t(`triage.${lead.priority as 1}`)}</Badge>
      )}
      {lead.burst && (
        <span title={t('burstWhy')}>
          <Badge>{t('burst')}</Badge>
        </span>
      )}
    </span>
  );
};

/** The reported situations in one line. */
export const useGrounds = () => {
  const t = useLeadWords();
  const terms = useTerms();
  return (lead: Pick<Lead, 'grounds'>): string =>
    lead.grounds.length === 0 ? t('plainReport') : lead.grounds.map((ground) => terms(`ground.${ground}`)).join(' · ');
};
