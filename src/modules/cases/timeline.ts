import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../platform/work.ts';
import { getChild } from '../children/store.ts';
import type { TimelineEntry } from './contract.ts';
import { labels } from './sealed-fields.ts';

type Entry = z.infer<typeof TimelineEntry>;
type Row = { id: string; at: Date; by: string | null; kind: string; detail: Record<string, unknown>; note_sealed: Buffer | null; is_contact: boolean };

/** One timeline per child: contacts and case events together, newest first, a page at a time. */
export const timelineOf = async (
  tx: Tx,
  childId: string,
  { before, size }: { before?: string | undefined; size: number },
): Promise<{ items: Entry[]; more: boolean }> => {
  await getChild(tx, childId);
  const until = before ?? null;
  const { rows } = await sql<Row>`
    select * from (
      (select id, happened_at as at, person_name(by_person_id) as by, 'contact.' || kind as kind,
        jsonb_build_object('childSeen', child_seen, 'childSeenAlone', child_seen_alone, 'noChange', no_change, 'concern', concern, 'answers', answers) as detail,
        note_sealed, true as is_contact
      from contacts where child_id = ${childId}::uuid and (${until}::timestamptz is null or happened_at < ${until}::timestamptz)
      order by happened_at desc limit ${size + 1})
      union all
      (select id, at, person_name(person_id), kind, detail, note_sealed, false
      from case_events where child_id = ${childId}::uuid and (${until}::timestamptz is null or at < ${until}::timestamptz)
      order by at desc limit ${size + 1})
    ) t order by at desc, id desc limit ${size + 1}`.execute(tx.db);
  const items = rows.slice(0, size).map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    by: row.by,
    kind: row.kind,
    detail: row.detail,
    note: tx.sealing.openMaybe(row.is_contact ? labels.contactNote : labels.eventNote, row.note_sealed),
  }));
  return { items, more: rows.length > size };
};
