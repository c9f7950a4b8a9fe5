import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useNow } from '../../../../../web/field/use-now.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import type { Lead } from '../../../contract.ts';
import { useClockText } from '../today/clock.ts';
import { useLeadPageWords } from './words.ts';

type Clock = Lead['clocks'][number];

export const Clocks = ({ clocks }: { clocks: readonly Clock[] }) => {
  const t = useLeadPageWords();
  const now = useNow();
  if (clocks.length === 0) return null;
  return (
    <Card title={t('clocks')}>
      <ul className="lead-clocks">
        {clocks.map((clock) => (
          <li key={clock.step}>{clock.doneAt === null ? <Running clock={clock} now={now} /> : <Met clock={clock} doneAt={clock.doneAt} />}</li>
        ))}
      </ul>
    </Card>
  );
};

const Running = ({ clock, now }: { clock: Clock; now: number }) => {
  const t = useLeadPageWords();
  const terms = useTerms();
  const dates = useDates();
  const { text, late } = useClockText()(terms(`clock.${clock.step}`), clock.dueAt, now);
  return (
    <>
      <Badge tone={late ? 'call' : 'waiting'}>{text}</Badge> <span className="tx-soft tx-small">{t('dueAt', { time: dates.time(clock.dueAt) })}</span>
    </>
  );
};

const Met = ({ clock, doneAt }: { clock: Clock; doneAt: string }) => {
  const t = useLeadPageWords();
  const terms = useTerms();
  const dates = useDates();
  const time = dates.time(doneAt);
  return (
    <>
      <Badge tone="good">{terms(`clock.${clock.step}`)}</Badge>{' '}
      <span className="tx-soft tx-small">
        {clock.lateMinutes > 0 ? t('metLate', { time, late: dates.lateMinutes(clock.lateMinutes) }) : t('met', { time })}
      </span>
    </>
  );
};
