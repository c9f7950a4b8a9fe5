import { sql } from 'kysely';
import type { Language } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import { maskName } from '../person-name.ts';
import { maskPhone } from '../phone.ts';
import { labels } from '../sealed-fields.ts';
import { columnLetters } from './cells.ts';
import { settleRow } from './decisions.ts';
import type { ImportRow } from './import-contract.ts';
import { correctableFields } from './import-rules.ts';
import type { StoredRow } from './import-row-store.ts';
import { issueMessage, issueMessages } from './issue-messages.ts';
import type { Issue } from './issues.ts';
import { maskedText } from './masked-text.ts';
import type { Suspect } from './register-match-store.ts';
import { writtenIn } from './row-record.ts';

type Places = { community(id: string | undefined): string | null; suspect(suspect: Suspect): ImportRow['suspects'][number] };

/** Rows as a page may show them: nobody by full name or number. Suspected files are read with the reader's own reach. */
export const describeRows = async (tx: Tx, rows: readonly StoredRow[], language: Language): Promise<ImportRow[]> => {
  const settled = rows.map((row) => ({ row, settled: settleRow(row.record.draft, row.issues, row.decisions, tx.today) }));
  const communities = await communityNames(
    tx,
    settled.flatMap(({ settled: { draft } }) => draft.communityId ?? []),
  );
  const suspects = await suspectedFiles(
    tx,
    rows.flatMap((row) => row.suspects.flatMap((one) => ('childId' in one ? [one.childId] : []))),
  );
  const places: Places = {
    community: (id) => (id === undefined ? null : (communities.get(id) ?? null)),
    suspect: (suspect) => suspectOf(suspect, suspects, language),
  };
  return settled.map(({ row, settled: { draft, open } }) => {
    const added = open.filter((one) => !row.issues.some(({ code }) => code === one.code));
    const guardian = draft.guardian ?? draft.carer ?? draft.father ?? draft.mother;
    return {
      row: row.row,
      version: row.version,
      status: row.status,
      severity: severityOf(row, open),
      name: draft.name === undefined ? null : maskName(draft.name),
      sex: draft.sex ?? null,
      identityNumber: draft.identityNumber === undefined ? null : maskedText('identityNumber', draft.identityNumber),
      birthDate: draft.birthDate ?? draft.birthMonth ?? null,
      community: places.community(draft.communityId),
      guardian: guardian?.name === undefined ? null : maskName(guardian.name),
      phone: guardian?.phones?.[0] === undefined ? null : maskPhone(guardian.phones[0]),
      categories: [...new Set(draft.categories.map(({ category }) => category))],
      level: draft.riskLevel ?? null,
      issues: [...row.issues, ...added].toSorted((one, other) => weight[one.severity] - weight[other.severity]).map((one) => describeIssue(row, one, language)),
      suspects: row.suspects.map(places.suspect),
      corrected: correctableFields.filter((field) => row.record.corrections[field] !== undefined),
      childId: row.childId,
    };
  });
};

const weight = { error: 0, warning: 1, info: 2 };

const severityOf = (row: StoredRow, open: readonly Issue[]): ImportRow['severity'] => {
  if (open.length > 0) return 'error';
  const severities = row.issues.map(({ severity }) => severity);
  return severities.includes('warning') ? 'warning' : severities.includes('info') ? 'info' : 'none';
};

const describeIssue = (row: StoredRow, one: Issue, language: Language): ImportRow['issues'][number] => {
  const written = writtenIn(row.record, one.column);
  return {
    code: one.code,
    severity: one.severity,
    field: one.field,
    column: one.column === undefined ? null : columnLetters(one.column),
    message: issueMessage(one.code, one.params, language),
    written: written === undefined ? null : maskedText(one.field, written),
    decision: row.decisions[one.code] ?? null,
    decisions: [...(issueMessages[one.code].decisions ?? [])],
  };
};

const communityNames = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id::text, case p.level when 'street' then p.name || ' ' || c.name else c.name end as name
    from areas c left join areas p on p.id = c.parent_id where c.id = any (${[...new Set(ids)]}::bigint[])`.execute(tx.db);
  return new Map(rows.map((row) => [row.id, row.name]));
};

type SuspectedFile = { id: string; file_code: string; name_sealed: Buffer; birth_date: string | null; place: string; guardian: Buffer | null };

const suspectedFiles = async (tx: Tx, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, ImportRow['suspects'][number]>();
  const { rows } = await sql<SuspectedFile>`
    select c.id, c.file_code, c.name_sealed, c.birth_date, a.name as place,
      (select g.name_sealed from guardians g where g.child_id = c.id and g.to_on is null order by g.call_order, g.id limit 1) as guardian
    from children c join areas a on a.id = c.area_id where c.id = any (${[...new Set(ids)]}::uuid[])`.execute(tx.db);
  return new Map(rows.map((row) => [row.id, describeFile(tx, row)]));
};

const describeFile = (tx: Tx, row: SuspectedFile): ImportRow['suspects'][number] => ({
  childId: row.id,
  fileCode: row.file_code,
  name: maskName(tx.sealing.open(labels.childName, row.name_sealed)),
  birthDate: row.birth_date,
  place: row.place,
  guardian: row.guardian === null ? null : maskName(tx.sealing.open(labels.guardianName, row.guardian)),
  reason: 'identityNumber',
});

const nobody = { childId: null, fileCode: null, name: null, birthDate: null, guardian: null };

const suspectOf = (suspect: Suspect, files: Map<string, ImportRow['suspects'][number]>, language: Language): ImportRow['suspects'][number] => {
  if ('street' in suspect) return { ...nobody, place: suspect.street, reason: suspect.reason };
  const file = files.get(suspect.childId);
  // The file has moved beyond the reader's walls since, or is gone.
  return file ? { ...file, reason: suspect.reason } : { ...nobody, place: language === 'en' ? 'elsewhere' : '别处', reason: suspect.reason };
};
