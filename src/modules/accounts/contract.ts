import { z } from 'zod';
import { roles } from '../../platform/access.ts';
import { AreaId, contract, DateOnly, Done, Id, IdParams, Instant, pageOf, PageQuery, route } from '../../platform/contract.ts';
import { accountsErrors } from './errors.ts';
import { peopleManagers } from './rules.ts';

const managers = { roles: peopleManagers } as const;
const noId = '00000000-0000-7000-8000-000000000000';

export const RoleName = z.enum(roles);
const PersonName = z.string().trim().min(1).max(60);
const Version = z.int().min(1);
const Flag = z.stringbool().default(false);

export const OrganisationKind = z.enum([
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
]);

/** Why a post ends; chosen, so that the record holds no stories about colleagues. */
export const EndReason = z.enum(['left', 'transferred', 'onLeave', 'termEnded', 'reorganised', 'other']);
export const DisableReason = z.enum(['left', 'lostDevice', 'misuse', 'other']);

export const Organisation = z.object({
  id: Id,
  name: z.string(),
  kind: OrganisationKind,
  areaId: AreaId,
  areaName: z.string(),
  endedOn: DateOnly.nullable(),
  version: Version,
});
export type Organisation = z.infer<typeof Organisation>;

export const PersonPost = z.object({
  id: Id,
  role: RoleName,
  areaId: AreaId,
  areaPath: z.string(),
  organisationId: Id.nullable(),
  organisationName: z.string().nullable(),
  startsOn: DateOnly,
  endsOn: DateOnly.nullable(),
  endReason: z.string().nullable(),
});
export type PersonPost = z.infer<typeof PersonPost>;

export const PersonLine = z.object({
  id: Id,
  name: z.string(),
  username: z.string().nullable(),
  disabled: z.boolean(),
  /** Posts inside the caller's reach: in force, or to begin. */
  posts: z.array(PersonPost),
});
export type PersonLine = z.infer<typeof PersonLine>;

export const HandoverLine = z.object({
  id: Id,
  fromPersonId: Id,
  fromName: z.string(),
  toPersonId: Id,
  toName: z.string(),
  areaName: z.string(),
  reason: z.string(),
  moved: z.record(z.string(), z.int()),
  madeAt: Instant,
  madeByName: z.string(),
});
export type HandoverLine = z.infer<typeof HandoverLine>;

export const Person = PersonLine.extend({
  phoneMasked: z.string().nullable(),
  /** Posts that have ended, newest first. */
  formerPosts: z.array(PersonPost),
  handovers: z.array(HandoverLine),
  /** What the caller may do next. */
  may: z.object({ disable: z.boolean(), enable: z.boolean(), endPosts: z.array(Id) }),
});
export type Person = z.infer<typeof Person>;

/** How much open work somebody answers for, by kind: files, cases, planLines, visitDues, leads. */
export const OpenWork = z.record(z.string(), z.int());

export const LeftBehind = z.object({
  personId: Id,
  name: z.string(),
  postId: Id,
  role: RoleName,
  areaPath: z.string(),
  endsOn: DateOnly.nullable(),
  disabled: z.boolean(),
  openWork: OpenWork,
});
export type LeftBehind = z.infer<typeof LeftBehind>;

export const Invitation = z.object({
  id: Id,
  name: z.string(),
  role: RoleName,
  areaId: AreaId,
  areaPath: z.string(),
  organisationName: z.string().nullable(),
  startsOn: DateOnly,
  endsOn: DateOnly.nullable(),
  invitedByName: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant,
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
});
export type Invitation = z.infer<typeof Invitation>;

const Term = { startsOn: DateOnly.optional(), endsOn: DateOnly.optional() };
const Place = { role: RoleName, areaId: AreaId, organisationId: Id.optional() };

export const Appointment = z.object({ personId: Id, ...Place, ...Term });
export type Appointment = z.infer<typeof Appointment>;
export const NewInvitation = z.object({ name: PersonName, ...Place, ...Term });
export type NewInvitation = z.infer<typeof NewInvitation>;

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/);
const InvitationCode = z
  .string()
  .trim()
  .toUpperCase()
  .transform((code) => code.replaceAll('-', ''))
  .pipe(z.string().regex(/^[0-9A-Z]{20}$/));

