import type { ApiProblem } from '../../../../../web/api.ts';

/** The complaint about a field, by its path in the request. */
export type Errors = (path: string) => string | undefined;

/** Ours first (what is missing), then the server's. */
export const errorsOf = (missing: readonly string[], missingText: string, problem: ApiProblem | null): Errors => {
  const own = new Set(missing);
  return (path) => (own.has(path) ? missingText : problem?.field(path));
};
