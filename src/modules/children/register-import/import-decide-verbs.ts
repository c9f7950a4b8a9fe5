import { sql } from 'kysely';
import { errors, Problem, type Language } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import { isOffered, type RowDecisions } from './decisions.ts';
import { duplicateIssues } from './duplicates.ts';
import type { ImportRow } from './import-contract.ts';
import { importErrors } from './import-errors.ts';
import { statesFor, type Correction, type ImportState } from './import-rules.ts';
import { describeRows } from './import-row-view.ts';
import { judgedColumns, lockRow, openRow, rowColumns, rowsSharing, settledColumns, updateDecided, updateRow, type StoredRow } from './import-row-store.ts';
import { lockImport, type ImportRecord } from './import-store.ts';
import type { IssueCode } from './issue-messages.ts';
import { findInRegister, registerIssues } from './register-match-store.ts';
import { judge } from './row-record.ts';
import { rowRules } from './row-rules-store.ts';
import { namesSealedFact } from './sealed-words.ts';

type Fix = { version: number; fields?: Correction | undefined; decisions?: Partial<Record<IssueCode, string | null | undefined>> | undefined };

/** Corrects or decides one row. A corrected row, and the rows it was taken to repeat, are judged again by the same rules. */
export const fixRow = async (tx: Tx, id: string, number: number, fix: Fix, language: Language): Promise<ImportRow> => {
  const record = await openForFixing(tx, id);
  const row = await lockRow(tx, id, number);
  if (row.version !== fix.version) throw new Problem(errors.stale);
  if (row.status !== 'ready' && row.status !== 'blocked' && row.status !== 'skipped') throw new Problem(errors.conflict);
  if (Object.values(fix.fields ?? {}).some(namesSealedFact)) throw new Problem(importErrors.sealed);
  const decisions = await withDecisions(tx, record, row, fix.decisions ?? {});
  const changed = { ...row, decisions, record: { ...row.record, corrections: { ...row.record.corrections, ...fix.fields } } };
  if (fix.fields === undefined) await updateRow(tx, row.id, { decisions: JSON.stringify(decisions), ...settledColumns(tx, changed).columns });
  else await judgeAgain(tx, record, changed);
  await tx.audit({ action: 'import.rowFixed', subjectKind: 'import', subjectId: id, areaId: record.area_id, detail: { row: number, fields: Object.keys(fix.fields ?? {}), decided: Object.keys(fix.decisions ?? {}) } });
  const [shown] = await describeRows(tx, [await lockRow(tx, id, number)], language);
  return shown!;
};

const openForFixing = async (tx: Tx, id: string): Promise<ImportRecord> => {
  const record = await lockImport(tx, id);
  if (!statesFor('fix').includes(record.state as ImportState)) throw new Problem(errors.conflict);
  return record;
};

/** Null takes a decision back. A community must lie inside the import's area, a file to merge into must be among the row's suspects. */
const withDecisions = async (tx: Tx, record: ImportRecord, row: StoredRow, given: NonNullable<Fix['decisions']>): Promise<RowDecisions> => {
  const decisions: RowDecisions = { ...row.decisions };
  for (const [key, decision] of Object.entries(given)) {
    const code = key as IssueCode;
    if (decision === null || decision === undefined) delete decisions[code];
    else if (await mayDecide(tx, record, row, code, decision)) decisions[code] = decision;
    else throw new Problem(importErrors.decision);
  }
  return decisions;
};

const mayDecide = async (tx: Tx, record: ImportRecord, row: StoredRow, code: IssueCode, decision: string): Promise<boolean> => {
  if (!isOffered(code, decision)) return false;
  const [verb, value = ''] = decision.split(':');
  if (verb === 'merge') return row.suspects.some((suspect) => 'childId' in suspect && suspect.childId === value);
  return verb !== 'use' || (/^\d{1,18}$/.test(value) && (await liveCommunities(tx, record.area_id, [value])).has(value));
};

