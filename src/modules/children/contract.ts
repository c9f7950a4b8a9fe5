import { z } from 'zod';
import type { Role } from '../../platform/access.ts';
import { AreaId, contract, DateOnly, Done, Id, IdParams, Instant, pageOf, PageQuery, route } from '../../platform/contract.ts';
import { defineErrors } from '../../platform/errors.ts';

/** The roles that work with children's files; each inside the area of its post. */
export const fileRoles = ['childDirector', 'childSupervisor', 'stationSocialWorker', 'stationHead', 'protectionOfficer'] as const satisfies readonly Role[];
const breakGlassRoles = ['districtAdministrator', 'cityAdministrator'] as const satisfies readonly Role[];
const files = { roles: fileRoles } as const;
const filesOpened = { roles: [...fileRoles, ...breakGlassRoles] } as const;

export const childrenErrors = defineErrors('children', {
  identityNumber: [400, '身份证号码有误：{problem}。可以先不填，以后补上。', 'The identity number is wrong: {problem}. It may be left empty and added later.'],
  identityTaken: [409, '这个证件号码已经有档案了。', 'There is a file with this number already.'],
  identityTakenElsewhere: [
    409,
    '这个证件号码在别处已有档案（{street}）。请联系那里办理移交。',
    'There is a file with this number elsewhere ({street}). Ask them for a transfer.',
  ],
  name: [400, '姓名有误，请检查。', 'The name is not right; please check.'],
  phone: [400, '电话号码有误，请检查。', 'The phone number is not right; please check.'],
  blocked: [409, '这位监护人已被列为需要回避，不能向其征求同意。', 'This guardian is marked as one to avoid and cannot be asked for consent.'],
});

export const Category = z.enum([
  'orphan',
  'foundling',
  'deFactoUnattended',
  'seriouslyIll',
  'severelyDisabled',
  'hardshipFamily',
  'destitute',
  'leftBehind',
  'migrant',
  'vagrant',
  'guardianshipAbsent',
  'guardianshipImproper',
  'guardianshipAbusive',
  'rescuedFromTrafficking',
  'inLegalProceedings',
  'victim',
  'parentDetained',
  'disabled',
  'otherDifficulty',
]);
export type Category = z.infer<typeof Category>;
export const Sex = z.enum(['male', 'female', 'unknown']);
export const IdentityKind = z.enum(['residentIdentityCard', 'passport', 'hkMacaoPermit', 'taiwanPermit', 'foreignerCard', 'birthCertificate', 'none']);
export const IncomeStatus = z.enum(['none', 'minimumLiving', 'minimumLivingMargin', 'rigidExpenditure', 'destitute']);
export const GuardianKind = z.enum(['guardian', 'carer', 'entrustedCarer', 'parent']);
export const HealthKind = z.enum(['diagnosis', 'disability', 'treatment', 'medication', 'allergy', 'cost', 'mental', 'other']);

const Text = (max: number) => z.string().trim().min(1).max(max);

export const Risk = z.object({ schemeId: z.string(), ordinal: z.int() }).nullable();

/** One line of the register. Names are masked. `lateDays` is 0 while the next date has not passed. */
export const ChildRow = z.object({
  id: Id,
  fileCode: z.string(),
  name: z.string(),
  sex: Sex,
  age: z.int().nullable(),
  areaId: AreaId,
  community: z.string(),
  street: z.string(),
  categories: z.array(Category),
  risk: Risk,
  owner: z.string(),
  dueOn: DateOnly.nullable(),
  lateDays: z.int(),
  step: z.int(),
  status: z.enum(['open', 'closed']),
});
export type ChildRow = z.infer<typeof ChildRow>;

export const RegisterQuery = PageQuery.extend({
  area: AreaId.optional(),
  level: z.coerce.number().int().min(1).max(9).optional(),
  category: Category.optional(),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  late: z.stringbool().optional(),
  /** A name (characters, pinyin, initials, homophones), an identity number or a file code. */
  text: z.string().trim().max(60).optional(),
});

const CallOrder = z.int().min(1).max(20);
const GuardianInput = z.object({
  kind: GuardianKind,
  relation: Text(20),
  name: Text(60),
  phone: z.string().trim().max(40).optional(),
  labourCapacity: z.enum(['full', 'partial', 'none']).optional(),
  callOrder: CallOrder.default(1),
});

const CategoryInput = z.object({
  category: Category,
  fromOn: DateOnly,
  basis: z.string().trim().max(200).optional(),
  source: Text(60),
  decidedBy: z.string().trim().max(60).optional(),
});

