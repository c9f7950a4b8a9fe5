import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, type ReplyOf } from '../../../../../web/api.ts';
import type { childrenContract } from '../../../contract.ts';

export type Duplicates = ReplyOf<typeof childrenContract.duplicates>;
export type Candidate = Duplicates['candidates'][number];

const PAUSE_MS = 500;

const usePause = <T>(value: T): T => {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

type Question = { name: string; birthDate: string; identityNumber: string; guardianPhone: string };

/** Asks while the file is being typed whether it is there already; never stands in the way when the answer does not come. */
export const useDuplicates = (typed: Question): { duplicates: Duplicates | undefined; asking: boolean } => {
  const question = usePause(typed);
  const name = question.name.trim();
  const rest = Object.fromEntries(Object.entries({ ...question, name: '' }).filter(([, value]) => value.trim() !== ''));
  const { data, isFetching } = useQuery({
    queryKey: ['duplicates', name, rest],
    queryFn: ({ signal }) => call<typeof childrenContract.duplicates>('POST /api/children/duplicates', { body: { name, ...rest } }, { signal }),
    enabled: name.length >= 2,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  return { duplicates: name.length >= 2 ? data : undefined, asking: isFetching };
};

const strong: readonly Candidate['reasons'][number][] = ['identityNumber', 'nameAndBirthDate', 'nameAndPhone'];

/** More than a name in common: the file may only be made after somebody has compared. */
export const isStrong = ({ reasons }: Candidate): boolean => reasons.some((reason) => strong.includes(reason));
/** The number stands in another file: this one cannot be made. */
export const isSame = ({ reasons }: Candidate): boolean => reasons.includes('identityNumber');
