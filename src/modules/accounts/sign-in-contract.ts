import { z } from 'zod';
import { roles } from '../../platform/access.ts';
import { AreaId, contract, Done, Id, route } from '../../platform/contract.ts';
import { accountsErrors } from './errors.ts';

const Language = z.enum(['zh-CN', 'en']);

export const SessionPost = z.object({
  id: Id,
  role: z.enum(roles),
  areaId: AreaId,
  areaLastId: AreaId,
  areaName: z.string(),
  organisationId: Id.nullable(),
});

export const Session = z.object({
  signedIn: z.boolean(),
  person: z
    .object({ id: Id, name: z.string(), username: z.string().nullable(), language: Language, largeType: z.boolean(), phoneMasked: z.string().nullable() })
    .optional(),
  posts: z.array(SessionPost),
  /** This session came from "enter as…". */
  enteredAs: z.boolean(),
  /** The installation offers "enter as…". */
  demo: z.boolean(),
  secondFactor: z.enum(['needed', 'enrol', 'done', 'notNeeded']),
});
export type Session = z.infer<typeof Session>;

export const Phone = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, '').replace(/^(\+|00)?86(?=1)/, ''))
  .pipe(z.string().regex(/^1[3-9]\d{9}$/));

const Username = z.string().trim().min(1).max(100);
const Password = z.string().min(1).max(200);
const Code = z
  .string()
  .trim()
  .regex(/^\d{6}$/);
const Next = z.object({ next: z.enum(['signedIn', 'secondFactor']) });
const SignedIn = z.object({ next: z.literal('signedIn') });

export const DemoPerson = z.object({ id: Id, name: z.string(), role: z.enum(roles), areaPath: z.string() });

export const signInContract = contract({
  session: route({ method: 'GET', url: '/api/session', summary: 'Who is signed in, with which posts', access: 'public', reply: Session }),
  changeSession: route({
    method: 'PATCH',
    url: '/api/session',
    summary: 'Choose language and type size',
    access: 'signedIn',
    body: z.object({ language: Language.optional(), largeType: z.boolean().optional() }),
    example: { language: 'zh-CN' },
    reply: Done,
  }),
  signOutEverywhere: route({
    method: 'POST',
    url: '/api/session/sign-out-everywhere',
    summary: 'End every session of mine',
    access: 'signedIn',
    reply: Done,
  }),
  requestPhoneChange: route({
    method: 'POST',
    url: '/api/session/phone/code',
    summary: 'Send a code to the phone that is to be mine',
    access: 'signedIn',
    body: z.object({ phone: Phone }),
    example: { phone: '13800000000' },
    reply: Done,
    errors: [accountsErrors.waitForCode],
    perMinute: 10,
  }),
  changePhone: route({
    method: 'PUT',
    url: '/api/session/phone',
    summary: 'Set my phone, proved by the code sent to it',
    access: 'signedIn',
    body: z.object({ phone: Phone, code: Code }),
    example: { phone: '13800000000', code: '000000' },
    reply: Done,
    errors: [accountsErrors.wrongCode, accountsErrors.phoneTaken, accountsErrors.locked],
    perMinute: 20,
  }),
  signInByName: route({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    summary: 'Sign in with user name and password',
    access: 'public',
    body: z.object({ username: Username, password: Password }),
    example: { username: 'nobody', password: 'no such password' },
    reply: Next,
    errors: [accountsErrors.wrongNameOrPassword, accountsErrors.locked],
    perMinute: 60,
  }),
  signOut: route({ method: 'POST', url: '/api/auth/sign-out', summary: 'End this session', access: 'public', reply: Done }),
  changePassword: route({
    method: 'POST',
    url: '/api/auth/change-password',
    summary: 'Change my password; ends my other sessions',
    access: 'signedIn',
    body: z.object({ currentPassword: Password, newPassword: Password }),
    example: { currentPassword: 'no such password', newPassword: 'a better one 7' },
    reply: Done,
    errors: [accountsErrors.wrongPassword],
    perMinute: 20,
  }),
  enrolSecondFactor: route({
    method: 'POST',
    url: '/api/auth/two-factor/enable',
    summary: 'Begin setting up a second factor: secret for the authenticator and backup codes, shown once',
    access: 'signedIn',
    body: z.object({ password: Password }),
    example: { password: 'no such password' },
    reply: z.object({ totpUri: z.string(), backupCodes: z.array(z.string()) }),
    errors: [accountsErrors.wrongPassword, accountsErrors.alreadyEnrolled],
    perMinute: 20,
  }),
  verifyCode: route({
    method: 'POST',
    url: '/api/auth/two-factor/verify-totp',
    summary: 'The code of the authenticator: finishes signing in, or setting up',
    access: 'public',
    body: z.object({ code: Code }),
    example: { code: '000000' },
    reply: SignedIn,
    errors: [accountsErrors.wrongCode, accountsErrors.signInAgain, accountsErrors.locked],
    perMinute: 30,
  }),
  verifyBackupCode: route({
    method: 'POST',
    url: '/api/auth/two-factor/verify-backup-code',
    summary: 'A backup code in place of the authenticator',
    access: 'public',
    body: z.object({ code: z.string().trim().min(6).max(30) }),
    example: { code: 'abcde-fghij' },
    reply: SignedIn,
    errors: [accountsErrors.wrongCode, accountsErrors.signInAgain, accountsErrors.locked],
    perMinute: 30,
  }),
  newBackupCodes: route({
    method: 'POST',
    url: '/api/auth/two-factor/generate-backup-codes',
    summary: 'New backup codes; the old ones end',
    access: 'signedIn',
    body: z.object({ password: Password }),
    example: { password: 'no such password' },
    reply: z.object({ backupCodes: z.array(z.string()) }),
    errors: [accountsErrors.wrongPassword],
    perMinute: 20,
  }),
  sendPhoneCode: route({
    method: 'POST',
    url: '/api/auth/phone-number/send-otp',
    summary: 'Send a sign-in code to a phone; answers alike whether or not anybody has it',
    access: 'public',
    body: z.object({ phone: Phone }),
    example: { phone: '13800000000' },
    reply: Done,
    errors: [accountsErrors.waitForCode],
    perMinute: 10,
  }),
  signInByPhone: route({
    method: 'POST',
    url: '/api/auth/phone-number/verify',
    summary: 'Sign in with the code sent to a phone; not for roles that need a second factor',
    access: 'public',
    body: z.object({ phone: Phone, code: Code }),
    example: { phone: '13800000000', code: '000000' },
    reply: SignedIn,
    errors: [accountsErrors.wrongCode, accountsErrors.locked],
    perMinute: 20,
  }),
  demoPeople: route({
    method: 'GET',
    url: '/api/demo/people',
    summary: 'Whom the demo offers to enter as; not found unless the demo is on',
    access: 'public',
    reply: z.object({ people: z.array(DemoPerson) }),
  }),
  enterAs: route({
    method: 'POST',
    url: '/api/demo/enter',
    summary: 'Enter as a person of the demo city; not found unless the demo is on',
    access: 'public',
    body: z.object({ personId: Id }),
    example: { personId: '00000000-0000-7000-8000-000000000000' },
    reply: SignedIn,
    perMinute: 120,
  }),
});
