import { Alert } from 'antd';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { LevelBadge } from '../../../../../web/ui/Badge.tsx';
import { Facts } from '../../../../../web/ui/Blocks.tsx';
import type { AssessmentView, Work } from './use-work.ts';
import { useChildWords } from './words.ts';

/** The assessment in force: the level and on what it rests. */
export const AssessmentPanel = ({ work }: { work: Work }) => {
  const t = useChildWords();
  const dates = useDates();
  const { assessment } = work;
  if (assessment === null) return <Panel title={t('assessment.title')}>{<p className="tx-soft">{t('assessment.none')}</p>}</Panel>;
  return (
    <Panel title={t('assessment.title')} note={t('assessment.by', { person: assessment.assessedBy, date: dates.date(assessment.assessedOn) })}>
      <AssessmentBody assessment={assessment} />
    </Panel>
  );
};

export const AssessmentBody = ({ assessment }: { assessment: AssessmentView }) => {
  const t = useChildWords();
  const terms = useTerms();
  const level = useRiskLevels().byOrdinal(assessment.ordinal);
  return (
    <>
      <p className="tx-row">
        {level && <LevelBadge level={level} />} {assessment.ordinal !== assessment.suggestedOrdinal && <Overridden assessment={assessment} />}
      </p>
      {assessment.triggers.length > 0 && (
        <Alert type="error" title={t('assessment.triggers', { list: assessment.triggers.map((code) => terms(`trigger.${code}`)).join(t('and')) })} />
      )}
      <Domains domains={assessment.domains} />
      <Facts
        facts={[
          assessment.strengths !== '' && [t('assess.strengths'), assessment.strengths],
          assessment.childWords !== '' && [t('assess.childWords'), assessment.childWords],
          assessment.secondNote !== null && [t('assessment.second', { person: assessment.secondBy ?? '' }), assessment.secondNote],
        ]}
      />
    </>
  );
};

const Overridden = ({ assessment }: { assessment: AssessmentView }) => {
  const t = useChildWords();
  const suggested = useRiskLevels().byOrdinal(assessment.suggestedOrdinal);
  return (
    <span className="tx-soft">
      {t('assessment.overridden')} {suggested && <LevelBadge level={suggested} />} {assessment.overrideReason}
    </span>
  );
};

const Domains = ({ domains }: Pick<AssessmentView, 'domains'>) => {
  const t = useChildWords();
  const terms = useTerms();
  return (
    <table className="console-facts">
      <thead>
        <tr>
          <th scope="col">{t('assess.domain')}</th>
          <th scope="col">{t('assess.rating')}</th>
          <th scope="col">{t('assess.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {domains.map(({ domain, rating, evidence }) => (
          <tr key={domain}>
            <th scope="row">{terms(`domain.${domain}`)}</th>
            <td className={`child-rating child-rating-${rating}`}>{terms(`rating.${rating as 1}`)}</td>
            <td>{evidence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
