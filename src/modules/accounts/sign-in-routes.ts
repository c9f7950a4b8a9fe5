import { done } from '../../platform/contract.ts';
import { bind, steps, write, type Bound } from '../../platform/handlers.ts';
import { enterAs, offeredPeople } from './demo.ts';
import { headersOf, passOn, type Door } from './door.ts';
import { changeMySession, endSessions, mySession } from './my-account.ts';
import { changePassword, signInByName } from './password-verbs.ts';
import { issueCode, sendCode } from './phone-codes.ts';
import { changeMyPhone, sendSignInCode, signInByPhone } from './phone-verbs.ts';
import { enrolSecondFactor, newBackupCodes, verifySecondFactor } from './second-factor.ts';
import { signInContract } from './sign-in-contract.ts';

export const signInRoutes = (door: Door): Bound[] =>
  bind(signInContract, {
    session: steps(async ({ work, call }) => {
      const challenged = call.cookie.includes('two_factor') && (await door.library.api.challenged({ headers: headersOf(call) })).personId !== null;
      return work((tx) => mySession(tx, { demo: door.demo, challenged }), { readOnly: true });
    }),
    changeSession: write(async (tx, { body }) => {
      await changeMySession(tx, body);
      return done;
    }),
    signOutEverywhere: write(async (tx) => {
      await endSessions(tx, tx.personId());
      return done;
    }),
    requestPhoneChange: write(async (tx, { body }) => {
      sendCode(tx, body.phone, await issueCode(tx, body.phone, 'change'));
      return done;
    }),
    changePhone: steps(async (context, { body }) => {
      await changeMyPhone(door, context, body);
      return done;
    }),
    signInByName: steps((context, { body }) => signInByName(door, context, body)),
    signOut: steps(async ({ call }) => {
      await passOn(await door.library.api.signOut({ headers: headersOf(call), asResponse: true }), call);
      return done;
    }),
    changePassword: steps(async (context, { body }) => {
      await changePassword(door, context, body);
      return done;
    }),
    enrolSecondFactor: steps((context, { body }) => enrolSecondFactor(door, context, body.password)),
    verifyCode: steps((context, { body }) => verifySecondFactor(door, context, 'totp', body.code)),
    verifyBackupCode: steps((context, { body }) => verifySecondFactor(door, context, 'backupCode', body.code)),
    newBackupCodes: steps((context, { body }) => newBackupCodes(door, context, body.password)),
    sendPhoneCode: steps(async (context, { body }) => {
      await sendSignInCode(context, body.phone);
      return done;
    }),
    signInByPhone: steps((context, { body }) => signInByPhone(door, context, body)),
    demoPeople: steps((context) => offeredPeople(door, context)),
    enterAs: steps((context, { body }) => enterAs(door, context, body.personId)),
  });
