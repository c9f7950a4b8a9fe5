import { useDates } from '../../../../../web/i18n/dates.ts';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import type { Lead } from '../../../contract.ts';
import { ClockBadge } from './Badges.tsx';
import { useLeadWords } from './words.ts';

export const LeadClocks = ({ lead }: { lead: Lead }) => {
  const t = useLeadWords();
  const dates = useDates();
  return (
    <Card title={t('clocks')}>
      {lead.clocks.length === 0 && <p className="tx-soft">{t('noClocks')}</p>}
      <ul className="lead-options">
        {lead.clocks.map((clock) => (
          <li key={clock.step} className="tx-row">
            <ClockBadge clock={clock} /> {clock.doneAt === null && <span className="tx-soft tx-small">{t('by', { time: dates.time(clock.dueAt) })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
};
