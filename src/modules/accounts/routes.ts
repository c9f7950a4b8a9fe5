import { hashPassword } from 'better-auth/crypto';
import { done } from '../../platform/contract.ts';
import { errors, Problem } from '../../platform/errors.ts';
import { bind, read, steps, write, type Bound } from '../../platform/handlers.ts';
import { systemActor } from '../../platform/work.ts';
import { acceptAsNewPerson, acceptInto, lookUpInvitation } from './accept-invitation.ts';
import { accountsContract } from './contract.ts';
import type { HandoverPart } from './handover-parts.ts';
import { handOver, leftBehind, previewHandover } from './handover.ts';
import { invite, listInvitations, revokeInvitation } from './invitations.ts';
import { changeOrganisation, createOrganisation, endOrganisation, listOrganisations } from './organisations.ts';
import { assertGoodPassword } from './passwords.ts';
import { disablePerson, enablePerson, listPeople, showPerson } from './people.ts';
import { appoint, endPost } from './posts.ts';
import { offerRecovery, recover, recoverableName } from './recovery.ts';

export const accountsRoutes = (parts: readonly HandoverPart[]): Bound[] =>
  bind(accountsContract, {
    organisations: read((tx, { query }) => listOrganisations(tx, query)),
    createOrganisation: write((tx, { body }) => createOrganisation(tx, body)),
    changeOrganisation: write(async (tx, { params, body }) => {
      await changeOrganisation(tx, { ...params, ...body });
      return done;
    }),
    endOrganisation: write(async (tx, { params, body }) => {
      await endOrganisation(tx, { ...params, ...body });
      return done;
    }),
    people: read((tx, { query }) => listPeople(tx, query)),
    person: read((tx, { params }) => showPerson(tx, params.id)),
    disablePerson: write(async (tx, { params, body }) => ({ openWork: await disablePerson(tx, parts, { ...params, ...body }) })),
    enablePerson: write(async (tx, { params }) => {
      await enablePerson(tx, params.id);
      return done;
    }),
    offerRecovery: write((tx, { params }) => offerRecovery(tx, params.id)),
    recover: steps(async ({ asSystem, call }, { body: { code, password } }) => {
      const username = await asSystem(systemActor, { readOnly: true }, (tx) => recoverableName(tx, code));
      assertGoodPassword(password, username, call.language, 'password');
      const passwordHash = await hashPassword(password);
      return asSystem(systemActor, {}, (tx) => recover(tx, { code, passwordHash }));
    }),
    appoint: write((tx, { body }) => appoint(tx, body)),
    endPost: write(async (tx, { params, body }) => {
      await endPost(tx, parts, { ...params, ...body });
      return done;
    }),
    invite: write((tx, { body }) => invite(tx, body)),
    invitations: read((tx, { query }) => listInvitations(tx, query)),
    revokeInvitation: write(async (tx, { params }) => {
      await revokeInvitation(tx, params.id);
      return done;
    }),
    lookUpInvitation: steps(({ asSystem }, { body }) => asSystem(systemActor, {}, (tx) => lookUpInvitation(tx, body.code))),
    acceptInvitation: steps(async ({ asSystem, call }, { body: { code, username, password } }) => {
      assertGoodPassword(password, username, call.language, 'password');
      const passwordHash = await hashPassword(password);
      return asSystem(systemActor, {}, (tx) => acceptAsNewPerson(tx, { code, username, passwordHash }));
    }),
    acceptIntoAccount: steps(({ actor, asSystem }, { body }) => {
      if (actor.kind !== 'person') throw new Problem(errors.signInFirst);
      return asSystem(systemActor, {}, (tx) => acceptInto(tx, { code: body.code, personId: actor.personId }));
    }),
    handoverPreview: read((tx, { params, query }) => previewHandover(tx, parts, { personId: params.id, postId: query.postId })),
    leftBehind: read(async (tx) => ({ items: await leftBehind(tx, parts) })),
    handOver: write((tx, { params, body }) => handOver(tx, parts, { personId: params.id, ...body })),
  });
