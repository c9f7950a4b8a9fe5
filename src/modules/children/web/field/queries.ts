import { useGet } from '../../../../web/queries.tsx';
import type { ReplyOf } from '../../../../web/api.ts';
import type { childrenContract } from '../../contract.ts';

export type File = ReplyOf<typeof childrenContract.file>;
export type Unmasked = ReplyOf<typeof childrenContract.unmask>;

/** Each reading of a file is recorded, so it is read when the page opens and not at every live event. */
export const useFile = (id: string) => useGet<typeof childrenContract.file>('GET /api/children/{id}', { params: { id } }, { topics: [], staleTime: 300_000 });
