import { Collapse } from 'antd';
import { useState } from 'react';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { Facts } from '../../../../../web/ui/Blocks.tsx';
import type { casesContract, Decision } from '../../../contract.ts';
import { useDecisionWords } from './words.ts';

/** From which level to which, and on demand what the assessor saw. */
export const DowngradeFacts = ({ decision }: { decision: Decision }) => {
  const t = useDecisionWords();
  const level = useLevelWords();
  const [open, setOpen] = useState(false);
  const { from, to, suggested } = decision.detail as { from: number | null; to: number; suggested: number };
  return (
    <>
      <p>
        <strong>{t('levels', { from: level(from), to: level(to) })}</strong>
        {suggested !== to && <span className="tx-soft">{` · ${t('suggested', { level: level(suggested) })}`}</span>}
      </p>
      <Collapse
        ghost
        onChange={(keys) => setOpen(keys.length > 0)}
        items={[{ key: 'evidence', label: t('evidence'), children: open && <Evidence childId={decision.childId} /> }]}
      />
    </>
  );
};

export const useLevelWords = () => {
  const t = useDecisionWords();
  const language = useLanguage();
  const { byOrdinal, levels } = useRiskLevels();
  return (ordinal: number | null): string => {
    if (levels.length === 0) return '…';
    return (ordinal === null ? undefined : byOrdinal(ordinal)?.label[language]) ?? t('noLevel');
  };
};

const Evidence = ({ childId }: { childId: string }) => {
  const t = useDecisionWords();
  const terms = useTerms();
  const work = useGet<typeof casesContract.work>('GET /api/children/{id}/work', { params: { id: childId } }, { topics: [`child:${childId}`] });
  return (
    <Loaded query={work} lines={4}>
      {({ waitingAssessment: found }) =>
        found && (
          <Facts
            facts={[
              found.overrideReason !== null && [t('reason'), found.overrideReason],
              [t('triggers'), found.triggers.map((trigger) => terms(`trigger.${trigger}`)).join(' · ') || t('noTriggers')],
              ...found.domains.map(({ domain, rating, evidence }) => [terms(`domain.${domain}`), `${terms(`rating.${rating as 1}`)} · ${evidence}`] as const),
              found.strengths !== '' && [t('strengths'), found.strengths],
              found.childWords !== '' && [t('childWords'), found.childWords],
            ]}
          />
        )
      }
    </Loaded>
  );
};
