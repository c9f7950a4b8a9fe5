import type { ReplyOf } from '../../../../../web/api.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { useHolds } from '../../../../../web/session.tsx';
import type { childrenContract } from '../../../contract.ts';

export type File = ReplyOf<typeof childrenContract.file>;
export type GuardianView = File['guardians'][number];
export type ConsentView = File['consents'][number];
export type CategoryView = File['categories'][number];

/** Everything that changes when a child's file does. */
export const fileChanges = { changes: ['GET /api/children'] } as const;

// Opening a file is recorded each time, so it is not asked for again while it is fresh.
export const useFile = (id: string) =>
  useGet<typeof childrenContract.file>('GET /api/children/{id}', { params: { id } }, { topics: [`children:${id}`, `child:${id}`] });

export const useMayEdit = (): boolean => useHolds('childDirector', 'childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer');
export const useMayBlock = (): boolean => useHolds('childSupervisor', 'stationHead', 'protectionOfficer');
