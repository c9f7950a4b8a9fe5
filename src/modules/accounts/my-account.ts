import { sql } from 'kysely';
import { Problem } from '../../platform/errors.ts';
import { rolesWithSecondFactor } from '../../platform/access.ts';
import type { Tx } from '../../platform/work.ts';
import { accountsErrors } from './errors.ts';
import { maskPhone, secondFactorOf } from './rules.ts';
import type { Session } from './sign-in-contract.ts';

const nobody = { signedIn: false, enteredAs: false } as const;

/** The page's view of the caller. `challenged`: the password was right and the second factor is awaited. */
export const mySession = async (tx: Tx, { demo, challenged }: { demo: boolean; challenged: boolean }): Promise<Session> => {
  const { actor } = tx;
  if (actor.kind !== 'person') return { ...nobody, posts: [], demo, secondFactor: challenged ? 'needed' : 'notNeeded' };
  const me = await tx.db.selectFrom('people').selectAll().where('id', '=', actor.personId).executeTakeFirstOrThrow();
  const phone = tx.sealing.openMaybe('people.phone', me.phone_sealed);
  return {
    signedIn: true,
    person: {
      id: me.id,
      name: me.name,
      username: me.username,
      language: me.language as 'zh-CN' | 'en',
      largeType: me.large_type,
      phoneMasked: phone === null ? null : maskPhone(phone),
    },
    posts: [...actor.posts],
    enteredAs: actor.demo,
    demo,
    secondFactor: secondFactorOf({ demo: actor.demo, ...(await secondFactorFacts(tx, actor.personId)) }),
  };
};

/** The actor's own posts are withheld until the second factor is set up, so its need is read from the table. */
const secondFactorFacts = async (tx: Tx, personId: string) => {
  const { rows } = await sql<{ enrolled: boolean }>`
    select coalesce("twoFactorEnabled", false) as enrolled from auth."user" where id = ${personId}::uuid`.execute(tx.db);
  const posts = await tx.db
    .selectFrom('posts')
    .select('role')
    .where('person_id', '=', personId)
    .where('role', 'in', [...rolesWithSecondFactor])
    .where('starts_on', '<=', tx.today)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', tx.today)]))
    .execute();
  return { enrolled: rows[0]?.enrolled ?? false, posts: posts as { role: (typeof rolesWithSecondFactor)[number] }[] };
};

export const changeMySession = async (tx: Tx, wish: { language?: 'zh-CN' | 'en' | undefined; largeType?: boolean | undefined }): Promise<void> => {
  const changes = {
    ...(wish.language === undefined ? {} : { language: wish.language }),
    ...(wish.largeType === undefined ? {} : { large_type: wish.largeType }),
  };
  if (Object.keys(changes).length === 0) return;
  await tx.db.updateTable('people').set(changes).where('id', '=', tx.personId()).execute();
};

/** Ends every session of a person, this one too. */
export const endSessions = async (tx: Tx, personId: string): Promise<void> => {
  await sql`delete from auth.session where "userId" = ${personId}::uuid`.execute(tx.db);
  await tx.audit({ action: 'session.endedEverywhere', subjectKind: 'person', subjectId: personId });
};

export const setMyPhone = async (tx: Tx, phone: string): Promise<void> => {
  const sealed = { phone_sealed: tx.sealing.seal('people.phone', phone), phone_hash: tx.sealing.lookup('people.phone', phone) };
  try {
    await tx.db.updateTable('people').set(sealed).where('id', '=', tx.personId()).execute();
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Problem(accountsErrors.phoneTaken);
    throw error;
  }
  await tx.audit({ action: 'person.phoneChanged', subjectKind: 'person', subjectId: tx.personId() });
};

/** Who may come in with nothing but a phone: somebody known, enabled, and without need of a second factor. */
export const findByPhone = async (tx: Tx, phone: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select p.id from people p left join auth."user" u on u.id = p.id
    where p.phone_hash = ${tx.sealing.lookup('people.phone', phone)} and p.disabled_at is null and not coalesce(u."twoFactorEnabled", false)
      and not exists (select from posts o where o.person_id = p.id and o.role = any (${[...rolesWithSecondFactor]}::text[])
        and o.starts_on <= ${tx.today}::date and (o.ends_on is null or o.ends_on > ${tx.today}::date))`.execute(tx.db);
  return rows[0]?.id;
};
