import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newKey, type ApiProblem } from '../../../../../web/api.ts';
import { useDraft } from '../../../../../web/drafts.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { DraftLine } from '../../../../../web/field/DraftLine.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { ErrorNotice, Notice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Page } from '../../../../../web/ui/Page.tsx';
import type { childrenContract } from '../../../contract.ts';
import { Candidates, type Answer } from './Candidates.tsx';
import { CategoryFields, ChildFields, GuardianFields } from './ChildFields.tsx';
import { useCommunities } from './communities.ts';
import { bodyOf, emptyDraft, faultsOf, questionOf, type NewChildDraft } from './draft.ts';
import { useNewChildWords } from './words.ts';
import './new-child.css';

/** Type, look for the same child, register; then the child's card with the first date. */
export default function NewChildPage() {
  const [empty] = useState(() => emptyDraft(newKey()));
  const draft = useDraft<NewChildDraft>('new-child', empty);
  const [number, setNumber] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const communities = useCommunities();
  const only = communities.length === 1 ? communities[0]?.value : undefined;
  const value = { ...draft.value, areaId: draft.value.areaId || (only ?? '') };
  const register = useRegister(value, number, draft.clear);
  const duplicates = useSend<typeof childrenContract.duplicates>('POST /api/children/duplicates', { changes: [] });
  const check = () =>
    duplicates.mutate(
      { body: questionOf(value, number) },
      { onSuccess: (found) => (found.candidates.length === 0 && found.elsewhere === null ? register.create() : setAnswer(found)) },
    );
  const back = () => {
    setAnswer(undefined);
    register.reset();
  };
  if (answer) return <Candidates answer={answer} busy={register.busy} problem={register.problem} onEdit={back} onCreate={register.create} />;
  return (
    <Form
      draft={{ ...draft, value }}
      number={number}
      onNumber={setNumber}
      communities={communities}
      busy={duplicates.isPending || register.busy}
      problem={duplicates.error ?? register.problem}
      onCheck={check}
    />
  );
}

const useRegister = (value: NewChildDraft, number: string, clear: () => void) => {
  const t = useNewChildWords();
  const navigate = useNavigate();
  const send = useSend<typeof childrenContract.create>('POST /api/children', { changes: ['GET /api/children', 'GET /api/today'] });
  const create = () =>
    send.mutate(
      { body: bodyOf(value, number, { today: today(), source: t('categorySource') }) },
      {
        onSuccess: ({ id }) => {
          clear();
          void navigate(`/field/children/${id}`, { replace: true });
        },
      },
    );
  return { create, busy: send.isPending, problem: send.error, reset: send.reset };
};

type FormProps = {
  draft: ReturnType<typeof useDraft<NewChildDraft>>;
  number: string;
  onNumber(number: string): void;
  communities: { value: string; label: string }[];
  busy: boolean;
  problem: ApiProblem | null;
  onCheck(): void;
};

const Form = ({ draft, number, onNumber, communities, busy, problem, onCheck }: FormProps) => {
  const t = useNewChildWords();
  const [tried, setTried] = useState(false);
  const found = faultsOf(draft.value, number, today());
  const fields = { draft: draft.value, change: draft.change, faults: tried ? found : {} };
  const go = () => {
    setTried(true);
    if (Object.keys(found).length === 0) onCheck();
    else setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <Page title={t('title')} lead={t('lead')} back="/field/children">
      {!draft.ready && <Skeleton lines={8} />}
      {draft.ready && (
        <>
          <DraftLine draft={draft} />
          <ChildFields {...fields} number={number} onNumber={onNumber} communities={communities} />
          <GuardianFields {...fields} />
          <CategoryFields {...fields} />
          {problem && <Refusal problem={problem} />}
          <ActionBar>
            <Button busy={busy} onClick={go}>
              {t('check')}
            </Button>
          </ActionBar>
        </>
      )}
    </Page>
  );
};

const Refusal = ({ problem }: { problem: ApiProblem }) => {
  const t = useNewChildWords();
  const taken = (problem.detail as { childId?: string } | undefined)?.childId;
  if (problem.status === 0) return <Notice kind="waiting" live title={t('checkOffline')} />;
  return (
    <>
      <ErrorNotice error={problem} />
      {taken !== undefined && <a href={`/field/children/${taken}`}>{t('openTaken')}</a>}
    </>
  );
};
