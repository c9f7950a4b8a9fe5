import { useQuery } from '@tanstack/react-query';
import type { areasContract } from '../../../../areas/contract.ts';
import { call, type ReplyOf } from '../../../../../web/api.ts';
import { useSession } from '../../../../../web/session.tsx';

export type ReachArea = Pick<ReplyOf<typeof areasContract.list>['items'][number], 'id' | 'name' | 'level' | 'parentId' | 'path'>;

const HOUR_MS = 3_600_000;

/** The areas of this person's posts with everything below them, tops first. The walls themselves stand on the server. */
export const useReach = (): readonly ReachArea[] => {
  const tops = [...new Set(useSession().session?.posts.map((post) => post.areaId))];
  const { data } = useQuery({ queryKey: ['reach', tops], queryFn: () => Promise.all(tops.map(areaAndBelow)), staleTime: HOUR_MS });
  const found = new Map((data ?? []).flat().map((area) => [area.id, area]));
  return [...found.values()];
};

const areaAndBelow = async (areaId: string): Promise<ReachArea[]> => {
  const [top, below] = await Promise.all([
    call<typeof areasContract.one>('GET /api/areas/{areaId}', { params: { areaId } }),
    call<typeof areasContract.list>('GET /api/areas', { query: { parent: areaId, deep: 'true' } }),
  ]);
  return [{ id: top.id, name: top.name, level: top.level, parentId: top.parentId, path: top.ancestry.map(({ name }) => name).join(' ') }, ...below.items];
};
