import { useNavigate, useParams } from 'react-router';
import { useFile } from '../../../../children/web/field/queries.ts';
import { ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { ChildWork } from '../../../contract.ts';
import { useWork } from '../queries.ts';
import { AddLineForm } from './AddLineForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { usePlanWords } from './words.ts';

/** A new plan, or one more line of the plan there is. */
export default function PlanPage() {
  const t = usePlanWords();
  const { id = '' } = useParams();
  const work = useWork(id);
  const adds = work.data?.plan != null;
  return (
    <Page title={t(adds ? 'addTitle' : 'title')} lead={t('lead')} back={`/field/children/${id}`}>
      {work.isError && <ErrorNotice error={work.error} onRetry={() => void work.refetch()} />}
      {!work.data && !work.isError && <Skeleton lines={8} />}
      {work.data && <Fitting childId={id} work={work.data} />}
    </Page>
  );
}

const Fitting = ({ childId, work }: { childId: string; work: ChildWork }) => {
  const t = usePlanWords();
  const navigate = useNavigate();
  const owner = useFile(childId).data?.owner.name;
  const onSaved = () => void navigate(`/field/children/${childId}#plan`, { replace: true });
  if (work.may.includes('plan')) return <PlanForm childId={childId} owner={owner} onSaved={onSaved} />;
  if (work.may.includes('addLine') && work.plan) return <AddLineForm planId={work.plan.id} owner={owner} onSaved={onSaved} />;
  return <Notice kind="waiting">{t('notNow')}</Notice>;
};
