import { errors, Problem, type Language } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import { isOffered, type RowDecisions } from './decisions.ts';
import { duplicateIssues } from './duplicates.ts';
import type { ImportRow } from './import-contract.ts';
import { importErrors } from './import-errors.ts';
import type { Correction } from './import-rules.ts';
import { describeRows } from './import-row-view.ts';
import { judgedColumns, lockRow, rowsSharing, settledColumns, updateRow, type StoredRow } from './import-row-store.ts';
import { openForFixing, type ImportRecord } from './import-store.ts';
import type { IssueCode } from './issue-messages.ts';
import { findInRegister, registerIssues } from './register-match-store.ts';
import { judge } from './row-record.ts';
import { liveCommunities, rowRules } from './row-rules-store.ts';
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
  await tx.audit({
    action: 'import.rowFixed',
    subjectKind: 'import',
    subjectId: id,
    areaId: record.area_id,
    detail: { row: number, fields: Object.keys(fix.fields ?? {}), decided: Object.keys(fix.decisions ?? {}) },
  });
  const [shown] = await describeRows(tx, [await lockRow(tx, id, number)], language);
  return shown!;
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
  const wider = await rowsSharing(
    tx,
    importRecord.id,
    kin.flatMap((one) => one.keys),
  );
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
