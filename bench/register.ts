import { sql } from 'kysely';
import { createApplication, type Application } from '../src/application.ts';
import { labels } from '../src/modules/children/sealed-fields.ts';
import { RegisterQuery } from '../src/modules/children/contract.ts';
import { registerPage } from '../src/modules/children/register.ts';
import { boardChildren } from '../src/modules/cases/board-children.ts';
import { silentLive } from '../src/platform/live.ts';
import { createLog } from '../src/platform/log.ts';
import { createWork, type Actor, type Tx, type Work } from '../src/platform/work.ts';
import type { Installation } from '../src/platform/installation.ts';
import type { Post } from '../src/platform/access.ts';
import { fillRegister } from './register-data.ts';
import type { Bench } from './run.ts';
import { quantile, timed, timedInPairs } from './timing.ts';

type Reader = { level: string; actor: Extract<Actor, { kind: 'person' }>; cookie: string; children: { id: string; name: string; number: string }[] };

/** Every list, look-up and write of the register, by a reader of each level, with the walls up; then the same verbs as the owner of the tables, whom no policy binds. */
export const register: Bench = async ({ installation, quick, children, figure, say }) => {
  await fillRegister(installation, { children: children ?? (quick ? 20_000 : 1_000_000), contactsEach: 10 }, say);
  const application = await createApplication(installation, { log: createLog({ logLevel: 'silent' }), demo: true, live: silentLive, runJobs: false });
  const runs = quick ? 40 : 100;
  for (const level of ['community', 'street', 'district', 'city']) {
    const reader = await readerAt(installation, application, level);
    say(`${level}: ${reader.actor.posts[0]?.areaName}`);
    for (const [name, request] of Object.entries(requests(reader))) await measure(application, reader, `${level}.${name}`, request, runs, figure);
  }
  for (const level of ['community', 'street', 'district', 'city'])
    await compareWithOwner(installation, application, await readerAt(installation, application, level), level, runs, figure);
  await application.close();
};

/** Somebody who reads files at a level: where many children are, so that the figures are not flattered. */
const readerAt = async (installation: Installation, application: Application, level: string): Promise<Reader> => {
  const role = { community: 'childDirector', street: 'childSupervisor', district: 'protectionOfficer', city: 'protectionOfficer' }[level]!;
  const { rows } = await sql<Post & { person_id: string; last: string }>`
    select p.id, p.person_id, p.role, a.id as "areaId", a.last_id as "areaLastId", a.name as "areaName", null as "organisationId"
    from posts p join areas a on a.id = p.area_id
    where p.role = ${role} and a.level = ${level} and p.ends_on is null
    order by (select count(*) from visit_dues d where d.area_id between a.id and a.last_id) desc limit 1`.execute(installation.owner.kysely);
  const post = rows[0];
  if (post === undefined) throw new Error(`the bench's city has no ${role} at a ${level}`);
  const children = await sql<{ id: string; name_sealed: Buffer; identity_sealed: Buffer }>`
    select id, name_sealed, identity_sealed from children where area_id between ${post.areaId}::bigint and ${post.areaLastId}::bigint and status = 'open' and identity_sealed is not null
    order by md5(id::text) limit 200`.execute(installation.owner.kysely);
  const { sealing } = installation;
  return {
    level,
    actor: { kind: 'person', personId: post.person_id, name: '', posts: [post], sessionId: '', demo: false },
    cookie: await application.signIn.createSession(post.person_id, { demo: true }),
    children: children.rows.map((row) => ({
      id: row.id,
      name: sealing.open(labels.childName, row.name_sealed),
      number: sealing.open(labels.childIdentity, row.identity_sealed),
    })),
  };
};

type Request = (index: number) => { method: 'GET' | 'POST'; url: string; payload?: object };

const requests = ({ children }: Reader): Record<string, Request> => {
  const child = (index: number) => children[index % children.length]!;
  const get = (url: string) => ({ method: 'GET' as const, url });
  return {
    'register-page-1': () => get('/api/children'),
    'register-page-50': () => get('/api/children?page=50'),
    'filter-level-and-category': (index) =>
      get(`/api/children?level=${(index % 4) + 1}&category=${['leftBehind', 'orphan', 'hardshipFamily', 'severelyDisabled'][index % 4]}`),
    'search-whole-name': (index) => get(`/api/children?text=${encodeURIComponent(child(index).name)}`),
    'search-surname': (index) => get(`/api/children?text=${encodeURIComponent(child(index).name.slice(0, 1))}`),
    'search-number': (index) => get(`/api/children?text=${child(index).number}`),
    'open-file': (index) => get(`/api/children/${child(index).id}`),
    'open-work': (index) => get(`/api/children/${child(index).id}/work`),
    timeline: (index) => get(`/api/children/${child(index).id}/timeline`),
    board: () => get('/api/board'),
    'board-children': () => get('/api/board/children'),
    'record-visit': (index) => ({
      method: 'POST',
      url: `/api/children/${child(index).id}/contacts`,
      payload: { kind: 'homeVisit', happenedAt: new Date(Date.now() - 60_000).toISOString(), childSeen: true, answers: { mood: 'good' }, note: '情况良好' },
    }),
  };
};

const measure = async (application: Application, reader: Reader, name: string, request: Request, runs: number, figure: Parameters<Bench>[0]['figure']) => {
  const ask = async (index: number) => {
    const answer = await application.http.inject({ ...request(index), headers: { cookie: reader.cookie } });
    if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
  };
  await timed(10, (index) => ask(index + 150));
  const times = await timed(runs, ask);
  figure(`register.${name}.p50`, quantile(times, 0.5), 'ms');
  figure(`register.${name}.p95`, quantile(times, 0.95), 'ms');
};

/** The same verb with the same SQL, whose range of areas is written by hand; as the owner no policy is added to it. */
const compareWithOwner = async (
  installation: Installation,
  application: Application,
  reader: Reader,
  level: string,
  runs: number,
  figure: Parameters<Bench>[0]['figure'],
) => {
  const asOwner = createWork({ ...application.platform, database: installation.owner });
  const run = (work: Work, verb: (tx: Tx) => Promise<unknown>) => work(reader.actor, {}, verb);
  const query = (more: object) => RegisterQuery.parse(more);
  const verbs: Record<string, (index: number) => (tx: Tx) => Promise<unknown>> = {
    'register-page-1': () => (tx) => registerPage(tx, query({})),
    'register-page-50': () => (tx) => registerPage(tx, query({ page: 50 })),
    'filter-level-and-category': (index) => (tx) => registerPage(tx, query({ level: (index % 4) + 1, category: 'leftBehind' })),
    'search-surname': (index) => (tx) => registerPage(tx, query({ text: reader.children[index % reader.children.length]!.name.slice(0, 1) })),
    'board-children': () => (tx) => boardChildren(tx, { page: 1, size: 50, late: true }),
  };
  for (const [name, verb] of Object.entries(verbs)) {
    await timedInPairs(
      5,
      (index) => run(application.work, verb(index)),
      (index) => run(asOwner, verb(index)),
    );
    const [walls, owner] = await timedInPairs(
      runs,
      (index) => run(application.work, verb(index)),
      (index) => run(asOwner, verb(index)),
    );
    figure(`register.wall.${level}.${name}.p50`, quantile(walls, 0.5), 'ms', { name: 'owner', value: quantile(owner, 0.5) });
  }
};
