import type { areasContract } from '../../../../../areas/contract.ts';
import { today } from '../../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../../web/i18n/terms.ts';
import { useGet } from '../../../../../../web/queries.tsx';
import type { casesContract } from '../../../../contract.ts';
import { ruleFor } from '../../rules/in-force.ts';
import { useLeadWords } from '../words.ts';

const steps = { leadAcknowledged: 'acknowledge', leadContacted: 'contact', leadVisited: 'visit', leadAssessed: 'assess', leadAnswered: 'answer' } as const;

/** The clocks that a priority starts in an area today, in one sentence. */
export const useClockLists = (areaId: string) => {
  const t = useLeadWords();
  const terms = useTerms();
  const limit = useLimitWords();
  const rules = useGet<typeof casesContract.deadlineRules>('GET /api/deadline-rules').data ?? [];
  const area = useGet<typeof areasContract.one>('GET /api/areas/{areaId}', { params: { areaId } });
  const ancestry = area.data?.ancestry.map(({ id }) => id) ?? [];
  return (priority: number): string => {
    const list = Object.entries(steps).flatMap(([trigger, step]) => {
      const rule = ruleFor(
        rules.filter((each) => each.trigger === trigger && each.priority === priority),
        ancestry,
        today(),
      );
      return rule ? [t('triage.clock', { step: terms(`clock.${step}`), limit: limit(rule) })] : [];
    });
    return list.length === 0 ? '' : t('triage.clocks', { list: list.join(' · ') });
  };
};

/** "15 分钟内", "5 个工作日内". */
export const useLimitWords = () => {
  const t = useLeadWords();
  return ({ minutes, workingDays }: { minutes: number | null; workingDays: number | null }): string => {
    if (minutes === null) return t('triage.workingDays', { count: workingDays ?? 0 });
    return minutes % 60 === 0 ? t('triage.hours', { count: minutes / 60 }) : t('triage.minutes', { count: minutes });
  };
};
