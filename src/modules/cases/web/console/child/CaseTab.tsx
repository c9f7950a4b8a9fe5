import { Button } from 'antd';
import { Panels } from '../../../../../web/console/Panel.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import { AddLineDialog } from './AddLineDialog.tsx';
import { AssessForm } from './AssessForm.tsx';
import { AssessmentPanel } from './AssessmentPanel.tsx';
import { ClosureDialog } from './ClosureDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { Episodes } from './Episodes.tsx';
import { LastContact } from './LastContact.tsx';
import { OpenCaseDialog } from './OpenCaseDialog.tsx';
import { PlanForm } from './PlanForm.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { useDoing, type Deed } from './use-doing.ts';
import type { Work } from './use-work.ts';
import { useChildWords } from './words.ts';
import './forms.css';

type CaseTabProps = { file: File; work: Work };

export const CaseTab = ({ file, work }: CaseTabProps) => {
  const { doing, end } = useDoing();
  const may = (action: Work['may'][number]) => work.may.includes(action);
  if (doing === 'assess' && may('assess')) return <AssessForm file={file} work={work} onDone={end} />;
  if (doing === 'plan' && may('plan')) return <PlanForm file={file} onDone={end} />;
  return (
    <>
      <CaseActions work={work} />
      <DecisionPanel file={file} work={work} />
      <Panels>
        <PlanPanel file={file} work={work} />
        <AssessmentPanel work={work} />
        <div className="tx-stack">
          <LastContact work={work} />
          <Episodes work={work} />
        </div>
      </Panels>
      <Dialogs file={file} work={work} doing={doing} onClose={end} />
    </>
  );
};

const Dialogs = ({ file, work, doing, onClose }: CaseTabProps & { doing: Deed | undefined; onClose(): void }) => {
  const may = (action: Work['may'][number]) => work.may.includes(action);
  if (doing === 'contact') return <ContactDialog childId={file.id} work={work} onClose={onClose} />;
  if (doing === 'line' && work.plan && may('addLine')) return <AddLineDialog file={file} plan={work.plan} onClose={onClose} />;
  if (doing === 'review' && work.plan && may('review')) return <ReviewDialog plan={work.plan} onClose={onClose} />;
  if (doing === 'closure' && work.case && may('requestClosure')) return <ClosureDialog file={file} episode={work.case} plan={work.plan} onClose={onClose} />;
  if (doing === 'open' && (may('openCase') || may('reopen'))) return <OpenCaseDialog childId={file.id} again={may('reopen')} onClose={onClose} />;
  return null;
};

/** The next steps the state of the case allows; the one that leads on stands out. */
const CaseActions = ({ work }: { work: Work }) => {
  const t = useChildWords();
  const { begin } = useDoing();
  const steps = (
    [
      ['openCase', 'open'],
      ['reopen', 'open'],
      ['assess', 'assess'],
      ['plan', 'plan'],
      ['requestClosure', 'closure'],
    ] as const
  ).filter(([action]) => work.may.includes(action));
  const leading = steps.find(([action]) => action === 'plan' || action === 'openCase' || (action === 'assess' && work.assessment === null))?.[0];
  if (steps.length === 0) return null;
  return (
    <div className="child-steps tx-no-print" role="group" aria-label={t('steps')}>
      {steps.map(([action, deed]) => (
        <Button key={action} type={action === leading ? 'primary' : 'default'} onClick={() => begin(deed)}>
          {t(`deed.${action === 'assess' && work.assessment ? 'assessAgain' : action}`)}
        </Button>
      ))}
    </div>
  );
};
