import { Problem } from '../../platform/errors.ts';
import { guarded, headersOf, myUsername, noteStart, passOn, personOf, signedIn, type Context, type Door } from './door.ts';
import { accountsErrors } from './errors.ts';
import { personSubject } from './lock-out.ts';
import { withPassword } from './password-verbs.ts';

/** A new secret and backup codes; they count once the first code of the authenticator has been verified. */
export const enrolSecondFactor = async (door: Door, context: Context, password: string) => {
  const { actor, work, call } = context;
  const request = { body: { password, method: 'totp' }, headers: headersOf(call), asResponse: true } as const;
  const answer = await withPassword(door, context, () => door.library.api.enableTwoFactor(request));
  const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
  // The authenticator shows this label: a name one knows, not the id.
  const label = encodeURIComponent(await work(myUsername));
  return { totpUri: totpURI.replace(encodeURIComponent(`${personOf(actor)}@invalid`), label), backupCodes };
};

export const newBackupCodes = async (door: Door, context: Context, password: string): Promise<{ backupCodes: string[] }> => {
  const request = { body: { password }, headers: headersOf(context.call), asResponse: true } as const;
  const answer = await withPassword(door, context, () => door.library.api.generateBackupCodes(request));
  const { backupCodes } = (await answer.json()) as { backupCodes: string[] };
  return { backupCodes };
};

/** Finishes signing in, or setting up. Tries count against the person, so a right password does not buy new ones. */
export const verifySecondFactor = async (door: Door, context: Context, kind: 'totp' | 'backupCode', code: string) => {
  const { actor, work, call } = context;
  const { api } = door.library;
  const headers = headersOf(call);
  const personId = actor.kind === 'person' ? actor.personId : (await api.challenged({ headers })).personId;
  if (personId === null) throw new Problem(accountsErrors.signInAgain);
  const request = { body: { code }, headers, asResponse: true } as const;
  const verify = () => (kind === 'totp' ? api.verifyTOTP(request) : api.verifyBackupCode(request));
  const answer = await guarded(work, [personSubject(door.sealing, personId)], async () => passOn(await verify(), call));
  if (answer === undefined) throw new Problem(accountsErrors.wrongCode);
  if (actor.kind === 'person') await work((tx) => tx.audit({ action: 'person.secondFactorSet', subjectKind: 'person', subjectId: personId }));
  else await noteStart(context, personId, kind);
  return signedIn;
};
