import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { newKey } from '../../../../../web/api.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useOutbox } from '../../../../../web/outbox.ts';
import { ErrorNotice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { useOnline } from '../../../../../web/ui/OutboxLine.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import { contactKinds, type Kind } from '../codes.ts';
import { draftOf, emptyVisit, type Body, type VisitDraft } from './draft.ts';
import { Outcome, type Saved } from './Outcome.tsx';
import { useSubject, type Subject } from './subject.ts';
import { VisitForm } from './VisitForm.tsx';
import { useVisitWords } from './words.ts';
import './visit.css';

const kindOf = (wanted: string | null): Kind => contactKinds.find((kind) => kind === wanted) ?? 'homeVisit';

/** `?kind=phone` begins with another kind; `?waiting=<key>` takes up a visit that was refused. */
export default function VisitPage() {
  const { id = '' } = useParams();
  return <Visit key={id} childId={id} />;
}

const Visit = ({ childId }: { childId: string }) => {
  const online = useOnline();
  const { subject, error, retry } = useSubject(childId);
  const start = useStart();
  const [saved, setSaved] = useState<Saved>();
  const title = useVisitTitle(subject);
  if (saved) return <Outcome childId={childId} saved={saved} />;
  // What is written without a network is about the child whose page this is, known or not.
  const shown: Subject | undefined = subject ?? (online ? undefined : { name: '', age: null });
  return (
    <Page title={title} back={`/field/children/${childId}`} lead={shown && <DueLine subject={shown} />}>
      {error !== null && <ErrorNotice error={error} onRetry={retry} />}
      {shown && error === null && <VisitForm childId={childId} subject={shown} start={start} onSaved={setSaved} />}
      {!shown && error === null && <Skeleton lines={8} />}
    </Page>
  );
};

const useStart = (): { first: VisitDraft; waitingKey?: string } => {
  const [search] = useSearchParams();
  const { waiting } = useOutbox();
  const refused = waiting.find((item) => item.key === search.get('waiting'));
  const kind = kindOf(search.get('kind'));
  const [fresh] = useState(() => emptyVisit(newKey(), kind));
  if (refused) return { first: draftOf(refused.request.body as Body), waitingKey: refused.key };
  return { first: fresh };
};

const DueLine = ({ subject }: { subject: Subject }) => {
  const t = useVisitWords();
  const terms = useTerms();
  const dates = useDates();
  const channels = (subject.channels ?? []).map((channel) => terms(`contactKind.${channel as Kind}`)).join(' / ');
  return subject.dueOn === undefined ? null : <p>{t('due', { date: dates.date(subject.dueOn), channels })}</p>;
};

const useVisitTitle = (subject: Subject | undefined): string => {
  const t = useVisitWords();
  const terms = useTerms();
  if (!subject?.name) return t('title');
  return subject.age === null ? t('titleName', { name: subject.name }) : t('titleOf', { name: subject.name, age: terms('dates.age', { count: subject.age }) });
};
