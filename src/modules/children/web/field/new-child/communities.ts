import type { areasContract } from '../../../../areas/contract.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { useSession } from '../../../../../web/session.tsx';

const DAY_MS = 86_400_000;

/** The communities this person may register a child in: a director's own, or all below the post. */
export const useCommunities = (): { value: string; label: string }[] => {
  const { session, post } = useSession();
  const own = session?.posts.filter((each) => each.role === 'childDirector') ?? [];
  const below = useGet<typeof areasContract.list>(
    'GET /api/areas',
    { query: { parent: post?.areaId, level: 'community' } },
    { enabled: own.length === 0 && post !== undefined, staleTime: DAY_MS, topics: [] },
  );
  if (own.length > 0) return own.map((each) => ({ value: each.areaId, label: each.areaName }));
  return (below.data?.items ?? []).map((area) => ({ value: area.id, label: area.name }));
};
