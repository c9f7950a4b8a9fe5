import { z } from 'zod';
import { AreaId, contract, DateOnly, Done, Id, IdParams, Instant, pageOf, PageQuery, route } from '../../platform/contract.ts';
import { defineErrors } from '../../platform/errors.ts';
import { RoleName } from './contract.ts';

export const auditErrors = defineErrors('audit', {
  yourOwn: [409, '自己的破例查阅要由别人来复核。', 'Somebody else reviews the file you opened.'],
  reviewed: [409, '这次查阅已经复核过。', 'This access has been reviewed already.'],
});

const readers = { roles: ['auditor', 'systemAdministrator'] } as const;
const reviewers = { roles: ['auditor', 'protectionOfficer', 'districtAdministrator', 'cityAdministrator'] } as const;

/** Days in Shanghai, both inside. `action`: `thing.verb`, or all of one `thing`. `subject`: a file code or an id. */
export const AuditFilter = z.object({
  from: DateOnly.optional(),
  to: DateOnly.optional(),
  personId: Id.optional(),
  action: z
    .string()
    .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/)
    .max(60)
    .optional(),
  area: AreaId.optional(),
  subject: z.string().trim().min(3).max(40).optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const AuditRow = z.object({
  id: z.string(),
  at: Instant,
  /** Absent: a schedule, or somebody not signed in. */
  person: z.object({ id: Id, name: z.string() }).nullable(),
  action: z.string(),
  area: z.string().nullable(),
  /** `label`: a file code, a colleague or an organisation; never a child's name. */
  subject: z.object({ kind: z.string(), id: Id.nullable(), label: z.string().nullable() }).nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const Finding = z.enum(['justified', 'notJustified']);
export const AccessReview = z.object({
  id: Id,
  by: z.string(),
  /** Mine, so that somebody else has to look at it. */
  own: z.boolean(),
  fileCode: z.string(),
  area: z.string(),
  reason: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** The day after. */
  dueOn: DateOnly,
  lateDays: z.int(),
  acts: z.array(z.object({ at: Instant, action: z.string(), fields: z.array(z.string()) })),
  review: z.object({ by: z.string(), at: Instant, finding: Finding.nullable(), note: z.string().nullable() }).nullable(),
});
export type AccessReview = z.infer<typeof AccessReview>;

export const auditContract = contract({
  audit: route({
    method: 'GET',
    url: '/api/audit',
    summary: 'The audit log inside one’s wall, newest first; reading it is recorded',
    access: readers,
    query: PageQuery.extend(AuditFilter.shape),
    reply: pageOf(AuditRow),
  }),
  auditExport: route({
    method: 'GET',
    url: '/api/audit/export',
    summary: 'The same as a CSV file, ten thousand rows at most; recorded',
    access: readers,
    query: AuditFilter,
    reply: z.unknown(),
    download: true,
    perMinute: 10,
  }),
  auditPeople: route({
    method: 'GET',
    url: '/api/audit/people',
    summary: 'People the log can be asked about, by part of a name',
    access: readers,
    query: z.object({ text: z.string().trim().min(1).max(60) }),
    reply: z.array(z.object({ id: Id, name: z.string(), role: RoleName, area: z.string() })),
  }),
  accessReviews: route({
    method: 'GET',
    url: '/api/access-reviews',
    summary: 'Files opened by breaking the glass that wait for review, or those reviewed',
    access: reviewers,
    query: PageQuery.extend({ state: z.enum(['open', 'done']).default('open') }),
    reply: pageOf(AccessReview),
  }),
  reviewAccess: route({
    method: 'POST',
    url: '/api/access-reviews/{id}',
    summary: 'Say whether breaking the glass was justified; never one’s own',
    access: reviewers,
    params: IdParams,
    body: z.object({ finding: Finding, note: z.string().trim().max(300).optional() }),
    example: { finding: 'justified' },
    reply: Done,
    errors: [auditErrors.yourOwn, auditErrors.reviewed],
  }),
});
