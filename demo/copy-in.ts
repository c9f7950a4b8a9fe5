import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { BinaryRows, type ColumnType } from './binary-copy.ts';
import { tableNames, tables, type Rows, type TableName } from './tables.ts';

/** So much is gathered before it is sent; twice so much is the most in memory. */
const BATCH_BYTES = 12_000_000;
/** Rows made before the connection gets a turn to send. */
const SLICE = 40;

type Types = Record<TableName, ColumnType[]>;
type Batch = Map<TableName, BinaryRows>;

export type Counts = Record<TableName, number>;

/** Streams rows into their tables. While the server takes in one batch, the next is being made. */
export const copyIn = async (client: pg.PoolClient, source: Iterable<Rows>, onBatch: (counts: Counts) => void = () => undefined): Promise<Counts> => {
  const types = await columnTypes(client);
  const counts = Object.fromEntries(tableNames.map((name) => [name, 0])) as Counts;
  let batch = newBatch(types);
  let sending: Promise<void> = Promise.resolve();
  let slice = 0;
  for (const rows of source) {
    for (const name of tableNames) for (const row of rows[name]) batch.get(name)!.add(row);
    if ((slice += 1) % SLICE === 0) await nextTurn();
    if (bytesOf(batch) < BATCH_BYTES) continue;
    await sending;
    sending = send(client, batch, counts).then(() => onBatch(counts));
    // Whoever awaits it next hears of a failure; until then it must not count as unheard.
    sending.catch(() => undefined);
    batch = newBatch(types);
  }
  await sending;
  await send(client, batch, counts);
  return counts;
};

const newBatch = (types: Types): Batch => new Map(tableNames.map((name) => [name, new BinaryRows(tables[name], types[name])]));

const bytesOf = (batch: Batch): number => {
  let sum = 0;
  for (const rows of batch.values()) sum += rows.bytes;
  return sum;
};

const send = async (client: pg.PoolClient, batch: Batch, counts: Counts): Promise<void> => {
  for (const [name, rows] of batch) {
    if (rows.count === 0) continue;
    await copyTable(client, name, rows.finish());
    counts[name] += rows.count;
  }
};

const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

const copyTable = (client: pg.PoolClient, name: TableName, body: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const stream = client.query(from(`copy ${quoted(name)} (${tables[name].map(quoted).join(', ')}) from stdin (format binary)`));
    stream.on('error', reject);
    stream.on('finish', resolve);
    stream.end(body);
  });

const columnTypes = async (client: pg.PoolClient): Promise<Types> => {
  const { rows } = await client.query<{ tab: TableName; col: string; type: ColumnType }>(
    `select t as tab, attname as col, format_type(atttypid, null) as type from unnest($1::text[]) t
     join pg_attribute on attrelid = (select to_regclass(string_agg(quote_ident(part), '.')) from unnest(string_to_array(t, '.')) part) and attnum > 0`,
    [tableNames],
  );
  const known = new Map(rows.map(({ tab, col, type }) => [`${tab} ${col}`, type]));
  return Object.fromEntries(tableNames.map((name) => [name, tables[name].map((column) => known.get(`${name} ${column}`)!)])) as Types;
};
