import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { Facts } from '../../../../../web/ui/Blocks.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import { useUnmasked } from '../../../../children/web/console/unmask/unmasked.tsx';
import { PlanLines } from './PlanPanel.tsx';
import type { Work } from './use-work.ts';
import { useChildWords } from './words.ts';

/** One child one plan on paper, to be signed. */
export const PlanSheet = ({ file, work: { plan } }: { file: File; work: Work }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  const language = useLanguage();
  const { shown } = useUnmasked();
  const level = useRiskLevels().levelOf(file.risk);
  if (plan === null) return <p>{t('plan.none')}</p>;
  return (
    <>
      <Facts
        facts={[
          [
            t('fullName'),
            [shown.name ?? file.name, terms(`sex.${file.sex}`), file.age === null ? '' : terms('dates.age', { count: file.age })].filter(Boolean).join(' · '),
          ],
          [t('fileCode'), file.fileCode],
          [t('level'), level?.label[language] ?? t('notAssessed')],
          [t('plan.wholeGoal'), plan.goal],
          plan.childOpinion !== '' && [t('plan.childOpinion'), plan.childOpinion],
          [t('plan.reviewOn'), dates.date(plan.reviewOn)],
          [t('print.maker'), plan.createdBy],
        ]}
      />
      <h2>{t('print.lines')}</h2>
      <PlanLines lines={plan.lines} />
    </>
  );
};
