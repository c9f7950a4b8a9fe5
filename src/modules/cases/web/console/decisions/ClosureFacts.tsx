import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Facts } from '../../../../../web/ui/Blocks.tsx';
import type { Decision } from '../../../contract.ts';
import { useLevelWords } from './DowngradeFacts.tsx';
import { useDecisionWords } from './words.ts';

export const ClosureFacts = ({ decision: { closure, detail } }: { decision: Decision }) => {
  const t = useDecisionWords();
  const terms = useTerms();
  const dates = useDates();
  const level = useLevelWords();
  if (closure === null) return null;
  return (
    <Facts
      facts={[
        [t('closure.reason'), terms(`closureReason.${closure.reason}`)],
        [t('closure.level'), level(detail['level'] as number)],
        [t('closure.evaluation'), closure.evaluation],
        [t('closure.remaining'), closure.remainingNeeds || t('closure.none')],
        closure.followUpOn === null ? [t('closure.noFollowUp'), closure.noFollowUpReason] : [t('closure.followUp'), dates.date(closure.followUpOn)],
      ]}
    />
  );
};
