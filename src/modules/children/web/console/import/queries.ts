import type { ReplyOf } from '../../../../../web/api.ts';
import { useGet, useSend } from '../../../../../web/queries.tsx';
import type { importContract } from '../../../register-import/import-contract.ts';

export type ImportsPage = ReplyOf<typeof importContract.list>;
export type ImportLine = ImportsPage['items'][number];
export type Detail = ReplyOf<typeof importContract.one>;
export type Table = Detail['tables'][number];
export type Column = Table['columns'][number];
export type Field = Column['field'];
export type Words = ReplyOf<typeof importContract.words>;
export type Summary = ReplyOf<typeof importContract.summary>;
export type Kind = Summary['kinds'][number];
export type Row = ReplyOf<typeof importContract.rows>['items'][number];
export type RowIssue = Row['issues'][number];
export type Suspect = Row['suspects'][number];

const working: ReadonlySet<string> = new Set(['reading', 'checking', 'committing', 'undoing']);
export const isWorking = (state: string): boolean => working.has(state);

/** A step under way is told of live; asked for every few seconds besides, for a line that fell silent. */
const SECONDS_MS = 3000;

export const useImports = (page: number) =>
  useGet<typeof importContract.list>('GET /api/imports', { query: { page } }, { topics: ['import'], placeholderData: (before) => before });

export const useImport = (id: string) =>
  useGet<typeof importContract.one>(
    'GET /api/imports/{id}',
    { params: { id } },
    { topics: ['import'], refetchInterval: (query) => (query.state.data && isWorking(query.state.data.state) ? SECONDS_MS : false) },
  );

export const useSummary = (id: string) => useGet<typeof importContract.summary>('GET /api/imports/{id}/summary', { params: { id } }, { topics: ['import'] });

const changes = ['GET /api/imports', 'GET /api/children'] as const;
export const useCommit = () => useSend<typeof importContract.commit>('POST /api/imports/{id}/commit', { changes });
export const useUndo = () => useSend<typeof importContract.undo>('POST /api/imports/{id}/undo', { changes });
export const useCancel = () => useSend<typeof importContract.cancel>('POST /api/imports/{id}/cancel', { changes });
export const useConfirm = () => useSend<typeof importContract.confirm>('POST /api/imports/{id}/mapping', { changes });
export const useFix = () => useSend<typeof importContract.fix>('PATCH /api/imports/{id}/rows/{row}', { changes });
export const useDecide = () => useSend<typeof importContract.decide>('POST /api/imports/{id}/decisions', { changes });
