import { useState } from 'react';
import type { ChildWork } from '../../../contract.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { Card, Notice } from '../../../../../web/ui/Blocks.tsx';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useLevel } from '../RiskBadge.tsx';
import { OpenCaseSheet, ReviewSheet } from './CaseSheets.tsx';
import { useChildWords } from './words.ts';

/** Where the case stands, and the steps that can be taken now. */
export const CaseCard = ({ childId, work }: { childId: string; work: ChildWork }) => {
  const t = useChildWords();
  const language = useLanguage();
  const level = useLevel(work.waitingAssessment?.ordinal)?.label[language] ?? '';
  return (
    <Card title={t('case')}>
      <CaseLine work={work} />
      {work.case?.closureRequestedBy && <Notice kind="waiting">{t('closureAsked', { name: work.case.closureRequestedBy })}</Notice>}
      {work.waitingAssessment && <Notice kind="waiting">{t('waiting', { level })}</Notice>}
      <AssessmentLine work={work} />
      <Steps childId={childId} work={work} />
    </Card>
  );
};

const CaseLine = ({ work: { case: open, episodes } }: { work: ChildWork }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  const last = episodes[0];
  if (open === null) return <p>{last?.closureReason ? t('caseClosed', { reason: terms(`closureReason.${last.closureReason}`) }) : t('caseNone')}</p>;
  return (
    <p>
      {t('caseLine', { no: open.caseNo, phase: terms(`casePhase.${open.phase}`), date: dates.date(open.openedOn) })}{' '}
      {open.episode > 1 && <Badge>{t('episode', { count: open.episode })}</Badge>}
    </p>
  );
};

const AssessmentLine = ({ work: { assessment } }: { work: ChildWork }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  if (assessment === null) return null;
  const worries = [
    ...assessment.triggers.map((trigger) => terms(`trigger.${trigger}`)),
    ...assessment.domains.filter((each) => each.rating >= 3).map((each) => `${terms(`domain.${each.domain}`)} ${terms(`rating.${each.rating as 3 | 4}`)}`),
  ];
  return (
    <div>
      <h3>{t('assessment')}</h3>
      <p className="tx-soft">{t('assessedLine', { date: dates.date(assessment.assessedOn), name: assessment.assessedBy })}</p>
      {worries.length > 0 && <p>{t('worries', { list: worries.join(' · ') })}</p>}
      {assessment.childWords !== '' && <p>{t('childWords', { text: assessment.childWords })}</p>}
    </div>
  );
};

const Steps = ({ childId, work: { may, case: open, plan, assessment } }: { childId: string; work: ChildWork }) => {
  const t = useChildWords();
  const [sheet, setSheet] = useState<'open' | 'review'>();
  const link = (href: string, text: string) => (
    <LinkButton kind="quiet" href={`/field/children/${childId}/${href}`}>
      {text}
    </LinkButton>
  );
  const press = (which: 'open' | 'review', text: string) => (
    <Button kind="quiet" onClick={() => setSheet(which)}>
      {text}
    </Button>
  );
  return (
    <fieldset className="tx-row" aria-label={t('actions')}>
      {may.includes('openCase') && press('open', t('openCase'))}
      {may.includes('reopen') && press('open', t('reopen'))}
      {may.includes('plan') && <LinkButton href={`/field/children/${childId}/plan`}>{t('plan')}</LinkButton>}
      {may.includes('addLine') && link('plan', t('addLine'))}
      {may.includes('review') && press('review', t('review'))}
      {may.includes('assess') && link('assess', t(assessment ? 'assessAgain' : 'assess'))}
      {may.includes('requestClosure') && open && link('closure', t('close'))}
      <OpenCaseSheet childId={childId} open={sheet === 'open'} onClose={() => setSheet(undefined)} />
      <ReviewSheet plan={sheet === 'review' ? plan : null} onClose={() => setSheet(undefined)} />
    </fieldset>
  );
};
