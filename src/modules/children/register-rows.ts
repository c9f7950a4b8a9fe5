import { sql } from 'kysely';
import { ageOn, daysBetween } from '../areas/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Category, ChildRow } from './contract.ts';
import { maskName } from './person-name.ts';
import { labels } from './sealed-fields.ts';

type Row = {
  id: string;
  file_code: string;
  name_sealed: Buffer;
  sex: ChildRow['sex'];
  birth_date: string | null;
  area_id: string;
  community: string;
  street: string;
  categories: Category[];
  risk_scheme: string | null;
  risk_ordinal: number;
  owner: string | null;
  due_on: string | null;
  grace_days: number | null;
  step: number | null;
  status: 'open' | 'closed';
};

/** The register lines of these children, in this order; those outside the walls are left out. */
export const rowsByIds = async (tx: Tx, ids: readonly string[]): Promise<ChildRow[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select c.id, c.file_code, c.name_sealed, c.sex, c.birth_date, c.area_id, a.name as community, coalesce(s.name, '') as street,
      array(select k.category from child_categories k where k.child_id = c.id and k.to_on is null order by k.category) as categories,
      c.risk_scheme, c.risk_ordinal, person_name(c.owner_id) as owner, d.due_on, d.grace_days, d.step, c.status
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join children c on c.id = wanted.id
    join areas a on a.id = c.area_id
    left join areas s on s.id = a.parent_id
    left join visit_dues d on d.child_id = c.id
    order by wanted.place`.execute(tx.db);
  return rows.map((row) => rowOf(tx, row));
};

const rowOf = (tx: Tx, row: Row): ChildRow => ({
  id: row.id,
  fileCode: row.file_code,
  name: maskName(tx.sealing.open(labels.childName, row.name_sealed)),
  sex: row.sex,
  age: row.birth_date === null ? null : ageOn(row.birth_date, tx.today),
  areaId: row.area_id,
  community: row.community,
  street: row.street,
  categories: row.categories,
  risk: row.risk_scheme === null || row.risk_ordinal === 0 ? null : { schemeId: row.risk_scheme, ordinal: row.risk_ordinal },
  owner: row.owner ?? '',
  dueOn: row.due_on,
  lateDays: lateDays(row.due_on, row.grace_days ?? 0, tx.today),
  step: row.step ?? 0,
  status: row.status,
});

/** Days past the date and its grace; counted from the date itself once the grace is over. */
export const lateDays = (dueOn: string | null, graceDays: number, today: string): number => {
  if (dueOn === null) return 0;
  const past = daysBetween(dueOn, today);
  return past > graceDays ? past : 0;
};
