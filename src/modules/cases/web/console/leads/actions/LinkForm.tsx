import { useState } from 'react';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { useSend } from '../../../../../../web/queries.tsx';
import { Tabs } from '../../../../../../web/ui/Tabs.tsx';
import type { casesContract } from '../../../../contract.ts';
import { useLeadWords } from '../words.ts';
import { ExistingFile } from './ExistingFile.tsx';
import { FreshFile } from './FreshFile.tsx';
import { useFreshFile } from './use-fresh-file.ts';
import { useLeadStep, type ActionProps } from './use-lead-step.ts';

/** Joins the lead to a child: a file that is there, or one opened from what the reporter said. */
export const LinkForm = ({ lead, onClose }: ActionProps) => {
  const t = useLeadWords();
  const [how, setHow] = useState<'existing' | 'fresh'>('existing');
  const [childId, setChild] = useState<string | undefined>(lead.suggestions.length === 1 ? lead.suggestions[0]?.id : undefined);
  const [tried, setTried] = useState(false);
  const fresh = useFreshFile(lead);
  const send = useSend<typeof casesContract.linkLead>('POST /api/leads/{id}/link', { changes: ['GET /api/today', 'GET /api/children'] });
  const after = useLeadStep(lead, onClose);
  const link = (file: { childId: string } | { newChild: NonNullable<Awaited<ReturnType<typeof fresh.ready>>> }) =>
    send.mutate({ params: { id: lead.id }, body: { ...file, version: lead.version } }, after);
  const save = async () => {
    setTried(true);
    if (how === 'existing') {
      if (childId) link({ childId });
      return;
    }
    const newChild = await fresh.ready();
    if (newChild) link({ newChild });
  };
  const choose = (id: string) => {
    setHow('existing');
    setChild(id);
  };
  return (
    <FormDialog
      title={t('link.title')}
      save={t(how === 'existing' ? 'link.save' : 'link.saveNew')}
      wide
      busy={send.isPending || fresh.asking}
      problem={send.error ?? fresh.problem}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="tx-soft">{t('link.what')}</p>
      <Tabs<'existing' | 'fresh'>
        label={t('link.title')}
        value={how}
        tabs={[
          { value: 'existing', label: t('link.existing') },
          { value: 'fresh', label: t('link.fresh') },
        ]}
        onChange={setHow}
      >
        {how === 'existing' ? (
          <ExistingFile lead={lead} value={childId} missing={tried && !childId} onChoose={setChild} />
        ) : (
          <FreshFile file={fresh} tried={tried} onFound={choose} />
        )}
      </Tabs>
    </FormDialog>
  );
};
