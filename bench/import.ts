import { monitorEventLoopDelay } from 'node:perf_hooks';
import { v7 } from 'uuid';
import { createApplication, type Application } from '../src/application.ts';
import { importCity } from '../src/modules/areas/import-city.ts';
import { shenzhen } from '../src/modules/areas/shenzhen.ts';
import { seedCity } from '../src/modules/cases/index.ts';
import type { Installation } from '../src/platform/installation.ts';
import { silentLive } from '../src/platform/live.ts';
import { createLog } from '../src/platform/log.ts';
import { systemActor } from '../src/platform/work.ts';
import { registerWorkbook } from './import-workbook.ts';
import type { Bench } from './run.ts';

/** A register of ten thousand rows from the upload to the last file, and back; and how long the node let others wait meanwhile. */
export const importing: Bench = async ({ installation, quick, figure, say }) => {
  const application = await createApplication(installation, { log: createLog({ logLevel: 'silent' }), demo: true, live: silentLive, runJobs: false });
  const { areaId, cookie, communities } = await officer(installation, application);
  const rows = quick ? 1_000 : 10_000;
  const bytes = registerWorkbook(rows, communities);
  say(`${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const ask = asker(application, cookie);
  const step = stepper(figure);

  const { id } = await step('upload', () => ask<{ id: string }>('POST', `/api/imports?area=${areaId}`, bytes));
  await step('read', () => job(application, installation, 'read', id));
  await ask('POST', `/api/imports/${id}/mapping`, confirmation(await ask('GET', `/api/imports/${id}`)));
  await step('check', () => job(application, installation, 'check', id));
  await step('first-page', () => ask('GET', `/api/imports/${id}/rows?status=blocked`));
  await step('summary', () => ask('GET', `/api/imports/${id}/summary`));
  await ask('POST', `/api/imports/${id}/commit`, { version: (await ask<{ version: number }>('GET', `/api/imports/${id}`)).version });
  await step('commit', () => job(application, installation, 'commit', id));
  await step('marked', () => ask('GET', `/api/imports/${id}/marked`));
  const { counts, version } = await ask<{ counts: Record<string, number>; version: number }>('GET', `/api/imports/${id}`);
  say(JSON.stringify(counts));
  figure('import.whole', step.total(['upload', 'read', 'check', 'commit']), 's');
  await ask('POST', `/api/imports/${id}/undo`, { version });
  await step('undo', () => job(application, installation, 'undo', id));
  await application.close();
};

type Confirmed = {
  version: number;
  tables: { sheet: string; columns: { index: number; field: string }[]; words: Record<string, { word: string; meaning: unknown }[]> }[];
};

const confirmation = (detail: unknown) => {
  const { version, tables } = detail as Confirmed;
  const [table] = tables;
  if (table === undefined) throw new Error('no table was found');
  return {
    version,
    sheet: table.sheet,
    fieldByColumn: Object.fromEntries(table.columns.map(({ index, field }) => [String(index), field])),
    vocabulary: Object.fromEntries(
      Object.entries(table.words).map(([kind, words]) => [kind, Object.fromEntries(words.map(({ word, meaning }) => [word, meaning]))]),
    ),
  };
};

/** A district's officer, made once; the next run finds the same. */
const officer = async (installation: Installation, application: Application) => {
  const db = installation.owner.kysely;
  const { cityId } = await application.work(systemActor, {}, (tx) => importCity(tx, shenzhen));
  await seedCity(installation.owner, cityId);
  const { id: areaId, last_id: lastId } = await db
    .selectFrom('areas')
    .select(['id', 'last_id'])
    .where('level', '=', 'district')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const known = await db.selectFrom('posts').select('person_id').where('area_id', '=', areaId).executeTakeFirst();
  const personId = known?.person_id ?? v7();
  if (known === undefined) {
    await db.insertInto('people').values({ id: personId, name: '测试', is_sample: true }).execute();
    await db.insertInto('posts').values({ id: v7(), person_id: personId, role: 'protectionOfficer', area_id: areaId, starts_on: '2020-01-01' }).execute();
  }
  const communities = await db
    .selectFrom('areas')
    .select('name')
    .where('level', '=', 'community')
    .where('id', '>=', areaId)
    .where('id', '<=', lastId)
    .execute();
  return { areaId, cookie: await application.signIn.createSession(personId, { demo: true }), communities: communities.map(({ name }) => name) };
};

const BOUNDARY = 'tongxin-bench';
const multipart = (bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

const asker =
  (application: Application, cookie: string) =>
  async <T>(method: 'GET' | 'POST', url: string, body?: object): Promise<T> => {
    const file = Buffer.isBuffer(body);
    const response = await application.http.inject({
      method,
      url,
      headers: { cookie, ...(file ? { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } : {}) },
      ...(body === undefined ? {} : { payload: file ? multipart(body) : body }),
    });
    if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode} ${response.body.slice(0, 200)}`);
    return (response.headers['content-type']?.toString().startsWith('application/json') ? response.json() : undefined) as T;
  };

const job = async (application: Application, installation: Installation, name: string, id: string): Promise<void> => {
  const row = await installation.owner.kysely
    .selectFrom('register_imports')
    .select(['version', 'step_person_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await application.jobs.find((one) => one.name === `children.${name}-import`)!.run({ id, version: row.version, personId: row.step_person_id! });
};

/** Times a step, and how long the event loop was held at most while it ran. */
const stepper = (figure: Parameters<Bench>[0]['figure']) => {
  const seconds = new Map<string, number>();
  const step = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const held = monitorEventLoopDelay({ resolution: 5 });
    held.enable();
    const started = performance.now();
    const result = await run();
    seconds.set(name, (performance.now() - started) / 1000);
    held.disable();
    figure(`import.${name}`, seconds.get(name)!, 's');
    figure(`import.${name}.held.max`, held.max / 1e6, 'ms');
    return result;
  };
  return Object.assign(step, { total: (names: readonly string[]) => names.reduce((sum, name) => sum + (seconds.get(name) ?? 0), 0) });
};
