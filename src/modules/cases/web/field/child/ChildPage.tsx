import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { ContactCard } from '../../../../children/web/field/ContactCard.tsx';
import { useFile } from '../../../../children/web/field/queries.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { LinkButton } from '../../../../../web/ui/Button.tsx';
import { useOnline } from '../../../../../web/ui/OutboxLine.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import { useWork } from '../queries.ts';
import { CaseCard } from './CaseCard.tsx';
import { Head } from './Head.tsx';
import { LastContact, NextVisit } from './NextVisit.tsx';
import { PlanCard } from './PlanCard.tsx';
import { Timeline } from './Timeline.tsx';
import { useChildWords } from './words.ts';
import './child.css';

/** One child one file, on a phone: when next, whom to call, what was seen, what is planned, what happened. */
export default function ChildPage() {
  const { id = '' } = useParams();
  // What was shown in full of one child must never stand on another's page.
  return <ChildCard key={id} id={id} />;
}

const ChildCard = ({ id }: { id: string }) => {
  const t = useChildWords();
  const online = useOnline();
  const file = useFile(id);
  const work = useWork(id);
  const error = file.error ?? work.error;
  useAnchor(file.data !== undefined && work.data !== undefined);
  return (
    <Page title={file.data ? t('titleOf', { name: file.data.name }) : t('loading')} back="/field/children" lead={file.data && <Head file={file.data} />}>
      {error && <ErrorNotice error={error} onRetry={() => void Promise.all([file.refetch(), work.refetch()])} />}
      {!online && !file.data && (
        <Notice kind="waiting" title={t('offlineTitle')}>
          {t('offlineWhat')}
        </Notice>
      )}
      {online && !error && !(file.data && work.data) && <Skeleton lines={10} />}
      {work.data && <NextVisit work={work.data} />}
      {file.data && <ContactCard file={file.data} />}
      {work.data && (
        <>
          <LastContact work={work.data} />
          <PlanCard work={work.data} />
          <CaseCard childId={id} work={work.data} />
          <Timeline childId={id} />
        </>
      )}
      <Actions childId={id} />
    </Page>
  );
};

const Actions = ({ childId }: { childId: string }) => {
  const t = useChildWords();
  return (
    <ActionBar>
      <LinkButton href={`/field/children/${childId}/visit`}>{t('visit')}</LinkButton>
      <LinkButton kind="quiet" href={`/field/children/${childId}/visit?kind=phone`}>
        {t('call')}
      </LinkButton>
      <LinkButton kind="call" href={`/field/report?child=${childId}`}>
        {t('report')}
      </LinkButton>
    </ActionBar>
  );
};

/** `#plan` from the list of today, once the plan is there. */
const useAnchor = (ready: boolean) => {
  const { hash } = useLocation();
  useEffect(() => {
    if (ready && hash) document.querySelector(hash)?.scrollIntoView();
  }, [ready, hash]);
};
