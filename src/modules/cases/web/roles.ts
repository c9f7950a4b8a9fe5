import type { leadRoles as inContract } from '../contract.ts';

// The contract itself would bring its library to the page; a type keeps the two the same.
export const leadRoles = ['childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer'] as const satisfies typeof inContract;
