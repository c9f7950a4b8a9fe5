import { useDates, today } from '../../../../../web/i18n/dates.ts';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { Badge, LevelBadge } from '../../../../../web/ui/Badge.tsx';
import { productDefault } from '../../../rules.ts';
import { useRuleWords } from './words.ts';

type Dated = { effectiveFrom: string; effectiveTo: string | null };

/** Where a rule comes from; ours is marked, so that nobody takes it for law. */
export const Source = ({ source }: { source: string }) => {
  const t = useRuleWords();
  if (source !== productDefault) return <span className="rule-source">{source}</span>;
  return (
    <span title={t('oursWhy')}>
      <Badge tone="waiting">{t('ours')}</Badge>
    </span>
  );
};

export const Holds = ({ rule }: { rule: Dated }) => {
  const t = useRuleWords();
  const dates = useDates();
  const from = dates.date(rule.effectiveFrom);
  const text = rule.effectiveTo === null ? t('since', { from }) : t('until', { from, to: dates.date(rule.effectiveTo) });
  const day = today();
  return (
    <>
      {text} {rule.effectiveFrom > day && <Badge tone="waiting">{t('ahead')}</Badge>}
      {rule.effectiveTo !== null && rule.effectiveTo <= day && <Badge>{t('over')}</Badge>}
    </>
  );
};

export const LevelOf = ({ ordinal }: { ordinal: number }) => {
  const t = useRuleWords();
  const level = useRiskLevels().byOrdinal(ordinal);
  return level ? <LevelBadge level={level} /> : <>{t('unassessed')}</>;
};

/** Levels as choices, gravest first, and "not assessed yet". */
export const useLevelOptions = () => {
  const t = useRuleWords();
  const language = useLanguage();
  const { levels } = useRiskLevels();
  return [...levels.map((level) => ({ value: String(level.ordinal), label: level.label[language] })), { value: '0', label: t('unassessed') }];
};

export const isOver = (rule: Dated): boolean => rule.effectiveTo !== null && rule.effectiveTo <= today();
