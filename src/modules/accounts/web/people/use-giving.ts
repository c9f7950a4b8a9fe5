import type { Role } from '../../../../platform/access.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { useSession } from '../../../../web/session.tsx';
import { gives } from '../../rules.ts';

/** The roles that this person may give somewhere, as choices. Where, the server checks. */
export const useGiving = (): { value: Role; label: string }[] => {
  const terms = useTerms();
  const held = useSession().session?.posts.map((post) => post.role) ?? [];
  const given = new Set(held.flatMap((role) => gives[role] ?? []));
  return [...given].map((role) => ({ value: role, label: terms(`role.${role}`) }));
};