export const accountsContract = contract({
  organisations: route({
    method: 'GET',
    url: '/api/organisations',
    summary: 'Organisations, by area, kind and name',
    access: 'signedIn',
    query: PageQuery.extend({ areaId: AreaId.optional(), kind: OrganisationKind.optional(), text: z.string().trim().max(60).optional(), ended: Flag }),
    reply: pageOf(Organisation),
  }),
  createOrganisation: route({
    method: 'POST',
    url: '/api/organisations',
    summary: 'Enter an organisation',
    access: managers,
    body: z.object({ name: z.string().trim().min(2).max(100), kind: OrganisationKind, areaId: AreaId }),
    example: { name: '向阳社区居委会', kind: 'residentsCommittee', areaId: '1' },
    reply: z.object({ id: Id }),
  }),
  changeOrganisation: route({
    method: 'PATCH',
    url: '/api/organisations/{id}',
    summary: 'Correct the name or kind of an organisation',
    access: managers,
    params: IdParams,
    body: z.object({ name: z.string().trim().min(2).max(100).optional(), kind: OrganisationKind.optional(), version: Version }),
    example: { name: '向阳社区居委会', version: 1 },
    reply: Done,
  }),
  endOrganisation: route({
    method: 'POST',
    url: '/api/organisations/{id}/end',
    summary: 'End an organisation that nobody works for any more',
    access: managers,
    params: IdParams,
    body: z.object({ endedOn: DateOnly.optional(), version: Version }),
    example: { version: 1 },
    reply: Done,
    errors: [accountsErrors.organisationInUse],
  }),
  people: route({
    method: 'GET',
    url: '/api/people',
    summary: 'People with posts inside my reach',
    access: managers,
    query: PageQuery.extend({ areaId: AreaId.optional(), role: RoleName.optional(), text: z.string().trim().max(60).optional(), ended: Flag }),
    reply: pageOf(PersonLine),
  }),
  person: route({ method: 'GET', url: '/api/people/{id}', summary: 'One person, with posts and history', access: managers, params: IdParams, reply: Person }),
  disablePerson: route({
    method: 'POST',
    url: '/api/people/{id}/disable',
    summary: 'Stop a person from signing in, at once; says what open work still needs a handover',
    access: managers,
    params: IdParams,
    body: z.object({ reason: DisableReason }),
    example: { reason: 'lostDevice' },
    reply: z.object({ openWork: OpenWork }),
    errors: [accountsErrors.aboveYou, accountsErrors.notYourself],
  }),
  enablePerson: route({
    method: 'POST',
    url: '/api/people/{id}/enable',
    summary: 'Let a person sign in again',
    access: managers,
    params: IdParams,
    reply: Done,
    errors: [accountsErrors.aboveYou, accountsErrors.notYourself],
  }),
  offerRecovery: route({
    method: 'POST',
    url: '/api/people/{id}/recovery',
    summary: 'A way back for somebody who forgot the password or lost the second factor; the code is shown this once',
    access: managers,
    params: IdParams,
    reply: z.object({ code: z.string(), link: z.string(), expiresAt: Instant }),
    errors: [accountsErrors.aboveYou, accountsErrors.notYourself],
  }),
  recover: route({
    method: 'POST',
    url: '/api/auth/recover',
    summary: 'Set a new password with a recovery code; ends all sessions and the old second factor',
    access: 'public',
    body: z.object({ code: InvitationCode, password: z.string().max(200) }),
    example: { code: '00000000000000000000', password: 'a long enough 7' },
    reply: z.object({ username: z.string() }),
    errors: [accountsErrors.recoveryInvalid],
    perMinute: 20,
  }),
  appoint: route({
    method: 'POST',
    url: '/api/posts',
    summary: 'Give a person a post: a role at an area, from a day, perhaps to a day',
    access: managers,
    body: Appointment,
    example: { personId: noId, role: 'childDirector', areaId: '1' },
    reply: z.object({ id: Id }),
    errors: [accountsErrors.aboveYou, accountsErrors.notYourself],
  }),
  endPost: route({
    method: 'POST',
    url: '/api/posts/{id}/end',
    summary: 'End a post that no open work hangs on',
    access: managers,
    params: IdParams,
    body: z.object({ endsOn: DateOnly.optional(), reason: EndReason }),
    example: { reason: 'left' },
    reply: Done,
    errors: [accountsErrors.aboveYou, accountsErrors.notYourself, accountsErrors.workToHandOver, accountsErrors.postEnded],
  }),
  invite: route({
    method: 'POST',
    url: '/api/invitations',
    summary: 'Invite somebody to a post; the code is shown this once',
    access: managers,
    body: NewInvitation,
    example: { name: '李工', role: 'childDirector', areaId: '1' },
    reply: z.object({ id: Id, code: z.string(), link: z.string(), expiresAt: Instant }),
    errors: [accountsErrors.aboveYou],
  }),
  invitations: route({
    method: 'GET',
    url: '/api/invitations',
    summary: 'Invitations inside my reach, newest first',
    access: managers,
    query: PageQuery.extend({ state: Invitation.shape.state.optional() }),
    reply: pageOf(Invitation),
  }),
  revokeInvitation: route({
    method: 'POST',
    url: '/api/invitations/{id}/revoke',
    summary: 'Take back an invitation nobody has accepted',
    access: managers,
    params: IdParams,
    reply: Done,
    errors: [accountsErrors.invitationInvalid, accountsErrors.aboveYou],
  }),
  lookUpInvitation: route({
    method: 'POST',
    url: '/api/invitations/look-up',
    summary: 'What an invitation offers, for whoever holds its code',
    access: 'public',
    body: z.object({ code: InvitationCode }),
    example: { code: '00000000000000000000' },
    reply: z.object({
      name: z.string(),
      role: RoleName,
      areaPath: z.string(),
      organisationName: z.string().nullable(),
      startsOn: DateOnly,
      endsOn: DateOnly.nullable(),
    }),
    errors: [accountsErrors.invitationInvalid],
    perMinute: 20,
  }),
  acceptInvitation: route({
    method: 'POST',
    url: '/api/invitations/accept',
    summary: 'Accept an invitation: makes the account with a user name and password of one’s own',
    access: 'public',
    body: z.object({ code: InvitationCode, username: Username, password: z.string().max(200) }),
    example: { code: '00000000000000000000', username: 'new.colleague', password: 'a long enough 7' },
    reply: z.object({ personId: Id }),
    errors: [accountsErrors.invitationInvalid, accountsErrors.usernameTaken],
    perMinute: 20,
  }),
  acceptIntoAccount: route({
    method: 'POST',
    url: '/api/invitations/accept-signed-in',
    summary: 'Accept an invitation into the account that is signed in',
    access: 'signedIn',
    body: z.object({ code: InvitationCode }),
    example: { code: '00000000000000000000' },
    reply: z.object({ personId: Id }),
    errors: [accountsErrors.invitationInvalid],
    perMinute: 20,
  }),
  handoverPreview: route({
    method: 'GET',
    url: '/api/people/{id}/handover',
    summary: 'What hangs on a post of this person, and who could take it over',
    access: managers,
    params: IdParams,
    query: z.object({ postId: Id }),
    reply: z.object({ openWork: OpenWork, successors: z.array(z.object({ id: Id, name: z.string(), role: RoleName, areaName: z.string() })) }),
    errors: [accountsErrors.aboveYou, accountsErrors.notYourself],
  }),
  leftBehind: route({
    method: 'GET',
    url: '/api/handovers/due',
    summary: 'Posts ended, ending soon or shut out, that open work still hangs on',
    access: managers,
    reply: z.object({ items: z.array(LeftBehind) }),
  }),
  handOver: route({
    method: 'POST',
    url: '/api/people/{id}/handover',
    summary: 'Pass all open work of a post to a successor in one act; ends the post unless it is kept',
    access: managers,
    params: IdParams,
    body: z.object({ postId: Id, toPersonId: Id, reason: EndReason, effectiveOn: DateOnly.optional(), keepPost: z.boolean().default(false) }),
    example: { postId: noId, toPersonId: noId, reason: 'left' },
    reply: z.object({ id: Id, moved: OpenWork }),
    errors: [accountsErrors.aboveYou, accountsErrors.notYourself, accountsErrors.successorCannot],
  }),
});
