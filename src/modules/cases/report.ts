import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { findArea } from '../areas/store.ts';
import { casesErrors, type Report } from './contract.ts';
import { clocksFor, deadlineFor } from './deadlines.ts';
import { labels } from './sealed-fields.ts';

/** Reports from one address in this time beyond this number are marked as a burst: shown last, never dropped. Ours. */
const BURST = { minutes: 10, reports: 5 };

// No vowels, and nothing that reads like another, because it is copied by hand and read out.
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';
const newReceiptCode = (): string => Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join('-');

const receiptHash = (tx: Tx, code: string): Buffer => tx.sealing.lookup('receipt', code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));

/** Takes in a report. The receipt code is given once and kept only as a keyed hash. */
export const takeReport = async (
  tx: Tx,
  input: Report,
  origin: { channel: string; address?: string; childId?: string; byStaff?: boolean },
): Promise<{ id: string; receiptCode: string; receivedAt: string; acknowledgeBy: string | null }> => {
  const areaId = await placeOf(tx, input.areaId);
  const source = origin.address === undefined ? null : tx.sealing.lookup('report source', `${tx.today} ${origin.address}`);
  const id = tx.newId();
  const receiptCode = newReceiptCode();
  const clocks = await clocksFor(tx, areaId, null);
  const acknowledgeBy = await deadlineFor(tx, clocks, 'leadAcknowledged', tx.now);
  const childKnown = Object.values(input.child).some((value) => value);
  await tx.db
    .insertInto('leads')
    .values({
      id,
      receipt_hash: receiptHash(tx, receiptCode),
      area_id: areaId,
      channel: origin.channel,
      grounds: input.grounds,
      danger_now: input.dangerNow,
      body_sealed: tx.sealing.seal(labels.leadBody, input.what),
      place_sealed: tx.sealing.sealMaybe(labels.leadPlace, input.place),
      child_sealed: childKnown ? tx.sealing.seal(labels.leadChild, JSON.stringify(input.child)) : null,
      reporter_sealed: input.reporter === undefined ? null : tx.sealing.seal(labels.leadReporter, JSON.stringify(input.reporter)),
      // The public road keeps nobody's name, signed in or not.
      reporter_person_id: origin.byStaff ? tx.personId() : null,
      burst: source !== null && (await isBurst(tx, source)),
      source_hash: source,
      child_id: origin.childId ?? null,
      received_at: tx.now,
      acknowledge_by: acknowledgeBy,
    })
    .execute();
  await tx.audit({ action: 'lead.received', subjectKind: 'lead', subjectId: id, areaId, detail: { channel: origin.channel, dangerNow: input.dangerNow } });
  tx.live({ topic: 'leads', id, areaId, wall: 'leads' });
  return { id, receiptCode, receivedAt: tx.now.toISOString(), acknowledgeBy: acknowledgeBy?.toISOString() ?? null };
};

const isBurst = async (tx: Tx, source: Buffer): Promise<boolean> => {
  const since = new Date(tx.now.getTime() - BURST.minutes * 60_000);
  const { rows } = await sql<{ n: number }>`select recent_reports(${source}, ${since}) as n`.execute(tx.db);
  return (rows[0]?.n ?? 0) >= BURST.reports;
};

/** After a day nothing is left from which the address of a report could be worked out, not even with the keys. */
export const forgetSources = async (tx: Tx): Promise<void> => {
  await sql`update leads set source_hash = null where source_hash is not null and received_at < ${tx.now}::timestamptz - interval '1 day'`.execute(tx.db);
};

/** Where the report belongs: an old page may name an area that has ended or moved, and no report is refused for that. */
const placeOf = async (tx: Tx, areaId: string | undefined): Promise<string> => {
  let area = areaId === undefined ? undefined : await findArea(tx, areaId);
  while (area && area.endedOn !== null && area.endedOn <= tx.today) area = area.parentId === null ? undefined : await findArea(tx, area.parentId);
  return area?.id ?? wholeCity(tx);
};

/** A place nobody could name goes to the city's own desk. */
const wholeCity = async (tx: Tx): Promise<string> => {
  const city = await tx.db.selectFrom('areas').select('id').where('level', '=', 'city').orderBy('id').limit(1).executeTakeFirstOrThrow();
  return city.id;
};

/** What became of it: steps and times and the answer; nothing of child or follower. */
export const reportProgress = async (tx: Tx, code: string) => {
  const { rows } = await sql<{
    state: 'received';
    received_at: Date;
    acknowledged_at: Date | null;
    visited_at: Date | null;
    answered_at: Date | null;
    reply_text: string | null;
  }>`
    select * from lead_by_receipt(${receiptHash(tx, code)})`.execute(tx.db);
  const row = rows[0];
  if (row === undefined) throw new Problem(casesErrors.receiptUnknown);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    state: row.state,
    receivedAt: row.received_at.toISOString(),
    acknowledgedAt: iso(row.acknowledged_at),
    visitedAt: iso(row.visited_at),
    answeredAt: iso(row.answered_at),
    replyText: row.reply_text,
  };
};

export const reportAsStaff = async (tx: Tx, input: Report & { channel: string }) => {
  const taken = await takeReport(tx, { ...input, areaId: input.areaId ?? ownArea(tx) }, { channel: input.channel, byStaff: true });
  return { id: taken.id, receiptCode: taken.receiptCode };
};

const ownArea = (tx: Tx): string | undefined => (tx.actor.kind === 'person' ? tx.actor.posts[0]?.areaId : undefined);

export const myReports = async (tx: Tx) => {
  const rows = await tx.db
    .selectFrom('leads')
    .select(['id', 'received_at', 'state', 'reply_text'])
    .where('reporter_person_id', '=', tx.personId())
    .orderBy('received_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: row.id, receivedAt: row.received_at.toISOString(), state: row.state as 'received', replyText: row.reply_text }));
};
