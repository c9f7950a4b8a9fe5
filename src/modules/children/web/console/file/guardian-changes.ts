import type { z } from 'zod';
import type { Difference } from '../../../../../web/console/Conflict.tsx';
import type { useTerms } from '../../../../../web/i18n/terms.ts';
import type { GuardianKind } from '../../../contract.ts';
import { labourCapacities } from '../new-child/codes.ts';
import type { GuardianView } from './use-file.ts';
import type { useFileWords } from './words.ts';

type Labour = (typeof labourCapacities)[number];
export type GuardianTyped = {
  kind: z.infer<typeof GuardianKind>;
  relation: string;
  name: string;
  phone: string;
  labourCapacity: Labour | undefined;
  callOrder: number;
};

export const typedOfGuardian = (guardian: GuardianView | undefined, place: number): GuardianTyped => ({
  kind: guardian?.kind ?? 'guardian',
  relation: guardian?.relation ?? '',
  name: '',
  phone: '',
  labourCapacity: labourCapacities.find((code) => code === guardian?.labourCapacity),
  callOrder: place,
});

export const bodyOfGuardian = (typed: GuardianTyped) => ({
  kind: typed.kind,
  relation: typed.relation.trim(),
  callOrder: typed.callOrder,
  ...(typed.labourCapacity === undefined ? {} : { labourCapacity: typed.labourCapacity }),
  ...(typed.name.trim() === '' ? {} : { name: typed.name.trim() }),
  ...(typed.phone.trim() === '' ? {} : { phone: typed.phone.trim() }),
});

/** Where what was typed meets what somebody else has changed. */
export const differencesOf = (
  base: GuardianView,
  newest: GuardianView,
  typed: GuardianTyped,
  t: ReturnType<typeof useFileWords>,
  terms: ReturnType<typeof useTerms>,
): Difference[] => [
  ...(base.kind === newest.kind ? [] : [{ label: t('capacity'), mine: terms(`guardianKind.${typed.kind}`), newest: terms(`guardianKind.${newest.kind}`) }]),
  ...(base.relation === newest.relation ? [] : [{ label: t('relation'), mine: typed.relation, newest: newest.relation }]),
  ...(base.name === newest.name || typed.name === '' ? [] : [{ label: t('guardianName'), mine: typed.name, newest: newest.name }]),
  ...(base.phone === newest.phone || typed.phone === '' ? [] : [{ label: t('phone'), mine: typed.phone, newest: newest.phone ?? t('unknown') }]),
  ...(base.callOrder === newest.callOrder ? [] : [{ label: t('callOrder'), mine: typed.callOrder, newest: newest.callOrder }]),
];
