import { useNavigate, useParams } from 'react-router';
import { useFile } from '../../../../children/web/field/queries.ts';
import { useSession } from '../../../../../web/session.tsx';
import { ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { ChildWork } from '../../../contract.ts';
import { useRefreshWork, useWorkAtFirst } from '../queries.ts';
import { AddLineForm } from './AddLineForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { usePlanWords } from './words.ts';

/** A new plan, or one more line of the plan there is. */
export default function PlanPage() {
  const t = usePlanWords();
  const { id = '' } = useParams();
  const work = useWorkAtFirst(id);
  const adds = work.first?.plan != null;
  return (
    <Page title={t(adds ? 'addTitle' : 'title')} lead={t('lead')} back={`/field/children/${id}`}>
      {work.isError && !work.first && <ErrorNotice error={work.error} onRetry={() => void work.refetch()} />}
      {!work.first && !work.isError && <Skeleton lines={8} />}
      {work.first && <Fitting childId={id} work={work.first} />}
    </Page>
  );
}

const Fitting = ({ childId, work }: { childId: string; work: ChildWork }) => {
  const t = usePlanWords();
  const navigate = useNavigate();
  const me = useSession().session?.person?.id;
  const file = useFile(childId).data;
  const owner = file?.owner.id === me ? undefined : file?.owner.name;
  const refresh = useRefreshWork();
  const onSaved = () => {
    refresh();
    void navigate(`/field/children/${childId}#plan`, { replace: true });
  };
  if (work.may.includes('plan')) return <PlanForm childId={childId} owner={owner} onSaved={onSaved} />;
  if (work.may.includes('addLine') && work.plan) return <AddLineForm planId={work.plan.id} owner={owner} onSaved={onSaved} />;
  return <Notice kind="waiting">{t('notNow')}</Notice>;
};
