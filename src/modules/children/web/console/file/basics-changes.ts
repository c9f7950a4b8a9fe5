import type { RequestOf } from '../../../../../web/api.ts';
import type { childrenContract } from '../../../contract.ts';
import type { File } from './use-file.ts';

type Body = NonNullable<RequestOf<typeof childrenContract.change>['body']>;

/** What the dialog shows. Masked fields begin empty: empty means "as it is". */
export type BasicsTyped = {
  name: string;
  identityNumber: string;
  address: string;
  identityKind: NonNullable<Body['identityKind']>;
  areaId: string;
  sex: File['sex'];
  birthDate: string;
  ethnicGroup: string;
  school: string;
  grade: string;
  incomeStatus: File['incomeStatus'];
};

export const typedOf = (file: File): BasicsTyped => ({
  name: '',
  identityNumber: '',
  address: '',
  identityKind: file.identityKind === null || file.identityKind === 'none' ? 'residentIdentityCard' : file.identityKind,
  areaId: file.areaId,
  sex: file.sex,
  birthDate: file.birthDate ?? '',
  ethnicGroup: file.ethnicGroup ?? '',
  school: file.school ?? '',
  grade: file.grade ?? '',
  incomeStatus: file.incomeStatus,
});

/** Only what was changed is sent, so that a correction of the school does not touch the address. */
export const changesOf = (base: File, typed: BasicsTyped): Omit<Body, 'version'> => {
  const before = typedOf(base);
  const { identityKind, ...rest } = typed;
  const changed = Object.fromEntries(
    Object.entries(rest).flatMap(([key, value]) =>
      value === before[key as keyof BasicsTyped] || value === null || (key === 'birthDate' && value === '')
        ? []
        : [[key, typeof value === 'string' ? value.trim() : value]],
    ),
  );
  return 'identityNumber' in changed ? { ...changed, identityKind } : changed;
};

/** Of what was changed here, what somebody else has changed meanwhile. */
export const contested = (base: File, newest: File, typed: BasicsTyped): (keyof BasicsTyped)[] =>
  (Object.keys(changesOf(base, typed)) as (keyof BasicsTyped)[]).filter((key) => base[key] !== newest[key]);
