import type pg from 'pg';
import { tableNames } from './tables.ts';

type Part = { tab: string; name: string; definition: string };

/**
 * Takes indexes and constraints off the demo's tables while something fills them by the million, and puts
 * them back: sorted builds and joined checks take a fraction of the time. Locks the tables; for a database
 * that nobody uses meanwhile.
 */
export const withoutIndexes = async <T>(client: pg.PoolClient, fill: () => Promise<T>): Promise<T> => {
  const foreign = await constraints(client, `contype = 'f' and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[]))`);
  const unique = await constraints(client, `contype in ('p', 'u') and conrelid = any ($1::regclass[])`);
  const indexes = await plainIndexes(client);
  for (const { tab, name } of [...foreign, ...unique]) await client.query(`alter table ${tab} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  const result = await fill();
  await client.query(`set local maintenance_work_mem = '256MB'`);
  for (const { tab, name, definition } of unique) await client.query(`alter table ${tab} add constraint ${name} ${definition}`);
  for (const { definition } of indexes) await client.query(definition);
  for (const { tab, name, definition } of foreign) await client.query(`alter table ${tab} add constraint ${name} ${definition}`);
  return result;
};

const regclasses = tableNames.map((name) =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.'),
);

const constraints = async (client: pg.PoolClient, which: string): Promise<Part[]> => {
  const { rows } = await client.query<Part>(
    `select conrelid::regclass::text as tab, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where conparentid = 0 and ${which} order by conrelid, conname`,
    [regclasses],
  );
  return rows;
};

const plainIndexes = async (client: pg.PoolClient): Promise<Part[]> => {
  const { rows } = await client.query<Part>(
    `select indrelid::regclass::text as tab, indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index i where indrelid = any ($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
     order by indrelid, indexrelid`,
    [regclasses],
  );
  return rows;
};
