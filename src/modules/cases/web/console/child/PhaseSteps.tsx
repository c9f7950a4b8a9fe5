import { useTerms } from '../../../../../web/i18n/terms.ts';
import type { CasePhase } from '../../../contract.ts';
import { useChildWords } from './words.ts';

const steps = ['intake', 'assessment', 'planning', 'intervention', 'evaluation', 'closed'] as const satisfies readonly CasePhase[];
const standsAt: Partial<Record<CasePhase, (typeof steps)[number]>> = { closure: 'evaluation', followUp: 'closed' };

/** 接案 → 预估 → 计划 → 介入 → 评估 → 结案, as MZ/T 094-2017 has them, and where this case stands. */
export const PhaseSteps = ({ phase }: { phase: CasePhase | undefined }) => {
  const t = useChildWords();
  const terms = useTerms();
  if (phase === undefined) return <p className="tx-soft">{t('noCase')}</p>;
  const now = steps.findIndex((step) => step === (standsAt[phase] ?? phase));
  return (
    <ol className="child-phases" aria-label={t('phases')}>
      {steps.map((step, index) => (
        <li key={step} className={index < now ? 'child-phase-done' : undefined} aria-current={index === now ? 'step' : undefined}>
          {terms(`casePhase.${step}`)}
        </li>
      ))}
    </ol>
  );
};
