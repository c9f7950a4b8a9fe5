import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { useCommon } from '../../../../../../web/i18n/interface.ts';
import { useDates } from '../../../../../../web/i18n/dates.ts';
import { useGet, useSend } from '../../../../../../web/queries.tsx';
import { Choice } from '../../../../../../web/ui/Options.tsx';
import type { casesContract } from '../../../../contract.ts';
import { useGrounds } from '../Badges.tsx';
import { useLeadWords } from '../words.ts';
import { useLeadStep, type ActionProps } from './use-lead-step.ts';

/** Other open leads of the same area come first to hand; a repeated report is nearly always from there. */
export const MergeForm = ({ lead, onClose }: ActionProps) => {
  const t = useLeadWords();
  const common = useCommon();
  const dates = useDates();
  const grounds = useGrounds();
  const navigate = useNavigate();
  const [intoId, setInto] = useState<string>();
  const [tried, setTried] = useState(false);
  const others =
    useGet<typeof casesContract.leads>('GET /api/leads', { query: { area: lead.areaId, size: 20 } }).data?.items.filter(
      ({ id, state }) => id !== lead.id && state !== 'merged',
    ) ?? [];
  const send = useSend<typeof casesContract.mergeLead>('POST /api/leads/{id}/merge', { changes: ['GET /api/leads', 'GET /api/today'] });
  const { onError } = useLeadStep(lead, onClose);
  const save = () => {
    setTried(true);
    if (intoId)
      send.mutate(
        { params: { id: lead.id }, body: { intoId, version: lead.version } },
        { onError, onSuccess: () => void navigate(`/console/leads/${intoId}`) },
      );
  };
  return (
    <FormDialog
      title={t('merge.title')}
      save={t('merge.save')}
      busy={send.isPending}
      problem={send.error}
      blocked={others.length === 0}
      onSave={save}
      onClose={onClose}
    >
      {others.length === 0 ? (
        <p>{t('merge.none')}</p>
      ) : (
        <Choice
          label={t('merge.into')}
          hint={t('merge.hint')}
          error={tried && !intoId ? common('choose') : undefined}
          value={intoId}
          options={others.map((other) => ({ value: other.id, label: grounds(other), hint: `${dates.time(other.receivedAt)} · ${other.area}` }))}
          onChange={setInto}
        />
      )}
    </FormDialog>
  );
};
