import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useDraft } from '../../../../../web/drafts.ts';
import { useSend } from '../../../../../web/queries.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import type { casesContract } from '../../../contract.ts';
import { LineFields } from './LineFields.tsx';
import { emptyLine, lineBody, missingInLine } from './plan-draft.ts';
import { useSaved } from './saved.ts';
import { workChanges, type PlanView } from './use-work.ts';
import { useChildWords } from './words.ts';

export const AddLineDialog = ({ file, plan, onClose }: { file: File; plan: PlanView; onClose(): void }) => {
  const t = useChildWords();
  const draft = useDraft(`line:${plan.id}`, emptyLine());
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const add = useSend<typeof casesContract.addLine>('POST /api/plans/{id}/lines', workChanges);
  const save = () => {
    setTried(true);
    if (missingInLine(draft.value).length === 0)
      add.mutate({ params: { id: plan.id }, body: lineBody(draft.value) }, { onSuccess: () => (draft.clear(), saved(t('plan.lineSaved'))) });
  };
  return (
    <FormDialog
      title={t('deed.addLine')}
      save={t('plan.addThis')}
      wide
      busy={add.isPending}
      problem={add.error}
      blocked={!draft.ready}
      onSave={save}
      onClose={onClose}
    >
      <LineFields line={draft.value} place={plan.lines.length} owner={file.owner.name} tried={tried} onChange={draft.change} />
    </FormDialog>
  );
};
