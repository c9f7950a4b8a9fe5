import { newKey, type RequestOf } from '../../../../../web/api.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import type { Category, childrenContract, GuardianKind } from '../../../contract.ts';
import type { z } from 'zod';

export type Body = NonNullable<RequestOf<typeof childrenContract.create>['body']>;
export type CategoryDraft = { category: Category | undefined; fromOn: string; source: string };
export type GuardianDraft = { kind: z.infer<typeof GuardianKind>; relation: string; name: string };
type Sex = NonNullable<Body['sex']>;

/** What is kept on this device while a file is being typed; numbers and phones are not. */
export type NewChildDraft = {
  id: string;
  areaId: string | undefined;
  name: string;
  sex: Sex;
  birthDate: string;
  identityKind: NonNullable<Body['identityKind']>;
  ethnicGroup: string;
  school: string;
  grade: string;
  address: string;
  incomeStatus: Body['incomeStatus'];
  categories: CategoryDraft[];
  guardians: GuardianDraft[];
};

/** Stays in this page alone. */
export type NewChildSecrets = { identityNumber: string; phones: Record<number, string> };

export const emptyDraft = (): NewChildDraft => ({
  id: newKey(),
  areaId: undefined,
  name: '',
  sex: 'unknown',
  birthDate: '',
  identityKind: 'residentIdentityCard',
  ethnicGroup: '',
  school: '',
  grade: '',
  address: '',
  incomeStatus: undefined,
  categories: [],
  guardians: [emptyGuardian()],
});
export const emptyGuardian = (): GuardianDraft => ({ kind: 'guardian', relation: '', name: '' });
export const emptyCategory = (): CategoryDraft => ({ category: undefined, fromOn: today(), source: '' });

const typed = <K extends string>(key: K, value: string): { [P in K]?: string } =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as { [P in K]?: string });

/** The request, without what was left empty. */
export const bodyOf = (draft: NewChildDraft, { identityNumber, phones }: NewChildSecrets, sibling: string | undefined): Body => ({
  id: draft.id,
  areaId: draft.areaId ?? '',
  name: draft.name.trim(),
  sex: draft.sex,
  ...typed('birthDate', draft.birthDate),
  ...(identityNumber.trim() === '' ? {} : { identityKind: draft.identityKind, identityNumber: identityNumber.trim() }),
  ...typed('ethnicGroup', draft.ethnicGroup),
  ...typed('school', draft.school),
  ...typed('grade', draft.grade),
  ...typed('address', draft.address),
  ...(draft.incomeStatus === undefined ? {} : { incomeStatus: draft.incomeStatus }),
  ...(sibling === undefined ? {} : { sameHouseholdAs: sibling }),
  categories: draft.categories.flatMap(({ category, fromOn, source }) => (category === undefined ? [] : [{ category, fromOn, source: source.trim() }])),
  guardians: draft.guardians.flatMap(({ kind, relation, name }, index) =>
    name.trim() === '' ? [] : [{ kind, relation: relation.trim(), name: name.trim(), callOrder: index + 1, ...typed('phone', phones[index] ?? '') }],
  ),
});

export type Missing = 'areaId' | 'name' | `categories.${number}` | `guardians.${number}`;

/** What has to be there before it makes sense to ask the server. */
export const missingIn = (draft: NewChildDraft): Missing[] => [
  ...(draft.areaId === undefined ? (['areaId'] as const) : []),
  ...(draft.name.trim() === '' ? (['name'] as const) : []),
  ...draft.categories.flatMap(({ category, source }, index) => (category === undefined || source.trim() === '' ? [`categories.${index}` as const] : [])),
  ...draft.guardians.flatMap(({ relation, name }, index) => ((relation.trim() === '') !== (name.trim() === '') ? [`guardians.${index}` as const] : [])),
];
