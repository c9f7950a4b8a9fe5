import type { z } from 'zod';
import type { GuardianKind, HealthKind, IdentityKind, IncomeStatus, Sex } from '../../../contract.ts';

// The contract's codes in the order in which a form offers them.
export const sexes = ['female', 'male', 'unknown'] as const satisfies readonly z.infer<typeof Sex>[];
export const identityKinds = [
  'residentIdentityCard',
  'birthCertificate',
  'hkMacaoPermit',
  'taiwanPermit',
  'foreignerCard',
  'passport',
] as const satisfies readonly z.infer<typeof IdentityKind>[];
export const incomeStatuses = ['none', 'minimumLiving', 'minimumLivingMargin', 'rigidExpenditure', 'destitute'] as const satisfies readonly z.infer<
  typeof IncomeStatus
>[];
export const guardianKinds = ['guardian', 'parent', 'carer', 'entrustedCarer'] as const satisfies readonly z.infer<typeof GuardianKind>[];
export const labourCapacities = ['full', 'partial', 'none'] as const;
export const healthKinds = ['diagnosis', 'disability', 'treatment', 'medication', 'allergy', 'mental', 'cost', 'other'] as const satisfies readonly z.infer<
  typeof HealthKind
>[];