/** Those of these that are communities inside the area today. */
export const liveCommunities = async (tx: Tx, areaId: string, ids: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from areas a join areas c on c.id between a.id and a.last_id and c.level = 'community' and c.ended_on is null
    where a.id = ${areaId}::bigint and c.id = any (${[...new Set(ids)]}::bigint[])`.execute(tx.db);
  return new Set(rows.map((row) => row.id));
};

type Kin = Awaited<ReturnType<typeof rowsSharing>>[number];

/** The row by its corrected cells; then all that may repeat one another with it, before or now. */
const judgeAgain = async (tx: Tx, importRecord: ImportRecord, row: Kin): Promise<void> => {
  const { draft, issues } = judge(row.record, await rowRules(tx, importRecord));
  const record = { ...row.record, draft };
  const suspects = (await findInRegister(tx, [draft], importRecord.id)).get(0) ?? [];
  const own = { ...row, record, suspects, issues: [...issues, ...registerIssues(suspects)] };
  await updateRow(tx, row.id, judgedColumns(tx, importRecord.id, own));
  const { keys } = await lockRow(tx, importRecord.id, row.row);
  const kin = await rowsSharing(tx, importRecord.id, [...row.keys, ...keys]);
  const wider = await rowsSharing(tx, importRecord.id, kin.flatMap((one) => one.keys));
  await judgeRepeats(tx, importRecord.id, kin, wider);
};

const repeatCodes: ReadonlySet<IssueCode> = new Set(['row.duplicateInFile', 'identityNumber.usedTwice']);

const judgeRepeats = async (tx: Tx, importId: string, kin: readonly Kin[], wider: readonly Kin[]): Promise<void> => {
  const told = duplicateIssues(wider.map(({ record }) => record.draft));
  const repeats = new Map([...told].map(([at, one]) => [wider[at]!.id, one]));
  for (const row of kin.filter(({ status }) => status === 'ready' || status === 'blocked' || status === 'skipped')) {
    const repeat = repeats.get(row.id);
    const issues = [...row.issues.filter(({ code }) => !repeatCodes.has(code)), ...(repeat ? [repeat] : [])];
    if (JSON.stringify(issues) !== JSON.stringify(row.issues)) await updateRow(tx, row.id, judgedColumns(tx, importId, { ...row, issues }));
  }
};

const BULK = 500;

/** Decides all rows in which an error of this kind is open; with null takes such decisions back. Rows it cannot decide stay and are counted. */
export const decideAll = async (tx: Tx, id: string, code: IssueCode, decision: string | null): Promise<{ changed: number; left: number }> => {
  const record = await openForFixing(tx, id);
  // A community is chosen row by row; a file to merge into is the row's only suspect.
  const plain = decision === null || (decision === 'merge' ? isOffered(code, 'merge:x') : isOffered(code, decision) && !decision.includes(':'));
  if (!plain) throw new Problem(importErrors.decision);
  const tally = { changed: 0, left: 0 };
  for (let after = 0; ; ) {
    const rows = await rowsWith(tx, id, code, decision === null, after);
    const decided = rows.flatMap((row) => decidedRow(tx, row, code, decision === 'merge' ? onlyMerge(row) : decision));
    await updateDecided(tx, decided);
    tally.changed += decided.length;
    tally.left += rows.length - decided.length;
    if (rows.length < BULK) break;
    after = rows.at(-1)!.row;
  }
  await tx.audit({ action: 'import.decided', subjectKind: 'import', subjectId: id, areaId: record.area_id, detail: { code, decision, ...tally } });
  return tally;
};

const decidedRow = (tx: Tx, row: StoredRow, code: IssueCode, decision: string | null | undefined) => {
  if (decision === undefined) return [];
  const { [code]: _before, ...others } = row.decisions;
  const decisions: RowDecisions = decision === null ? others : { ...others, [code]: decision };
  return [{ id: row.id, decisions, ...settledColumns(tx, { ...row, decisions }).columns }];
};

const onlyMerge = ({ suspects }: StoredRow): string | undefined => {
  const files = suspects.flatMap((suspect) => ('childId' in suspect ? [suspect.childId] : []));
  return files.length === 1 ? `merge:${files[0]}` : undefined;
};

const rowsWith = async (tx: Tx, importId: string, code: IssueCode, decided: boolean, after: number): Promise<StoredRow[]> => {
  const rows = await tx.db
    .selectFrom('register_import_rows')
    .select([...rowColumns])
    .where('import_id', '=', importId)
    .where('row_number', '>', after)
    .where('status', 'in', decided ? ['ready', 'blocked', 'skipped'] : ['blocked'])
    .where(decided ? sql<boolean>`decisions ? ${code}` : sql<boolean>`open @> ${[code]}::text[]`)
    .orderBy('row_number')
    .limit(BULK)
    .forUpdate()
    .execute();
  return rows.map((row) => openRow(tx, row));
};
