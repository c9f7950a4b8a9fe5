import type { Bound } from './handlers.ts';
import type { Job } from './jobs.ts';
import type { SealClass } from './sealing.ts';
import type { Platform, Work } from './work.ts';

/** A column that rotation must seal again. `key` is the primary key column; `label` is what it was sealed under; `batch` is smaller where values are large. */
export type SealedColumn = { table: string; key: string; column: string; label: string; sealClass?: SealClass; batch?: number };

/** What a module brings to the house: one folder, one entry in the list of `application.ts`. */
export type Module = {
  name: string;
  routes: readonly Bound[];
  jobs?(context: { work: Work; platform: Platform }): Job[];
  sealedColumns?: readonly SealedColumn[];
};