export const NewChild = z.object({
  /** Made by the caller, so that a retry does not make a second child. */
  id: Id.optional(),
  areaId: AreaId,
  name: Text(60),
  sex: Sex.default('unknown'),
  birthDate: DateOnly.optional(),
  birthPrecision: z.enum(['day', 'month', 'year']).optional(),
  identityKind: IdentityKind.default('none'),
  identityNumber: z.string().trim().max(40).optional(),
  ethnicGroup: z.string().trim().max(20).optional(),
  school: z.string().trim().max(80).optional(),
  grade: z.string().trim().max(30).optional(),
  address: z.string().trim().max(200).optional(),
  registeredAddress: z.string().trim().max(200).optional(),
  incomeStatus: IncomeStatus.optional(),
  /** Another child living in the same household. */
  sameHouseholdAs: Id.optional(),
  categories: z.array(CategoryInput).max(10).default([]),
  guardians: z.array(GuardianInput).max(10).default([]),
});
export type NewChild = z.output<typeof NewChild>;

const ChangedChild = NewChild.pick({
  name: true,
  birthDate: true,
  birthPrecision: true,
  identityKind: true,
  identityNumber: true,
  ethnicGroup: true,
  school: true,
  grade: true,
  address: true,
  registeredAddress: true,
  incomeStatus: true,
  areaId: true,
})
  .partial()
  // A default would be taken for something the caller said.
  .extend({ sex: Sex.optional(), identityKind: IdentityKind.optional(), version: z.int() });
export type ChangedChild = z.output<typeof ChangedChild>;

export const Guardian = z.object({
  id: Id,
  kind: GuardianKind,
  relation: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  labourCapacity: z.string().nullable(),
  fromOn: DateOnly,
  toOn: DateOnly.nullable(),
  blocked: z.boolean(),
  callOrder: z.int(),
  version: z.int(),
});

export const CategoryAssignment = z.object({
  id: Id,
  category: Category,
  fromOn: DateOnly,
  toOn: DateOnly.nullable(),
  basis: z.string().nullable(),
  source: z.string(),
  decidedBy: z.string().nullable(),
});

export const Consent = z.object({
  id: Id,
  purpose: z.string(),
  purposeVersion: z.int(),
  currentVersion: z.int(),
  answer: z.enum(['given', 'refused']),
  givenBy: z.string().nullable(),
  childAssent: z.enum(['given', 'refused', 'notAsked']).nullable(),
  method: z.enum(['paper', 'spoken', 'online']),
  answeredOn: DateOnly,
  withdrawnOn: DateOnly.nullable(),
});

/** One child one file, masked. What a reader may not see is absent, never blanked. */
export const ChildFile = z.object({
  id: Id,
  fileCode: z.string(),
  name: z.string(),
  sex: Sex,
  birthDate: DateOnly.nullable(),
  birthPrecision: z.string().nullable(),
  age: z.int().nullable(),
  identityKind: IdentityKind.nullable(),
  identityNumber: z.string().nullable(),
  ethnicGroup: z.string().nullable(),
  school: z.string().nullable(),
  grade: z.string().nullable(),
  areaId: AreaId,
  areaPath: z.string(),
  address: z.string().nullable(),
  incomeStatus: IncomeStatus.nullable(),
  risk: Risk,
  status: z.enum(['open', 'closed']),
  owner: z.object({ id: Id, name: z.string() }),
  categories: z.array(CategoryAssignment),
  guardians: z.array(Guardian),
  household: z.array(z.object({ id: Id, fileCode: z.string(), name: z.string(), age: z.int().nullable() })),
  consents: z.array(Consent),
  healthFacts: z.int(),
  notes: z.int(),
  isSample: z.boolean(),
  version: z.int(),
});
export type ChildFile = z.infer<typeof ChildFile>;

export const unmaskFields = ['name', 'identityNumber', 'phones', 'address', 'health', 'notes'] as const;
export const unmaskPurposes = ['visit', 'contactFamily', 'application', 'referral', 'emergency', 'correction', 'other'] as const;

export const Unmasked = z.object({
  name: z.string().optional(),
  identityNumber: z.string().nullable().optional(),
  phones: z.array(z.object({ guardianId: Id, name: z.string(), phone: z.string().nullable() })).optional(),
  address: z.string().nullable().optional(),
  registeredAddress: z.string().nullable().optional(),
  health: z.array(z.object({ id: Id, kind: HealthKind, text: z.string(), fromOn: DateOnly.nullable() })).optional(),
  notes: z.array(z.object({ id: Id, text: z.string(), at: Instant, by: z.string() })).optional(),
});

