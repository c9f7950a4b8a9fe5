import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../../../web/api.ts';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { useHolds } from '../../../../../web/session.tsx';
import { Facts } from '../../../../../web/ui/Blocks.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import type { casesContract } from '../../../contract.ts';
import { leadRoles } from '../../roles.ts';
import { AssessmentBody } from './AssessmentPanel.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import type { Work } from './use-work.ts';
import { useChildWords } from './words.ts';

export type Decision = ReplyOf<typeof casesContract.decisions>[number];

/** What waits for a second person, with everything that person has to weigh, and the decision itself. */
export const DecisionPanel = ({ file, work }: { file: File; work: Work }) => {
  const t = useChildWords();
  const waits = work.may.includes('decideAssessment') || work.may.includes('decideClosure');
  const mayDecide = useHolds(...leadRoles);
  const decisions = useGet<typeof casesContract.decisions>(
    'GET /api/decisions',
    { query: { area: file.areaId } },
    { enabled: waits && mayDecide, topics: ['decisions', `child:${file.id}`] },
  );
  if (!waits) return null;
  const decision = decisions.data?.find((each) => each.childId === file.id);
  return (
    <Panel title={t(work.may.includes('decideClosure') ? 'decision.closure' : 'decision.downgrade')}>
      {work.may.includes('decideAssessment') && work.waitingAssessment && <AssessmentBody assessment={work.waitingAssessment} />}
      {decision?.closure && <ClosureFacts decision={decision} closure={decision.closure} />}
      {!mayDecide && <Alert type="info" title={t('decision.waits')} />}
      {decision && <Deciding key={decision.id} decision={decision} />}
    </Panel>
  );
};

const ClosureFacts = ({ decision, closure }: { decision: Decision; closure: NonNullable<Decision['closure']> }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  return (
    <Facts
      facts={[
        [t('decision.askedBy'), `${decision.askedBy} · ${dates.time(decision.askedAt)}`],
        [t('closure.reason'), terms(`closureReason.${closure.reason}`)],
        [t('closure.evaluation'), closure.evaluation],
        closure.remainingNeeds !== '' && [t('closure.remainingNeeds'), closure.remainingNeeds],
        [t('closure.followUp'), closure.followUpOn === null ? closure.noFollowUpReason : dates.date(closure.followUpOn)],
      ]}
    />
  );
};

const Deciding = ({ decision }: { decision: Decision }) => {
  const t = useChildWords();
  const [deciding, setDeciding] = useState<boolean>();
  if (decision.blocked !== null) return <Alert type="info" showIcon title={t(`decision.blocked.${decision.blocked}`)} />;
  return (
    <div className="tx-row tx-no-print">
      <Button type="primary" onClick={() => setDeciding(true)}>
        {t('decision.approve')}
      </Button>
      <Button onClick={() => setDeciding(false)}>{t('decision.decline')}</Button>
      {deciding !== undefined && <DecideDialog decision={decision} approve={deciding} onClose={() => setDeciding(undefined)} />}
    </div>
  );
};
