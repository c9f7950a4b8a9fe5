import { useQuery } from '@tanstack/react-query';
import { call, type ApiProblem } from '../../../../../../web/api.ts';
import type { importContract } from '../../../../register-import/import-contract.ts';
import type { Detail, Field, Table, Words } from '../queries.ts';

const told: ReadonlySet<Field> = new Set(['riskLevel', 'categories', 'incomeStatus', 'visitFrequency']);
const inWords = (fields: Record<string, Field>) =>
  Object.entries(fields)
    .filter(([, field]) => told.has(field))
    .map(([column, field]) => `${column} ${field}`)
    .join();

/** The words to confirm under the columns as chosen now; the file is read again only when such a column has changed. */
export const useGetWords = (detail: Detail, table: Table | undefined, fieldByColumn: Record<string, Field>) => {
  const proposed = Object.fromEntries((table?.columns ?? []).map((column) => [String(column.index), column.field]));
  const same = inWords(proposed) === inWords(fieldByColumn);
  const asked = useQuery<Words, ApiProblem>({
    queryKey: ['POST /api/imports/{id}/words', detail.id, table?.sheet, inWords(fieldByColumn)],
    queryFn: ({ signal }) =>
      call<typeof importContract.words>(
        'POST /api/imports/{id}/words',
        { params: { id: detail.id }, body: { sheet: table?.sheet ?? '', fieldByColumn } },
        { signal },
      ),
    enabled: !same && table !== undefined,
    staleTime: Infinity,
  });
  return same ? { data: table?.words, loading: false, error: null } : { data: asked.data, loading: asked.isFetching, error: asked.error };
};