export const DuplicateQuestion = z.object({
  name: Text(60),
  birthDate: DateOnly.optional(),
  identityNumber: z.string().trim().max(40).optional(),
  guardianPhone: z.string().trim().max(40).optional(),
});
export type DuplicateQuestion = z.infer<typeof DuplicateQuestion>;
export const duplicateReasons = ['identityNumber', 'nameAndBirthDate', 'nameAndPhone', 'sameName', 'soundsAlikeAndBirthDate'] as const;
export const DuplicateAnswer = z.object({
  candidates: z.array(
    z.object({
      id: Id,
      fileCode: z.string(),
      name: z.string(),
      age: z.int().nullable(),
      community: z.string(),
      reasons: z.array(z.enum(duplicateReasons)),
    }),
  ),
  /** The number has a file outside the asker's area: the street to call, and nothing more. */
  elsewhere: z.object({ street: z.string() }).nullable(),
});

const SubParams = IdParams.extend({ subId: Id });
const sampleChild = {
  areaId: '1001001001',
  name: '示例儿童',
  sex: 'female',
  birthDate: '2017-03-08',
};

export const childrenContract = contract({
  register: route({
    method: 'GET',
    url: '/api/children',
    summary: 'The register: one masked line per child',
    access: files,
    query: RegisterQuery,
    reply: pageOf(ChildRow),
  }),
  duplicates: route({
    method: 'POST',
    url: '/api/children/duplicates',
    summary: 'Is there a file for this child already?',
    access: files,
    body: DuplicateQuestion,
    example: { name: '示例儿童' },
    reply: DuplicateAnswer,
  }),
  create: route({
    method: 'POST',
    url: '/api/children',
    summary: 'Open a file',
    access: files,
    body: NewChild,
    example: sampleChild,
    reply: z.object({ id: Id, fileCode: z.string() }),
    errors: [childrenErrors.identityNumber, childrenErrors.identityTaken, childrenErrors.identityTakenElsewhere, childrenErrors.name, childrenErrors.phone],
  }),
  file: route({
    method: 'GET',
    url: '/api/children/{id}',
    summary: 'One child one file, masked; opening it is recorded',
    access: filesOpened,
    params: IdParams,
    reply: ChildFile,
  }),
  change: route({
    method: 'PATCH',
    url: '/api/children/{id}',
    summary: 'Correct the file',
    access: files,
    params: IdParams,
    body: ChangedChild,
    example: { school: '示例小学', version: 1 },
    reply: ChildFile,
    errors: [childrenErrors.identityNumber, childrenErrors.identityTaken],
  }),
  unmask: route({
    method: 'POST',
    url: '/api/children/{id}/unmask',
    summary: 'See named fields in clear, for a purpose and with a reason; recorded before the data leaves',
    access: filesOpened,
    params: IdParams,
    body: z.object({
      fields: z.array(z.enum(unmaskFields)).min(1),
      purpose: z.enum(unmaskPurposes),
      reason: Text(200),
    }),
    example: { fields: ['phones'], purpose: 'visit', reason: '入户走访前联系家长' },
    reply: Unmasked,
  }),
  addCategory: route({
    method: 'POST',
    url: '/api/children/{id}/categories',
    summary: 'Add a category, dated and sourced',
    access: files,
    params: IdParams,
    body: CategoryInput,
    example: { category: 'leftBehind', fromOn: '2026-01-01', source: '入户核实' },
    reply: CategoryAssignment,
  }),
  endCategory: route({
    method: 'POST',
    url: '/api/children/{id}/categories/{subId}/end',
    summary: 'End a category; it stays in the history',
    access: files,
    params: SubParams,
    body: z.object({ toOn: DateOnly, reason: Text(200) }),
    example: { toOn: '2026-06-30', reason: '父母已返乡' },
    reply: Done,
  }),
  addGuardian: route({
    method: 'POST',
    url: '/api/children/{id}/guardians',
    summary: 'Add a guardian or carer',
    access: files,
    params: IdParams,
    body: GuardianInput,
    example: { kind: 'carer', relation: '祖母', name: '示例家长' },
    reply: z.object({ id: Id }),
    errors: [childrenErrors.phone],
  }),
  changeGuardian: route({
    method: 'PATCH',
    url: '/api/children/{id}/guardians/{subId}',
    summary: 'Correct or end a guardian',
    access: files,
    params: SubParams,
    body: GuardianInput.partial().extend({ callOrder: CallOrder.optional(), toOn: DateOnly.optional(), version: z.int() }),
    example: { relation: '外祖母', version: 1 },
    reply: Done,
    errors: [childrenErrors.phone],
  }),
  blockGuardian: route({
    method: 'POST',
    url: '/api/children/{id}/guardians/{subId}/block',
    summary: 'Mark a guardian as one to avoid (suspect), or lift the mark',
    access: { roles: ['childSupervisor', 'stationHead', 'protectionOfficer'] },
    params: SubParams,
    body: z.object({ blocked: z.boolean(), reason: Text(300) }),
    example: { blocked: true, reason: '疑似侵害，公安已介入' },
    reply: Done,
  }),
  addHealthFact: route({
    method: 'POST',
    url: '/api/children/{id}/health',
    summary: 'Add a health fact',
    access: files,
    params: IdParams,
    body: z.object({ kind: HealthKind, text: Text(500), fromOn: DateOnly.optional() }),
    example: { kind: 'allergy', text: '青霉素' },
    reply: z.object({ id: Id }),
  }),
  addNote: route({
    method: 'POST',
    url: '/api/children/{id}/notes',
    summary: 'Add a note',
    access: files,
    params: IdParams,
    body: z.object({ text: Text(2000) }),
    example: { text: '家里新装了电话' },
    reply: z.object({ id: Id }),
  }),
  purposes: route({
    method: 'GET',
    url: '/api/processing-purposes',
    summary: 'Purposes of processing with their legal basis and text',
    access: 'public',
    reply: z.array(
      z.object({
        code: z.string(),
        version: z.int(),
        legalBasis: z.enum(['statutoryDuty', 'consent', 'emergency', 'contract']),
        controller: z.string(),
        retention: z.string(),
        text: z.string(),
      }),
    ),
  }),
  recordConsent: route({
    method: 'POST',
    url: '/api/children/{id}/consents',
    summary: 'Record what the guardian answered to a purpose',
    access: files,
    params: IdParams,
    body: z.object({
      purpose: z.string().max(60),
      answer: z.enum(['given', 'refused']),
      guardianId: Id.optional(),
      childAssent: z.enum(['given', 'refused', 'notAsked']).optional(),
      method: z.enum(['paper', 'spoken', 'online']),
      answeredOn: DateOnly,
    }),
    example: { purpose: 'photo', answer: 'refused', method: 'paper', answeredOn: '2026-01-01' },
    reply: z.object({ id: Id }),
    errors: [childrenErrors.blocked],
  }),
  withdrawConsent: route({
    method: 'POST',
    url: '/api/children/{id}/consents/{subId}/withdraw',
    summary: 'Withdraw a consent; basic service goes on',
    access: files,
    params: SubParams,
    body: z.object({ withdrawnOn: DateOnly }),
    example: { withdrawnOn: '2026-06-30' },
    reply: Done,
  }),
  openSealed: route({
    method: 'POST',
    url: '/api/children/{id}/sealed/open',
    summary: 'Open the sealed class; named officers only',
    access: { roles: ['protectionOfficer'] },
    params: IdParams,
    body: z.object({ reason: Text(200) }),
    example: { reason: '为其申请专项救助' },
    reply: z.object({ facts: z.array(z.object({ id: Id, text: z.string(), at: Instant })) }),
  }),
  addSealed: route({
    method: 'POST',
    url: '/api/children/{id}/sealed',
    summary: 'Add to the sealed class; named officers only',
    access: { roles: ['protectionOfficer'] },
    params: IdParams,
    body: z.object({ text: Text(500), reason: Text(200) }),
    example: { text: '示例', reason: '监护人直接申请' },
    reply: z.object({ id: Id }),
  }),
  breakGlass: route({
    method: 'POST',
    url: '/api/break-glass',
    summary: 'Open one file outside routine for an hour, with a reason; reviewed the next day',
    access: { roles: breakGlassRoles },
    // Codes are not to be found by trying.
    perMinute: 10,
    body: z.object({ fileCode: z.string().trim().max(20), reason: Text(300) }),
    example: { fileCode: 'C-000000', reason: '市领导交办核查' },
    reply: z.object({ childId: Id, endsAt: Instant }),
  }),
});
