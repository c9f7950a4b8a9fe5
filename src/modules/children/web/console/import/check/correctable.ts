import type { Row } from '../queries.ts';

export type Correctable = Row['corrected'][number];

/** In the order people check them in. */
export const correctable: readonly Correctable[] = [
  'childName',
  'sex',
  'identityNumber',
  'birthDate',
  'community',
  'guardianName',
  'guardianRelation',
  'guardianPhone',
  'school',
  'grade',
];
