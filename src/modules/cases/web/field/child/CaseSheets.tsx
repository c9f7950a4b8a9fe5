import { useState } from 'react';
import { addDays } from '../../../../areas/dates.ts';
import type { casesContract, Plan } from '../../../contract.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { ErrorNotice } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../../web/ui/Dialog.tsx';
import { DateInput, TextArea } from '../../../../../web/ui/Field.tsx';
import { afterWork } from '../queries.ts';
import { useChildWords } from './words.ts';

type Closable = { onClose(): void };

export const OpenCaseSheet = ({ childId, open, onClose }: Closable & { childId: string; open: boolean }) => (
  <Sheet open={open} onClose={onClose} title={useChildWords()('openCase')}>
    <OpenCaseForm childId={childId} onClose={onClose} />
  </Sheet>
);

const OpenCaseForm = ({ childId, onClose }: Closable & { childId: string }) => {
  const t = useChildWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.openCase>('POST /api/children/{id}/cases', { changes: afterWork });
  const save = () => {
    setTried(true);
    if (reason.trim() !== '') send.mutate({ params: { id: childId }, body: { reason: reason.trim() } }, { onSuccess: onClose });
  };
  return (
    <div className="tx-stack">
      <TextArea
        label={t('openReason')}
        rows={3}
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? t('required') : undefined}
      />
      {send.isError && <ErrorNotice error={send.error} />}
      <Button block busy={send.isPending} onClick={save}>
        {t('openCase')}
      </Button>
    </div>
  );
};

export const ReviewSheet = ({ plan, onClose }: Closable & { plan: Plan | null }) => (
  <Sheet open={plan !== null} onClose={onClose} title={useChildWords()('review')}>
    {plan && <ReviewForm plan={plan} onClose={onClose} />}
  </Sheet>
);

const ReviewForm = ({ plan, onClose }: Closable & { plan: Plan }) => {
  const t = useChildWords();
  const [finding, setFinding] = useState('');
  const [nextReviewOn, setNext] = useState(addDays(today(), 90));
  const [tried, setTried] = useState(false);
  const send = useSend<typeof casesContract.reviewPlan>('POST /api/plans/{id}/review', { changes: afterWork });
  const save = () => {
    setTried(true);
    if (finding.trim() !== '' && nextReviewOn !== '')
      send.mutate({ params: { id: plan.id }, body: { finding: finding.trim(), nextReviewOn, version: plan.version } }, { onSuccess: onClose });
  };
  return (
    <div className="tx-stack">
      <p className="tx-soft">{t('goal', { goal: plan.goal })}</p>
      <TextArea
        label={t('finding')}
        rows={4}
        maxLength={500}
        value={finding}
        onChange={setFinding}
        error={tried && finding.trim() === '' ? t('required') : undefined}
      />
      <DateInput
        label={t('nextReview')}
        min={addDays(today(), 1)}
        value={nextReviewOn}
        onChange={setNext}
        error={tried && nextReviewOn === '' ? t('required') : undefined}
      />
      {send.isError && <ErrorNotice error={send.error} />}
      <Button block busy={send.isPending} onClick={save}>
        {t('save')}
      </Button>
    </div>
  );
};
