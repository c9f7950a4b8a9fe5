/** What a column of an office's register can be. */
export const fields = [
  'sequenceNumber',
  'childName',
  'sex',
  'identityNumber',
  'birthDate',
  'age',
  'ethnicity',
  'district',
  'street',
  'community',
  'address',
  'householdRegistration',
  'categories',
  'incomeStatus',
  'school',
  'grade',
  'health',
  'disability',
  'riskLevel',
  'visitFrequency',
  'allowance',
  'guardianName',
  'guardianRelation',
  'guardianPhone',
  'guardianIdentityNumber',
  'fatherName',
  'fatherStatus',
  'fatherPhone',
  'fatherIdentityNumber',
  'motherName',
  'motherStatus',
  'motherPhone',
  'motherIdentityNumber',
  'carerName',
  'carerRelation',
  'carerPhone',
  'carerIdentityNumber',
  'childPhone',
  'registeredOn',
  'notes',
  'sealed',
  'ignore',
] as const;

export type Field = (typeof fields)[number];

/** Fields whose values an import does not read: what they say is computed or kept elsewhere. */
export const unreadFields: ReadonlySet<Field> = new Set(['sequenceNumber', 'age', 'ignore']);

/** Fields that several columns may share; their texts are joined. */
export const sharedFields: ReadonlySet<Field> = new Set(['notes', 'categories', 'ignore', 'sealed', 'health', 'address']);

/** Who a column speaks of. */
export type Person = 'child' | 'guardian' | 'father' | 'mother' | 'carer';

/** Facts that are told of several people. */
export type PersonFact = 'Name' | 'Relation' | 'Phone' | 'IdentityNumber' | 'Status';

/** The field for a fact about a person, where the register has a place for it. */
export function personField(person: Person, fact: PersonFact): Field | undefined {
  const name = person === 'child' && fact === 'IdentityNumber' ? 'identityNumber' : person + fact;
  return fields.find((field) => field === name);
}
