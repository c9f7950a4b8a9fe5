import type { z } from 'zod';
import type { RequestOf } from '../../../../../web/api.ts';
import type { Category, childrenContract, GuardianKind, Sex } from '../../../contract.ts';
import { parseIdentityNumber, type IdentityNumberResult } from '../../../identity-number.ts';
import { parsePhone } from '../../../phone.ts';

export const categories = [
  'leftBehind',
  'deFactoUnattended',
  'orphan',
  'seriouslyIll',
  'severelyDisabled',
  'disabled',
  'hardshipFamily',
  'destitute',
  'migrant',
  'parentDetained',
  'guardianshipAbsent',
  'guardianshipImproper',
  'guardianshipAbusive',
  'inLegalProceedings',
  'victim',
  'vagrant',
  'foundling',
  'rescuedFromTrafficking',
  'otherDifficulty',
] as const satisfies readonly Category[];
export const guardianKinds = ['guardian', 'parent', 'carer', 'entrustedCarer'] as const satisfies readonly z.infer<typeof GuardianKind>[];
export const sexes = ['female', 'male', 'unknown'] as const satisfies readonly z.infer<typeof Sex>[];

/** What is kept on the device while it is typed: everything but the identity number. */
export type NewChildDraft = {
  id: string;
  name: string;
  sex: (typeof sexes)[number] | '';
  birthDate: string;
  areaId: string;
  school: string;
  address: string;
  guardianKind: (typeof guardianKinds)[number];
  guardianName: string;
  relation: string;
  phone: string;
  categories: Category[];
};

export const emptyDraft = (id: string): NewChildDraft => ({
  id,
  name: '',
  sex: '',
  birthDate: '',
  areaId: '',
  school: '',
  address: '',
  guardianKind: 'guardian',
  guardianName: '',
  relation: '',
  phone: '',
  categories: [],
});

export type Fault = 'required' | 'birthFuture' | 'phoneProblem' | 'guardianIncomplete' | 'identity';
export type Faults = Partial<Record<'name' | 'identity' | 'birthDate' | 'areaId' | 'guardian' | 'phone', Fault>>;

export const readNumber = (typed: string): IdentityNumberResult | undefined => (typed.trim() === '' ? undefined : parseIdentityNumber(typed));

/** What must be put right before it is sent; the server has the last word. */
export const faultsOf = (draft: NewChildDraft, number: string, today: string): Faults => {
  const someGuardian = [draft.guardianName, draft.relation, draft.phone].some((text) => text.trim() !== '');
  return {
    ...(draft.name.trim() === '' && { name: 'required' as const }),
    ...(readNumber(number)?.ok === false && { identity: 'identity' as const }),
    ...(draft.birthDate > today && { birthDate: 'birthFuture' as const }),
    ...(draft.areaId === '' && { areaId: 'required' as const }),
    ...(someGuardian && (draft.guardianName.trim() === '' || draft.relation.trim() === '') && { guardian: 'guardianIncomplete' as const }),
    ...(draft.phone.trim() !== '' && !parsePhone(draft.phone).ok && { phone: 'phoneProblem' as const }),
  };
};

type Question = NonNullable<RequestOf<typeof childrenContract.duplicates>['body']>;
type Body = NonNullable<RequestOf<typeof childrenContract.create>['body']>;

const filled = (text: string): string | undefined => text.trim() || undefined;
const numberOf = (typed: string): string | undefined => {
  const read = readNumber(typed);
  return read?.ok ? read.number : undefined;
};

export const questionOf = (draft: NewChildDraft, number: string): Question => ({
  name: draft.name.trim(),
  birthDate: filled(draft.birthDate),
  identityNumber: numberOf(number),
  guardianPhone: filled(draft.phone),
});

export const bodyOf = (draft: NewChildDraft, number: string, { today, source }: { today: string; source: string }): Body => {
  const identityNumber = numberOf(number);
  const guardian = { kind: draft.guardianKind, relation: draft.relation.trim(), name: draft.guardianName.trim(), phone: filled(draft.phone), callOrder: 1 };
  return {
    id: draft.id,
    areaId: draft.areaId,
    name: draft.name.trim(),
    sex: draft.sex || 'unknown',
    birthDate: filled(draft.birthDate),
    identityKind: identityNumber === undefined ? 'none' : 'residentIdentityCard',
    identityNumber,
    school: filled(draft.school),
    address: filled(draft.address),
    categories: draft.categories.map((category) => ({ category, fromOn: today, source })),
    guardians: guardian.name === '' ? [] : [guardian],
  };
};
