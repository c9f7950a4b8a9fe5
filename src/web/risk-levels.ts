import type { casesContract } from '../modules/cases/contract.ts';
import { useGet } from './queries.tsx';
import type { Level } from './ui/Badge.tsx';

type Risk = { schemeId: string; ordinal: number } | null;

/** The city's risk levels with their words and colours; they hardly ever change. */
export const useRiskLevels = () => {
  const schemes = useGet<typeof casesContract.schemes>('GET /api/risk-schemes', {}, { staleTime: Infinity }).data ?? [];
  const levelsOf = (schemeId?: string): readonly Level[] => (schemes.find(({ id }) => id === schemeId) ?? schemes[0])?.levels ?? [];
  return {
    /** Gravest first. */
    levels: levelsOf(),
    levelOf: (risk: Risk): Level | undefined => (risk === null ? undefined : levelsOf(risk.schemeId).find(({ ordinal }) => ordinal === risk.ordinal)),
    byOrdinal: (ordinal: number): Level | undefined => levelsOf().find((level) => level.ordinal === ordinal),
  };
};
