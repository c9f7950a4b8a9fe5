import type { z } from 'zod';
import type { Tx } from '../../platform/work.ts';
import type { LastAnswers } from './contract.ts';
import { labels } from './sealed-fields.ts';

type Answers = z.infer<typeof LastAnswers>;

/** What the next visit carries forward. */
export const lastAnswersOf = async (tx: Tx, childId: string): Promise<Answers | null> => {
  const row = await tx.db
    .selectFrom('contacts')
    .select((eb) => ['happened_at', 'answers', 'note_sealed', eb.fn<string | null>('person_name', ['by_person_id']).as('by')])
    .where('child_id', '=', childId)
    .where('answers', '<>', '{}')
    .orderBy('happened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    at: row.happened_at.toISOString(),
    by: row.by ?? '',
    answers: row.answers as Answers['answers'],
    note: tx.sealing.openMaybe(labels.contactNote, row.note_sealed),
  };
};
