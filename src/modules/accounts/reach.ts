import { sql } from 'kysely';
import type { Post, Role } from '../../platform/access.ts';
import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { accountsErrors } from './errors.ts';
import { mayGive, peopleManagers, type AreaRange } from './rules.ts';

/**
 * Runs with the walls lifted and raises them again. For rules about a whole person or a whole post: work that
 * passes on is counted and moved whole, also by an administrator who may not read one file of it.
 */
export const withFullReach = async <T>(tx: Tx, verb: () => Promise<T>): Promise<T> => {
  await sql`select begin_system_work()`.execute(tx.db);
  const result = await verb();
  await sql`select begin_work(${tx.personId()}::uuid, ${[...peopleManagers]}::text[], ${tx.today}::date)`.execute(tx.db);
  return result;
};

const postsOf = (tx: Tx): readonly Post[] => (tx.actor.kind === 'person' ? tx.actor.posts : []);

export const mayManage = (tx: Tx, personId: string, role: Role, area: AreaRange): boolean => personId !== tx.personId() && mayGive(postsOf(tx), role, area);

/** @throws Problem `accounts.aboveYou` */
export const assertMayGive = (tx: Tx, role: Role, area: AreaRange): void => {
  if (!mayGive(postsOf(tx), role, area)) throw new Problem(accountsErrors.aboveYou);
};

/** @throws Problem `accounts.notYourself` */
export const assertNotMyself = (tx: Tx, personId: string): void => {
  if (personId === tx.personId()) throw new Problem(accountsErrors.notYourself);
};
