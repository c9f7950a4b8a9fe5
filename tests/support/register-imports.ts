import type { TestApplication } from './application.ts';

type Who = { cookie: string };

const BOUNDARY = 'tongxin-test-boundary';

/** A multipart body with one file, as a browser sends it. */
const multipart = (filename: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

/** Takes a register through its steps over HTTP; jobs are run by hand, as the person who began the step. */
export const registerImports = ({ app, ask, installation }: TestApplication) => {
  const upload = async (who: Who | null, area: string, bytes: Uint8Array, filename = '台账.xlsx') => {
    const response = await app.http.inject({
      method: 'POST',
      url: `/api/imports?area=${area}`,
      headers: { ...who, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      payload: multipart(filename, bytes),
    });
    return { status: response.statusCode, body: response.json() };
  };

  const runOf = async (id: string) => {
    const { rows } = await installation.owner.pool.query('select version, step_person_id from register_imports where id = $1', [id]);
    return { id, version: rows[0].version as number, personId: rows[0].step_person_id as string };
  };
  const job = async (name: 'read' | 'check' | 'commit' | 'undo', id: string, run?: object) =>
    app.jobs.find((one) => one.name === `children.${name}-import`)!.run(run ?? (await runOf(id)));

  const detail = async (who: Who, id: string) => (await ask(who, 'GET', `/api/imports/${id}`)).body;

  /** Everything as proposed. */
  const confirmation = (body: any, table = body.tables[0]) => {
    const meanings = (words: { word: string; meaning: unknown }[]) => Object.fromEntries(words.map(({ word, meaning }) => [word, meaning]));
    return {
      version: body.version,
      sheet: table.sheet,
      fieldByColumn: Object.fromEntries(table.columns.map((column: any) => [String(column.index), column.field])),
      vocabulary: Object.fromEntries(Object.entries(table.words).map(([kind, words]) => [kind, meanings(words as never)])),
    };
  };

  /** Uploaded, read, confirmed as proposed, checked. */
  const checked = async (who: Who, area: string, bytes: Uint8Array, filename?: string): Promise<string> => {
    const { status, body } = await upload(who, area, bytes, filename);
    if (status !== 200) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
    await job('read', body.id);
    const confirmed = await ask(who, 'POST', `/api/imports/${body.id}/mapping`, confirmation(await detail(who, body.id)));
    if (confirmed.status !== 200) throw new Error(`mapping: ${confirmed.status} ${JSON.stringify(confirmed.body)}`);
    await job('check', body.id);
    return body.id;
  };

  const step = async (who: Who, id: string, name: 'commit' | 'undo') => {
    const { version } = await detail(who, id);
    const begun = await ask(who, 'POST', `/api/imports/${id}/${name}`, { version });
    if (begun.status === 200) await job(name, id);
    return begun;
  };

  const rows = async (who: Who, id: string, query = '') => (await ask(who, 'GET', `/api/imports/${id}/rows${query}`)).body.items as any[];
  const row = async (who: Who, id: string, number: number) => (await rows(who, id, `?row=${number}`))[0];
  const fix = async (who: Who, id: string, number: number, body: object) =>
    ask(who, 'PATCH', `/api/imports/${id}/rows/${number}`, { version: (await row(who, id, number)).version, ...body });

  return { upload, job, runOf, detail, confirmation, checked, step, rows, row, fix };
};
