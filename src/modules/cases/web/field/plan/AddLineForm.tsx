import { useState } from 'react';
import { useDraft } from '../../../../../web/drafts.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { DraftLine } from '../../../../../web/field/DraftLine.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { useSession } from '../../../../../web/session.tsx';
import { ErrorNotice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import type { casesContract } from '../../../contract.ts';
import { emptyLine, lineBody, lineFaults, type LineDraft } from './draft.ts';
import { LineFields } from './LineFields.tsx';
import { usePlanWords } from './words.ts';

export const AddLineForm = ({ planId, owner, onSaved }: { planId: string; owner: string | undefined; onSaved(): void }) => {
  const t = usePlanWords();
  const me = useSession().session?.person?.id;
  const draft = useDraft<LineDraft>(`plan-line:${planId}`, emptyLine);
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.addLine>('POST /api/plans/{id}/lines', { changes: [] });
  const found = lineFaults(draft.value, today());
  const done = () => {
    draft.clear();
    onSaved();
  };
  const save = () => {
    setTried(true);
    if (found.length === 0) send.mutate({ params: { id: planId }, body: lineBody(draft.value, me) }, { onSuccess: done });
    else setTimeout(() => document.querySelector('.tx-error')?.scrollIntoView({ block: 'center' }));
  };
  if (!draft.ready) return <Skeleton lines={8} />;
  return (
    <>
      <DraftLine draft={draft} />
      <LineFields title={t('lineOne')} line={draft.value} owner={owner} faults={tried ? found : []} onChange={draft.change} />
      {send.isError && <ErrorNotice error={send.error} />}
      <ActionBar>
        <Button busy={send.isPending} onClick={save}>
          {t('saveLine')}
        </Button>
      </ActionBar>
    </>
  );
};
