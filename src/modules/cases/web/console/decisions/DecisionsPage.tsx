import { Empty } from 'antd';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useRowKeys } from '../../../../../web/console/use-row-keys.ts';
import { useGet } from '../../../../../web/queries.tsx';
import type { casesContract } from '../../../contract.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { useDecisionWords } from './words.ts';
import './decisions.css';

/** What waits for a second person, oldest first. */
export default function DecisionsPage() {
  const t = useDecisionWords();
  const waiting = useGet<typeof casesContract.decisions>('GET /api/decisions', {}, { topics: ['decisions'] });
  useRowKeys();
  return (
    <ConsolePage title={t('title')} note={waiting.data && <span role="status">{t('waiting', { count: waiting.data.length })}</span>}>
      <p className="tx-soft">{t('lead')}</p>
      <Loaded query={waiting}>
        {(decisions) =>
          decisions.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />
          ) : (
            <ul className="decision-list">
              {decisions.map((decision) => (
                <DecisionCard key={decision.id} decision={decision} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </ConsolePage>
  );
}
