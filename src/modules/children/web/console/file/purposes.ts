import type { ReplyOf } from '../../../../../web/api.ts';
import { useGet } from '../../../../../web/queries.tsx';
import type { childrenContract } from '../../../contract.ts';
import { useFileWords } from './words.ts';

export type Purpose = ReplyOf<typeof childrenContract.purposes>[number];

export const usePurposes = (): readonly Purpose[] =>
  useGet<typeof childrenContract.purposes>('GET /api/processing-purposes', {}, { staleTime: 600_000 }).data ?? [];

const named = ['careService', 'referral', 'photo', 'locationWatch'] as const;

/** A city may add purposes of its own, which then go by their code. */
export const usePurposeName = (): ((code: string) => string) => {
  const t = useFileWords();
  return (code) => {
    const known = named.find((name) => name === code);
    return known ? t(`purpose.${known}`) : code;
  };
};
