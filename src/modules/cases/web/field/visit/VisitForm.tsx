import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../../../../../web/drafts.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { DraftLine } from '../../../../../web/field/DraftLine.tsx';
import { useNow } from '../../../../../web/field/use-now.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import { dropWaiting, sendOrKeep } from '../../../../../web/outbox.ts';
import { useSession } from '../../../../../web/session.tsx';
import { ErrorNotice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import type { casesContract } from '../../../contract.ts';
import { Circumstances } from './Circumstances.tsx';
import { bodyOf, faultsOf, type VisitDraft } from './draft.ts';
import type { Saved } from './Outcome.tsx';
import { Remarks } from './Remarks.tsx';
import type { Subject } from './subject.ts';
import { Topics } from './Topics.tsx';
import { useVisitWords } from './words.ts';

type Props = { childId: string; subject: Subject; start: { first: VisitDraft; waitingKey?: string }; onSaved(saved: Saved): void };

export const VisitForm = ({ childId, subject, start, onSaved }: Props) => {
  const t = useVisitWords();
  const draft = useDraft<VisitDraft>(start.waitingKey ? `visit-again:${start.waitingKey}` : `visit:${childId}:${start.first.kind}`, start.first);
  const [tried, setTried] = useState(false);
  const saving = useSaving({ childId, name: subject.name, waitingKey: start.waitingKey, onSaved, clear: draft.clear });
  const { value, change } = draft;
  const found = faultsOf(value, new Date(useNow()), today());
  const faults = tried ? found : [];
  const save = () => {
    setTried(true);
    if (found.length === 0) void saving.save(value);
    else setTimeout(() => document.querySelector('.tx-error')?.scrollIntoView({ block: 'center' }));
  };
  if (!draft.ready) return <Skeleton lines={8} />;
  return (
    <>
      <DraftLine draft={draft} />
      <Circumstances draft={value} change={change} channels={subject.channels} faults={faults} />
      <Topics draft={value} change={change} last={subject.last} />
      <Remarks draft={value} change={change} lastNote={subject.last?.note} faults={faults} />
      {saving.problem !== undefined && <ErrorNotice error={saving.problem} />}
      <ActionBar>
        <Button big busy={saving.busy} onClick={save}>
          {t('save')}
        </Button>
      </ActionBar>
    </>
  );
};

type Saving = { childId: string; name: string; waitingKey: string | undefined; onSaved(saved: Saved): void; clear(): void };

/** Sends, or keeps it on this device; a refusal leaves the form as it is. */
const useSaving = ({ childId, name, waitingKey, onSaved, clear }: Saving) => {
  const t = useVisitWords();
  const queries = useQueryClient();
  const personId = useSession().session?.person?.id ?? null;
  const [state, setState] = useState<{ busy: boolean; problem?: unknown }>({ busy: false });
  const save = async (draft: VisitDraft) => {
    setState({ busy: true });
    const body = bodyOf(draft, new Date());
    try {
      const sent = await sendOrKeep<typeof casesContract.contact>(
        'POST /api/children/{id}/contacts',
        { params: { id: childId }, body },
        { label: t('label', { name }), personId },
      );
      if (waitingKey !== undefined) await dropWaiting(waitingKey);
      clear();
      if (sent.state === 'sent')
        void queries.invalidateQueries({ predicate: ({ queryKey }) => /today|work|timeline|GET \/api\/children$/.test(String(queryKey[0])) });
      onSaved(sent.state === 'sent' ? { body, reply: sent.reply } : { body });
    } catch (problem) {
      setState({ busy: false, problem });
    }
  };
  return { ...state, save };
};
