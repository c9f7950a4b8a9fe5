import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../../../../../web/drafts.ts';
import { ActionBar } from '../../../../../web/field/ActionBar.tsx';
import { useSend } from '../../../../../web/queries.tsx';
import { Card, ErrorNotice, Notice } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { TextArea } from '../../../../../web/ui/Field.tsx';
import type { casesContract, Lead } from '../../../contract.ts';
import { useLeadPageWords } from './words.ts';

type Step = 'contacted' | 'visited';
const actions = { contacted: 'contact', visited: 'visit' } as const;

/** What the person at the door records: reached, seen, and a few words. */
export const Steps = ({ lead }: { lead: Lead }) => {
  const t = useLeadPageWords();
  const queries = useQueryClient();
  const draft = useDraft(`lead:${lead.id}`, { note: '' });
  const [saved, setSaved] = useState(false);
  const send = useSend<typeof casesContract.stepLead>('POST /api/leads/{id}/steps', { changes: ['GET /api/today', 'GET /api/leads/{id}'] });
  const steps = (['visited', 'contacted'] as const).filter((step) => lead.may.includes(actions[step]));
  if (steps.length === 0) return null;
  const record = (step: Step) => {
    setSaved(false);
    const done = () => {
      draft.clear();
      setSaved(true);
    };
    const refused = () => void queries.invalidateQueries({ queryKey: ['GET /api/leads/{id}'] });
    send.mutate(
      { params: { id: lead.id }, body: { step, note: draft.value.note.trim() || undefined, version: lead.version } },
      { onSuccess: done, onError: refused },
    );
  };
  return (
    <>
      <Card title={t('steps')}>
        <TextArea
          label={t('note')}
          hint={t('noteHint')}
          optional
          rows={3}
          maxLength={1000}
          value={draft.value.note}
          onChange={(note) => draft.change({ note })}
        />
        {saved && <Notice live title={t('saved')} />}
        {send.error?.code === 'request.stale' ? <Notice kind="call" live title={t('stale')} /> : send.isError && <ErrorNotice error={send.error} />}
      </Card>
      <ActionBar>
        {steps.map((step, at) => (
          <Button key={step} kind={at === 0 ? 'primary' : 'quiet'} busy={send.isPending} onClick={() => record(step)}>
            {t(`save.${step}`)}
          </Button>
        ))}
      </ActionBar>
    </>
  );
};
