import { Badge, LevelBadge, type Level } from '../../../../web/ui/Badge.tsx';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { useSchemes } from './queries.ts';
import { useFieldCasesWords } from './words.ts';

export const useLevel = (ordinal: number | null | undefined, schemeId?: string): Level | undefined => {
  const schemes = useSchemes();
  const scheme = schemes?.find((each) => each.id === schemeId) ?? schemes?.[0];
  return scheme?.levels.find((level) => level.ordinal === ordinal);
};

/** A level in its scheme's colour and words; plain words while the scheme is not here. */
export const RiskBadge = ({ ordinal, schemeId }: { ordinal: number | null; schemeId?: string | undefined }) => {
  const t = useFieldCasesWords();
  const terms = useTerms();
  const level = useLevel(ordinal, schemeId);
  if (ordinal === null || ordinal === 0) return <Badge>{t('notAssessed')}</Badge>;
  if (level) return <LevelBadge level={level} />;
  return <Badge>{terms(`riskLevel.${ordinal as 1 | 2 | 3 | 4}`)}</Badge>;
};
