import { useDates } from '../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import type { Role } from '../../../../platform/access.ts';
import type { PersonPost } from '../../contract.ts';
import { usePeopleWords } from './words.ts';

/** "春风街道 向阳社区 · 儿童主任": the street and the community tell one place from another. */
export const usePostText = () => {
  const t = usePeopleWords();
  const terms = useTerms();
  return (post: { areaPath: string; role: Role }): string =>
    t('postLine', { area: post.areaPath.split(' ').slice(-2).join(' '), role: terms(`role.${post.role}`) });
};

/** A post and, where it has one, its term. */
export const PostText = ({ post }: { post: PersonPost }) => {
  const t = usePeopleWords();
  const dates = useDates();
  const text = usePostText();
  const begins = dates.lateBy(post.startsOn) < 0;
  const term = [begins && t('fromDay', { date: dates.date(post.startsOn) }), post.endsOn !== null && t('until', { date: dates.date(post.endsOn) })]
    .filter(Boolean)
    .join(' ');
  return (
    <span>
      {text(post)} {term && <span className="tx-soft">{term}</span>}
    </span>
  );
};

const kinds = ['files', 'cases', 'planLines', 'visitDues', 'leads'] as const;

/** "档案 12 · 个案 3"; kinds of work that other modules add show as "other". */
export const useWorkText = () => {
  const t = usePeopleWords();
  const count = useWorkCounts();
  return (work: Readonly<Record<string, number>>): string => {
    const parts = count(work).filter((part) => part.count > 0);
    return parts.length === 0 ? t('noWork') : parts.map((part) => t(`work.${part.kind}`, { count: part.count })).join(' · ');
  };
};

export const useWorkCounts = () => (work: Readonly<Record<string, number>>) => {
  const other = Object.entries(work).filter(([name]) => !(kinds as readonly string[]).includes(name));
  const known = kinds.map((kind) => ({ kind, count: work[kind] ?? 0 }));
  return other.length === 0 ? known : [...known, { kind: 'other' as const, count: other.reduce((sum, [, count]) => sum + count, 0) }];
};
