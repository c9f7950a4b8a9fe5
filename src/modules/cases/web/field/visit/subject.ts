import { useFile } from '../../../../children/web/field/queries.ts';
import { useKept } from '../../../../../web/field/use-kept.ts';
import type { casesContract } from '../../../contract.ts';
import { useWork } from '../queries.ts';
import type { Last } from './Topics.tsx';

export type Subject = { name: string; age: number | null; dueOn?: string | undefined; channels?: readonly string[] | undefined; last?: Last | undefined };

/**
 * Whom the visit is for and what was answered last. Without a network it is read from the list of today that
 * this device has kept; a child who is not on it can be visited all the same, only with nothing carried forward.
 */
export const useSubject = (childId: string): { subject: Subject | undefined; error: unknown; retry(): void } => {
  const file = useFile(childId);
  const work = useWork(childId);
  const kept = useKept<typeof casesContract.today>('GET /api/today', { query: { days: 7 } });
  const item = kept?.reply.items.find((each) => each.kind === 'visit' && each.childId === childId);
  const retry = () => void Promise.all([file.refetch(), work.refetch()]);
  if (file.data && work.data) {
    const { due, lastAnswers } = work.data;
    return {
      subject: { name: file.data.name, age: file.data.age, dueOn: due?.dueOn, channels: due?.channels, last: lastAnswers ?? undefined },
      error: null,
      retry,
    };
  }
  const refused = [file.error, work.error].find((error) => error && error.status !== 0) ?? null;
  if (item?.kind === 'visit')
    return {
      subject: { name: item.name, age: item.age, dueOn: item.dueOn, channels: item.channels, last: item.lastAnswers ?? undefined },
      error: refused,
      retry,
    };
  return { subject: undefined, error: refused, retry };
};
