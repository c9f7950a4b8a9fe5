import type { Role } from '../../src/platform/access.ts';
import { roles } from '../../src/platform/access.ts';
import { v7 } from 'uuid';
import type { TestApplication } from './application.ts';

const domains = ['guardianship', 'bodyHealth', 'mindBehaviour', 'schoolSocial', 'livingSafety', 'familySupport'].map((domain) => ({
  domain,
  rating: 3,
  evidence: '入户所见',
}));
const NEVER = '00000000-0000-4000-8000-000000000000';

/** One district with everything in it that a route can name, and what would betray it if it leaked. */
export type World = {
  area: string;
  marks: string[];
  /** By the start of an address: what `{id}` and `{subId}` stand for there. */
  params: Record<string, Record<string, string>>;
  /** What a body's or a query's key stands for in this world. */
  values: Record<string, string>;
};

type Areas = { district: { id: string }; street: { id: string }; community: { id: string } };

/** Fills a district through the routes themselves, as an officer, a supervisor and a director of it. */
export const makeWorld = async (city: TestApplication, areas: Areas, name: string): Promise<World> => {
  const { ask, as, makeStaff, givePost, makePerson, installation } = city;
  const directorId = await makeStaff('childDirector', areas.community, `${name}主任`);
  const director = await as(directorId);
  const supervisor = await as(await makeStaff('childSupervisor', areas.street, `${name}督导`));
  const officer = await as(await makeStaff('protectionOfficer', areas.district, `${name}专员`));
  const must = async (who: Record<string, string>, method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) => {
    const answer = await ask(who, method, url, body);
    if (answer.status !== 200) throw new Error(`${method} ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const child = await must(director, 'POST', '/api/children', {
    areaId: areas.community.id,
    name: `${name}小雨`,
    birthDate: '2016-04-05',
    address: `${name}里一号`,
    school: `${name}小学`,
    categories: [{ category: 'leftBehind', fromOn: '2026-01-01', source: '入户核实' }],
    guardians: [{ kind: 'guardian', relation: '祖母', name: `${name}桂英`, phone: '13800138000' }],
  });
  const file = await must(director, 'GET', `/api/children/${child.id}`);
  const consent = await must(director, 'POST', `/api/children/${child.id}/consents`, {
    purpose: 'photo',
    answer: 'given',
    method: 'paper',
    answeredOn: '2026-05-01',
    guardianId: file.guardians[0].id,
  });
  await must(director, 'POST', `/api/children/${child.id}/cases`, { reason: '新发现' });
  await must(director, 'POST', `/api/children/${child.id}/assessments`, { assessedOn: '2026-06-01', domains });
  const { plan, case: open } = await must(director, 'POST', `/api/children/${child.id}/plans`, {
    goal: `${name}目标`,
    reviewOn: '2026-09-01',
    lines: [{ system: 'education', dimension: 'intellect', support: 'service', need: `${name}需要`, goal: '按时完成', measure: '辅导', dueOn: '2026-07-01' }],
  });
  const { waitingAssessment } = await must(supervisor, 'POST', `/api/children/${child.id}/assessments`, {
    assessedOn: '2026-06-01',
    domains: domains.map((each) => ({ ...each, rating: 1 })),
  });
  await ask(null, 'POST', '/api/reports', { what: `${name}楼上有哭声`, areaId: areas.community.id });
  const lead = (await must(supervisor, 'GET', '/api/leads')).items[0];
  await ask(null, 'POST', '/api/reports', { what: `${name}又有哭声`, areaId: areas.community.id });
  const other = (await must(supervisor, 'GET', '/api/leads')).items.find((each: { id: string }) => each.id !== lead.id);
  const staff = await makePerson({ name: `${name}职员` });
  const postId = await givePost(staff, 'stationSocialWorker', areas.street);
  const organisationId = v7();
  await installation.owner.kysely
    .insertInto('organisations')
    .values({ id: organisationId, name: `${name}社工站`, kind: 'socialWorkStation', area_id: areas.street.id })
    .execute();
  const invitation = await must(officer, 'POST', '/api/invitations', {
    name: `${name}新人`,
    role: 'childDirector',
    areaId: areas.community.id,
    startsOn: '2026-06-01',
  });
  const access = v7();
  await installation.owner.kysely
    .insertInto('child_access')
    .values({ id: access, person_id: staff, child_id: child.id, kind: 'breakGlass', reason: '核查', area_id: areas.community.id })
    .execute();
  const imported = v7();
  await installation.owner.kysely
    .insertInto('register_imports')
    .values({ id: imported, area_id: areas.street.id, person_id: staff, filename: `${name}.xlsx`, state: 'mapping' })
    .execute();
  return {
    area: areas.community.id,
    marks: [
      child.id,
      file.fileCode,
      `${name}小雨`,
      `${name}桂英`,
      `${name}里一号`,
      `${name}小学`,
      `${name}楼上`,
      `${name}目标`,
      `${name}职员`,
      lead.id,
      `${name}.xlsx`,
    ],
    params: {
      '/api/children': { id: child.id, subId: file.guardians[0].id, categories: file.categories[0].id, guardians: file.guardians[0].id, consents: consent.id },
      '/api/leads': { id: lead.id },
      '/api/assessments': { id: waitingAssessment.id },
      '/api/plans': { id: plan.id },
      '/api/plan-lines': { id: plan.lines[0].id },
      '/api/cases': { id: open.id },
      '/api/people': { id: staff },
      '/api/posts': { id: postId },
      '/api/organisations': { id: organisationId },
      '/api/invitations': { id: invitation.id ?? NEVER },
      '/api/access-reviews': { id: access },
      '/api/imports': { id: imported, row: '6' },
      '/api/areas': { areaId: areas.street.id },
      '/api/calendar': { year: '2026' },
    },
    values: {
      areaId: areas.community.id,
      area: areas.street.id,
      childId: child.id,
      intoId: other?.id ?? NEVER,
      personId: staff,
      postId,
      toPersonId: directorId,
      guardianId: file.guardians[0].id,
      fileCode: file.fileCode,
      organisationId,
    },
  };
};

/** Where a post of a role ordinarily stands. */
export const placeOf = (role: Role, areas: Areas): { id: string } => {
  if (role === 'childDirector' || role === 'volunteer' || role === 'donor' || role === 'guardian') return areas.community;
  if (role === 'childSupervisor' || role === 'stationHead' || role === 'stationSocialWorker' || role === 'patrolVisitor') return areas.street;
  return areas.district;
};

/** Somebody of every role in a district. */
export const everyRole = async (city: TestApplication, areas: Areas): Promise<Map<Role, { cookie: string }>> => {
  const people = new Map<Role, { cookie: string }>();
  for (const role of roles) people.set(role, await city.as(await city.makeStaff(role, placeOf(role, areas))));
  return people;
};
