import { Badge, Late } from '../../../../../web/ui/Badge.tsx';
import { Item, List } from '../../../../../web/ui/Blocks.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { RiskBadge } from '../RiskBadge.tsx';
import type { Row } from './filters.ts';
import { useChildrenWords } from './words.ts';

export const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <List label={useChildrenWords()('title')}>
    {rows.map((row) => (
      <Item key={row.id} href={`/field/children/${row.id}`} title={<Who row={row} />} note={<State row={row} />} />
    ))}
  </List>
);

const Who = ({ row }: { row: Row }) => {
  const terms = useTerms();
  const more = [row.age !== null && terms('dates.age', { count: row.age }), row.sex !== 'unknown' && terms(`sex.${row.sex}`), row.community]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {row.name} <span className="children-more">{more}</span>
    </>
  );
};

const State = ({ row }: { row: Row }) => {
  const t = useChildrenWords();
  const terms = useTerms();
  const dates = useDates();
  return (
    <span className="children-state">
      <Late days={row.lateDays} />
      {row.step > 0 && <Badge tone="call">{t(row.step === 1 ? 'risen1' : 'risen2')}</Badge>}
      <RiskBadge ordinal={row.risk?.ordinal ?? null} schemeId={row.risk?.schemeId} />
      {row.status === 'closed' && <Badge>{terms('fileStatus.closed')}</Badge>}
      <span>{row.dueOn === null ? t('noNext') : t('next', { date: dates.date(row.dueOn) })}</span>
    </span>
  );
};
