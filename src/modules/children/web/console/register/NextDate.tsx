import { useDates } from '../../../../../web/i18n/dates.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { useRegisterWords } from './words.ts';

/** The next date and how it stands: days left, in its days of grace, or late by how much. */
export const NextDate = ({ dueOn, lateDays }: { dueOn: string | null; lateDays: number }) => {
  const t = useRegisterWords();
  const dates = useDates();
  if (dueOn === null) return <span className="tx-soft">{t('noDate')}</span>;
  const past = dates.lateBy(dueOn);
  return (
    <span className="register-due">
      <span>{dates.date(dueOn)}</span>
      {lateDays > 0 ? (
        <Badge tone="call">{dates.late(lateDays)}</Badge>
      ) : past > 0 ? (
        <Badge tone="waiting">{t('grace')}</Badge>
      ) : (
        <Badge {...(past === 0 ? { tone: 'waiting' as const } : {})}>{dates.due(dueOn)}</Badge>
      )}
    </span>
  );
};
