import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card, Facts } from '../../../../../web/ui/Blocks.tsx';
import type { Lead } from '../../../contract.ts';
import { useLeadWords } from './words.ts';

export const LeadStory = ({ lead }: { lead: Lead }) => {
  const t = useLeadWords();
  const terms = useTerms();
  const dates = useDates();
  return (
    <Card title={t('lead.what')}>
      <p className="lead-said">{lead.what}</p>
      <Facts
        facts={[
          lead.grounds.length > 0 && [t('lead.grounds'), lead.grounds.map((ground) => terms(`ground.${ground}`)).join('\n')],
          [t('lead.area'), lead.area],
          lead.place !== null && [t('lead.place'), lead.place],
          [t('lead.channel'), terms(`leadChannel.${lead.channel}`)],
          [t('lead.received'), dates.time(lead.receivedAt)],
          [t('column.state'), terms(`leadState.${lead.state}`)],
          [t('lead.assigned'), lead.assignedTo ?? t('nobody')],
          lead.outcome !== null && [t('lead.outcome'), terms(`leadOutcome.${lead.outcome}`)],
          lead.replyText !== null && [t('lead.reply'), lead.replyText],
        ]}
      />
    </Card>
  );
};
