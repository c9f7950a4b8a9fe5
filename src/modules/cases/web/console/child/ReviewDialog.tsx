import { Input } from 'antd';
import { useState } from 'react';
import { Conflict, useNewest, useRefresh } from '../../../../../web/console/Conflict.tsx';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useDraft } from '../../../../../web/drafts.ts';
import { today, useDates } from '../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { casesContract } from '../../../contract.ts';
import { useSaved } from './saved.ts';
import { workChanges, type PlanView } from './use-work.ts';
import { useChildWords } from './words.ts';

export const ReviewDialog = ({ plan, onClose }: { plan: PlanView; onClose(): void }) => {
  const t = useChildWords();
  const dates = useDates();
  const draft = useDraft(`review:${plan.id}`, { finding: '', nextReviewOn: '' });
  const { base, moved, accept } = useNewest(plan);
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const refresh = useRefresh('GET /api/children');
  const review = useSend<typeof casesContract.reviewPlan>('POST /api/plans/{id}/review', workChanges);
  const { finding, nextReviewOn } = draft.value;
  const save = (version: number) => {
    setTried(true);
    if (finding.trim() === '' || nextReviewOn === '') return;
    review.mutate(
      { params: { id: plan.id }, body: { version, finding: finding.trim(), nextReviewOn } },
      { onSuccess: () => (draft.clear(), saved(t('review.saved'))), onError: ({ code }) => code === 'request.stale' && refresh() },
    );
  };
  const differences = [{ label: t('plan.reviewOn'), mine: nextReviewOn && dates.date(nextReviewOn), newest: dates.date(plan.reviewOn) }];
  return (
    <FormDialog
      title={t('deed.review')}
      save={t('review.save')}
      busy={review.isPending}
      problem={review.error?.code === 'request.stale' ? null : review.error}
      blocked={moved}
      onSave={() => save(base.version)}
      onClose={onClose}
    >
      {moved && <Conflict differences={differences} onKeepMine={() => (accept(), save(plan.version))} onDropMine={onClose} />}
      <p className="tx-soft">{t('review.goal', { goal: plan.goal })}</p>
      <Field label={t('review.finding')} hint={t('review.findingHint')} error={tried && finding.trim() === '' ? t('needed') : undefined}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 3 }}
            maxLength={500}
            value={finding}
            onChange={(event) => draft.change({ finding: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('review.next')} error={tried && nextReviewOn === '' ? t('needed') : undefined}>
        {(wiring) => (
          <Input
            {...wiring}
            type="date"
            className="child-date"
            min={today()}
            value={nextReviewOn}
            onChange={(event) => draft.change({ nextReviewOn: event.target.value })}
          />
        )}
      </Field>
    </FormDialog>
  );
};
