import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import type { Decision } from '../../../contract.ts';
import { ClosureFacts } from './ClosureFacts.tsx';
import { DecideForm } from './DecideForm.tsx';
import { DowngradeFacts } from './DowngradeFacts.tsx';
import { useDecisionWords } from './words.ts';

export const DecisionCard = ({ decision }: { decision: Decision }) => {
  const t = useDecisionWords();
  const dates = useDates();
  const [answer, setAnswer] = useState<'approve' | 'decline'>();
  return (
    <li className="tx-card decision">
      <Flex wrap gap="small" align="baseline" justify="space-between">
        <h2 className="decision-title">
          <Badge tone="waiting">{t(`kind.${decision.kind}`)}</Badge>
          <a data-row href={`/console/children/${decision.childId}`}>
            {decision.name}
          </a>
          <span className="tx-soft tx-small">{decision.fileCode}</span>
        </h2>
        <span className="tx-soft">{t('askedBy', { name: decision.askedBy, time: dates.time(decision.askedAt) })}</span>
      </Flex>
      {decision.kind === 'downgrade' ? <DowngradeFacts decision={decision} /> : <ClosureFacts decision={decision} />}
      {decision.blocked ? (
        <p className="decision-blocked">{t(`blocked.${decision.blocked}`)}</p>
      ) : (
        <Flex wrap gap="small">
          <Button type="primary" onClick={() => setAnswer('approve')}>
            {t('approve')}
          </Button>
          <Button onClick={() => setAnswer('decline')}>{t('decline')}</Button>
        </Flex>
      )}
      {answer && <DecideForm decision={decision} approve={answer === 'approve'} onClose={() => setAnswer(undefined)} />}
    </li>
  );
};
