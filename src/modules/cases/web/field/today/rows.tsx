import { Badge, Late } from '../../../../../web/ui/Badge.tsx';
import { LinkButton } from '../../../../../web/ui/Button.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { RiskBadge } from '../RiskBadge.tsx';
import { useFieldCasesWords } from '../words.ts';
import { useClockText } from './clock.ts';
import type { Dated, Lead } from './groups.ts';
import { useTodayWords } from './words.ts';

type Visit = Extract<Dated, { kind: 'visit' }>;
type Line = Extract<Dated, { kind: 'line' }>;

export const DatedRow = ({ item, waits }: { item: Dated; waits: boolean }) =>
  item.kind === 'visit' ? <VisitRow visit={item} waits={waits} /> : <LineRow line={item} />;

const VisitRow = ({ visit, waits }: { visit: Visit; waits: boolean }) => {
  const t = useTodayWords();
  const common = useFieldCasesWords();
  const terms = useTerms();
  const age = visit.age === null ? '' : terms('dates.age', { count: visit.age });
  return (
    <li className="today-row">
      <a className="today-main" href={`/field/children/${visit.childId}`}>
        <span className="today-name">
          <strong>{visit.name}</strong> <span className="tx-soft tx-small">{[age, visit.place].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="today-badges">
          <DueBadge item={visit} />
          {waits && <Badge tone="waiting">{t('waitingToSend')}</Badge>}
          {visit.step > 0 && <Badge tone="call">{t(visit.step === 1 ? 'risen1' : 'risen2')}</Badge>}
          <RiskBadge ordinal={visit.risk} />
        </span>
        <span className="tx-soft tx-small">{visit.channels.map((channel) => terms(`contactKind.${channel}`)).join(' / ')}</span>
      </a>
      <LinkButton
        kind={visit.lateDays > 0 ? 'primary' : 'quiet'}
        className="today-action"
        href={`/field/children/${visit.childId}/visit`}
        aria-label={t('visitOf', { name: visit.name })}
      >
        {common('recordVisit')}
      </LinkButton>
    </li>
  );
};

const LineRow = ({ line }: { line: Line }) => {
  const t = useTodayWords();
  return (
    <li className="today-row">
      <a className="today-main" href={`/field/children/${line.childId}#plan`}>
        <span className="today-name">
          <strong>{line.name}</strong> <span className="tx-soft tx-small">{t('line')}</span>
        </span>
        <span>{line.measure}</span>
        <span className="today-badges">
          <DueBadge item={line} />
        </span>
      </a>
    </li>
  );
};

const DueBadge = ({ item }: { item: Dated }) => {
  const t = useTodayWords();
  const dates = useDates();
  if (item.lateDays > 0) return <Late days={item.lateDays} />;
  if (dates.lateBy(item.dueOn) > 0) return <Badge tone="waiting">{t('grace')}</Badge>;
  return <Badge {...(dates.lateBy(item.dueOn) === 0 ? { tone: 'waiting' as const } : {})}>{dates.due(item.dueOn)}</Badge>;
};

export const LeadRow = ({ lead, now }: { lead: Lead; now: number }) => {
  const t = useTodayWords();
  const terms = useTerms();
  const clockText = useClockText();
  const clock = lead.next && clockText(terms(`clock.${lead.next.step}`), lead.next.dueAt, now);
  return (
    <li className="today-row">
      <a className="today-main" href={`/field/leads/${lead.leadId}`}>
        <span className="today-name">
          <strong>{t('lead', { area: lead.area.split(' ').at(-1) ?? '' })}</strong>
        </span>
        <span className="today-badges">
          <Badge tone={clock === null ? 'good' : clock.late ? 'call' : 'waiting'}>{clock?.text ?? t('noClock')}</Badge>
          {lead.priority !== null && <Badge>{terms(`priority.${lead.priority as 1 | 2 | 3 | 4}`)}</Badge>}
          {lead.dangerNow && <Badge tone="danger">{t('danger')}</Badge>}
        </span>
      </a>
    </li>
  );
};
