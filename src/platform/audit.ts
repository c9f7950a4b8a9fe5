import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Sealing } from './sealing.ts';
import type { Tx } from './work.ts';

export type AuditVerdict = { events: number; chains: number; checkpoints: number; faults: string[] };

const CHECKPOINT = 'audit.checkpoint';

type Head = { chain: string; length: string; hash: string };

const digestOf = (sealing: Sealing, heads: readonly Head[]) =>
  sealing.lookup(CHECKPOINT, heads.map((head) => `${head.chain}:${head.length}:${head.hash}`).join('\n')).toString('hex');

/**
 * Signs every chain's head with a key the database does not hold. Whoever owns the database could still
 * rewrite a chain from its start; not one that a checkpoint covers.
 */
export const checkpointAudit = async (tx: Tx): Promise<void> => {
  const heads = (await sql<Head>`select * from audit_heads()`.execute(tx.db)).rows;
  await tx.audit({ action: CHECKPOINT, detail: { heads, signature: digestOf(tx.sealing, heads) } });
};

/** Recomputes every hash of every chain in SQL, then holds the chains against the signed checkpoints. */
export const verifyAudit = async (owner: Database, sealing: Sealing): Promise<AuditVerdict> => {
  const db = owner.kysely;
  const broken = await sql<{ chain: string; seq: string }>`
    select chain, seq from (
      select *, lag(hash, 1, '\\x00') over w as expected_previous, row_number() over w as expected_seq
      from audit_events window w as (partition by chain order by seq)) e
    where seq <> expected_seq or previous <> expected_previous
      or hash <> audit_hash(chain, seq, at, person_id, area_id, action, subject_kind, subject_id, detail, previous)
    order by chain, seq limit 100`.execute(db);
  const heads = await sql<{ chain: string; seq: string }>`
    select c.chain, c.length as seq from audit_chains c
    left join audit_events e on e.chain = c.chain and e.seq = c.length
    where e.hash is distinct from c.hash`.execute(db);
  const counts = await sql<{ events: string; chains: string }>`select count(*) as events, count(distinct chain) as chains from audit_events`.execute(db);
  const checkpoints = await sql<{ at: Date; heads: Head[]; signature: string }>`
    select at, detail->'heads' as heads, detail->>'signature' as signature from audit_events where action = ${CHECKPOINT} order by at`.execute(db);
  const faults = [
    ...broken.rows.map((row) => `${row.chain} event ${row.seq}: changed, missing or out of order`),
    ...heads.rows.map((row) => `${row.chain}: its head (event ${row.seq}) is not its last event`),
  ];
  for (const { at, heads: signed, signature } of checkpoints.rows) {
    if (digestOf(sealing, signed) !== signature) faults.push(`checkpoint of ${at.toISOString()}: signature does not fit`);
    const lost = await sql<{ chain: string }>`
      select h->>'chain' as chain from jsonb_array_elements(${JSON.stringify(signed)}::jsonb) h
      left join audit_events e on e.chain = h->>'chain' and e.seq = (h->>'length')::bigint
      where encode(e.hash, 'hex') is distinct from h->>'hash'`.execute(db);
    for (const { chain } of lost.rows) faults.push(`${chain}: does not agree with the checkpoint of ${at.toISOString()}`);
  }
  const total = counts.rows[0];
  return { events: Number(total?.events ?? 0), chains: Number(total?.chains ?? 0), checkpoints: checkpoints.rows.length, faults };
};
