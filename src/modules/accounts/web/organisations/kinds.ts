import type { Organisation } from '../../contract.ts';

// The contract itself would bring its library to the page.
export const organisationKinds = [
  'civilAffairsBureau',
  'protectionCentre',
  'street',
  'residentsCommittee',
  'socialWorkStation',
  'socialOrganization',
  'charity',
  'hospital',
  'school',
  'patServiceCentre',
  'company',
  'other',
] as const satisfies readonly Organisation['kind'][];
