import { useParams } from 'react-router';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useGet } from '../../../../../web/queries.tsx';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import type { casesContract, Lead } from '../../../contract.ts';
import { LeadMarks } from './Badges.tsx';
import { LeadActions } from './LeadActions.tsx';
import { LeadChild, LeadFile } from './LeadChild.tsx';
import { LeadClocks } from './LeadClocks.tsx';
import { LeadHistory } from './LeadHistory.tsx';
import { LeadReporter } from './LeadReporter.tsx';
import { LeadStory } from './LeadStory.tsx';
import { useLeadWords } from './words.ts';
import './leads.css';

/** One lead: what was said, the clocks, what happened, and what may be done next. */
export default function LeadPage() {
  const t = useLeadWords();
  const { id = '' } = useParams();
  // Every reading is recorded, so it is read again only when this very lead has changed.
  const lead = useGet<typeof casesContract.lead>('GET /api/leads/{id}', { params: { id } }, { topics: [`leads:${id}`], staleTime: Infinity });
  const place = lead.data?.area.split(' ').at(-1) ?? '';
  return (
    <ConsolePage
      title={lead.data ? t('lead.title', { area: place }) : t('title')}
      note={lead.data && <LeadMarks lead={lead.data} />}
      back={{ href: '/console/leads', label: t('back') }}
    >
      <Loaded query={lead}>{(data) => <Shown lead={data} />}</Loaded>
    </ConsolePage>
  );
}

const Shown = ({ lead }: { lead: Lead }) => {
  const t = useLeadWords();
  return (
    <div className="lead-page">
      <div className="lead-column">
        <LeadStory lead={lead} />
        <LeadChild lead={lead} />
        <LeadReporter lead={lead} />
        <LeadHistory lead={lead} />
      </div>
      <div className="lead-column lead-side">
        <Card title={t('lead.actions')}>
          <LeadActions lead={lead} />
        </Card>
        <LeadClocks lead={lead} />
        <LeadFile lead={lead} />
      </div>
    </div>
  );
};
