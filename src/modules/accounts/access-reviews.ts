import { sql } from 'kysely';
import type { z } from 'zod';
import { done } from '../../platform/contract.ts';
import { errors, Problem } from '../../platform/errors.ts';
import type { Tx } from '../../platform/work.ts';
import { addDays, daysBetween, today } from '../areas/dates.ts';
import { auditErrors, type AccessReview, type Finding } from './audit-contract.ts';
import { countedTo, totalCap, type Page } from './paging.ts';

type Row = {
  id: string;
  person_id: string;
  by: string | null;
  file_code: string;
  acts: AccessReview['acts'];
  area: string;
  reason: string;
  starts_at: Date;
  ends_at: Date | null;
  reviewer: string | null;
  reviewed_at: Date | null;
  review_finding: z.infer<typeof Finding> | null;
  review_note: string | null;
};

/** Files opened by breaking the glass: those that wait, oldest first; those reviewed, newest first. */
export const accessReviews = async (tx: Tx, { state, page, size }: { state: 'open' | 'done'; page: number; size: number }): Promise<Page<AccessReview>> => {
  const found = sql`from child_access a where a.kind = 'breakGlass' and a.area_id <@ (select reach('access_review')) and ${state === 'open' ? sql`a.reviewed_at is null` : sql`a.reviewed_at is not null`}`;
  const order = state === 'open' ? sql`a.starts_at, a.id` : sql`a.reviewed_at desc, a.id`;
  const { rows } = await sql<Row>`
    with chosen as (select a.* ${found} order by ${order} limit ${size} offset ${(page - 1) * size})
    select a.id, a.person_id, person_name(a.person_id) as by, g.file_code, g.acts, area_path(a.area_id) as area, a.reason, a.starts_at, a.ends_at,
      person_name(a.reviewed_by) as reviewer, a.reviewed_at, a.review_finding, a.review_note
    from chosen a cross join lateral broken_glass(a.id) g order by ${order}`.execute(tx.db);
  const total = await countedTo(tx, sql`(select a.id ${found} limit ${totalCap + 1})`);
  return { items: rows.map((row) => reviewOf(tx, row)), ...total, page, size };
};

const reviewOf = (tx: Tx, row: Row): AccessReview => {
  const dueOn = addDays(today(row.starts_at), 1);
  return {
    id: row.id,
    by: row.by ?? '',
    own: row.person_id === tx.personId(),
    fileCode: row.file_code,
    area: row.area,
    reason: row.reason,
    startedAt: row.starts_at.toISOString(),
    endedAt: row.ends_at?.toISOString() ?? null,
    dueOn,
    lateDays: row.reviewed_at === null ? Math.max(0, daysBetween(dueOn, tx.today)) : 0,
    acts: row.acts,
    review: row.reviewed_at === null ? null : { by: row.reviewer ?? '', at: row.reviewed_at.toISOString(), finding: row.review_finding, note: row.review_note },
  };
};

export const reviewAccess = async (tx: Tx, id: string, { finding, note }: { finding: z.infer<typeof Finding>; note?: string | undefined }) => {
  const access = await tx.db
    .selectFrom('child_access')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'breakGlass')
    .where(sql<boolean>`area_id <@ (select reach('access_review'))`)
    .forUpdate()
    .executeTakeFirst();
  if (access === undefined) throw new Problem(errors.notFound);
  if (access.person_id === tx.personId()) throw new Problem(auditErrors.yourOwn);
  if (access.reviewed_at !== null) throw new Problem(auditErrors.reviewed);
  const review = { reviewed_by: tx.personId(), reviewed_at: tx.now, review_finding: finding, review_note: note || null };
  await tx.db.updateTable('child_access').set(review).where('id', '=', id).execute();
  await tx.audit({
    action: 'access.reviewed',
    subjectKind: 'child',
    subjectId: access.child_id,
    areaId: access.area_id,
    detail: { finding, of: access.person_id },
  });
  tx.live({ topic: 'access-reviews', id, areaId: access.area_id, wall: 'access_review' });
  return done;
};
