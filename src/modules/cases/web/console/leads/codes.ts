import type { Lead, ReportGround } from '../../../contract.ts';

// In the order of the contract, which itself would bring its library to the page.
export const grounds = [
  'privateInjury',
  'girlUnder14',
  'girlOver14',
  'violence',
  'selfHarm',
  'abandoned',
  'missing',
  'begging',
  'otherDanger',
] as const satisfies readonly ReportGround[];
export const channels = [
  'citizen',
  'childSelf',
  'school',
  'hospital',
  'police',
  'hotline',
  'patrol',
  'survey',
  'dataComparison',
  'director',
] as const satisfies readonly Lead['channel'][];
export const outcomes = ['childHelped', 'alreadyKnown', 'referred', 'notSubstantiated', 'notFound', 'information'] as const satisfies readonly NonNullable<
  Lead['outcome']
>[];
export const states = ['received', 'triaged', 'visiting', 'linked', 'answered', 'closed', 'merged'] as const satisfies readonly Lead['state'][];
export const priorities = [1, 2, 3, 4] as const;
