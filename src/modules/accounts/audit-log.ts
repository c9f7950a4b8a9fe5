import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import { scopeOf, within } from '../areas/scope.ts';
import type { AuditFilter, AuditRow } from './audit-contract.ts';
import { countedTo, totalCap, type Page } from './paging.ts';

type Row = {
  id: string;
  at: Date;
  person_id: string | null;
  person: string | null;
  action: string;
  area: string | null;
  subject_kind: string | null;
  subject_id: string | null;
  label: string | null;
  detail: Record<string, unknown>;
};

/** The log inside the reader's wall, newest first. Who reads it is written into it. */
export const readAudit = async (tx: Tx, { page, size, ...filter }: AuditFilter & { page: number; size: number }): Promise<Page<AuditRow>> => {
  const where = await matching(tx, filter);
  const items = await auditRows(tx, where, size, (page - 1) * size);
  const total = await countedTo(tx, sql`(select e.seq from audit_events e where ${where} limit ${totalCap + 1})`);
  await tx.audit({ action: 'audit.read', detail: { ...filter, page } });
  return { items, ...total, page, size };
};

export const auditRows = async (tx: Tx, where: RawBuilder<unknown>, limit: number, offset = 0): Promise<AuditRow[]> => {
  // The rows are found first and named afterwards, so that names cost fifty look-ups and not the table's.
  const { rows } = await sql<Row>`
    with found as (select e.* from audit_events e where ${where} order by e.at desc, e.chain, e.seq desc limit ${limit} offset ${offset}),
      files as (select * from audit_file_codes(array(select subject_id from found where subject_kind = 'child')))
    select encode(f.hash, 'hex') as id, f.at, f.person_id, person_name(f.person_id) as person, f.action, area_path(f.area_id) as area, f.subject_kind, f.subject_id, f.detail,
      case f.subject_kind when 'child' then (select file_code from files where files.id = f.subject_id)
        when 'person' then person_name(f.subject_id)
        when 'organisation' then (select name from organisations where organisations.id = f.subject_id) end as label
    from found f order by f.at desc, f.chain, f.seq desc`.execute(tx.db);
  return rows.map(rowOf);
};

const rowOf = (row: Row): AuditRow => ({
  // Its hash and not its number in the chain: a gap would tell of an act that is not for this reader.
  id: row.id,
  at: row.at.toISOString(),
  person: personOf(row),
  action: row.action,
  area: row.area,
  subject: row.subject_kind === null ? null : { kind: row.subject_kind, id: row.subject_id, label: row.label },
  detail: row.detail,
});

/** Whoever signs in was nobody until then: the row names them as its subject. */
const personOf = (row: Row): AuditRow['person'] => {
  if (row.person_id !== null) return { id: row.person_id, name: row.person ?? '' };
  return row.action.startsWith('session.') && row.subject_id !== null ? { id: row.subject_id, name: row.label ?? '' } : null;
};

export const matching = async (tx: Tx, filter: AuditFilter): Promise<RawBuilder<unknown>> => {
  const scope = filter.area === undefined ? undefined : await scopeOf(tx, filter.area);
  const subject = filter.subject === undefined ? undefined : await subjectOf(tx, filter.subject);
  const parts = [
    filter.from && sql`e.at >= ${filter.from}::date::timestamp at time zone 'Asia/Shanghai'`,
    filter.to && sql`e.at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    filter.personId && sql`(e.person_id = ${filter.personId}::uuid or (e.subject_id = ${filter.personId}::uuid and e.action like 'session.%'))`,
    filter.action && (filter.action.includes('.') ? sql`e.action = ${filter.action}` : sql`e.action like ${`${filter.action}.%`}`),
    scope && within('e.area_id', scope),
    filter.subject && sql`e.subject_id = ${subject ?? null}::uuid`,
  ];
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
};

/** A file code is looked up; anything else has to be an id. */
const subjectOf = async (tx: Tx, text: string): Promise<string | undefined> => {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text;
  const { rows } = await sql<{ child_id: string }>`select child_id from file_by_code(${text.toUpperCase()})`.execute(tx.db);
  return rows[0]?.child_id;
};

export const auditPeople = async (tx: Tx, text: string) => {
  const { rows } = await sql<{ id: string; name: string; role: 'auditor'; area: string }>`select * from audit_people(${text})`.execute(tx.db);
  return rows;
};
