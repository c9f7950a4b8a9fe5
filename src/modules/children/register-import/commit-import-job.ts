import type { Tx } from '../../../platform/work.ts';
import { createChildren } from '../create-many.ts';
import { labels } from '../sealed-fields.ts';
import { lockChild } from '../store.ts';
import { mergeTarget } from './decisions.ts';
import { fileOf, sourceOf, type FileContext } from './draft-file.ts';
import { tellImport, type Step } from './import-job.ts';
import { liveCommunities } from './row-rules-store.ts';
import { markTaken, openRow, rowColumns, settledColumns, updateRow, type StoredRow } from './import-row-store.ts';
import { countsOf, endStep, mappingOf, showProgress, type ImportRecord } from './import-store.ts';
import { issue, type Issue } from './issues.ts';
import { mergeInto } from './merge-child.ts';
import type { RegisterDraft } from './register-draft.ts';
import { findInRegister, registerIssues, type Suspect } from './register-match-store.ts';

const CHUNK = 200;

/**
 * Takes in every row that is ready, so many at a time; a row and its child come into being in one transaction,
 * so a run that died is simply run again. What has become doubtful since the check is blocked, not taken in.
 */
export const commitImport = async ({ run, work }: Step): Promise<void> => {
  for (let more = true; more;) {
    more = await work(
      async (tx, record) => {
        const rows = await readyRows(tx, run.id);
        await takeIn(tx, record, rows);
        const counts = (await countsOf(tx, [run.id]))(run.id);
        const done = counts.imported + counts.merged;
        await showProgress(tx, run.id, done, done + counts.ready);
        if (rows.length === 0) await finish(tx, record, done);
        tellImport(tx, run.id, run.personId);
        return rows.length > 0;
      },
      { lock: true },
    );
  }
};

const readyRows = async (tx: Tx, importId: string): Promise<StoredRow[]> => {
  const rows = await tx.db
    .selectFrom('register_import_rows')
    .select([...rowColumns])
    .where('import_id', '=', importId)
    .where('status', '=', 'ready')
    .orderBy('row_number')
    .limit(CHUNK)
    .forUpdate()
    .execute();
  return rows.map((row) => openRow(tx, row));
};

const finish = async (tx: Tx, record: ImportRecord, done: number): Promise<void> => {
  await endStep(tx, record.id, { state: 'committed', committed_at: tx.now });
  await tx.audit({ action: 'import.committed', subjectKind: 'import', subjectId: record.id, areaId: record.area_id, detail: { children: done } });
  tx.live({ topic: 'children', areaId: record.area_id });
};

type Settled = { row: StoredRow; draft: RegisterDraft };

const takeIn = async (tx: Tx, record: ImportRecord, rows: readonly StoredRow[]): Promise<void> => {
  const { schemeId } = mappingOf(record);
  const context: Omit<FileContext, 'id'> = { source: sourceOf(record.filename), today: tx.today, schemeId };
  const settled = rows.map((row): Settled => ({ row, draft: settledColumns(tx, row).settled.draft }));
  const doubtful = await newDoubts(tx, record, settled);
  for (const [row, doubt] of doubtful) await block(tx, row, doubt);
  const good = settled.filter(({ row }) => !doubtful.has(row));
  const merges = good.filter(({ row }) => mergeTarget(row.issues, row.decisions) !== undefined);
  for (const { row, draft } of merges) await mergeRow(tx, row, draft, context);
  const created = good.filter((one) => !merges.includes(one)).map(({ row, draft }) => ({ row, file: fileOf(draft, { ...context, id: tx.newId() }) }));
  await createChildren(
    tx,
    created.map(({ file }) => file),
    { importId: record.id },
  );
  await markTaken(
    tx,
    created.map(({ row, file }) => ({ id: row.id, childId: file.id })),
  );
};

type Doubt = { issues: Issue[]; suspects?: Suspect[] };

/** Between check and commit the register and the map of areas go on changing; and two rows let through may carry one number. */
const newDoubts = async (tx: Tx, record: ImportRecord, settled: readonly Settled[]): Promise<Map<StoredRow, Doubt>> => {
  const doubts = new Map<StoredRow, Doubt>();
  const live = await liveCommunities(
    tx,
    record.area_id,
    settled.flatMap(({ draft }) => draft.communityId ?? []),
  );
  const found = await findInRegister(
    tx,
    settled.map(({ draft }) => draft),
    record.id,
  );
  const numbers = new Set<string>();
  for (const [at, { row, draft }] of settled.entries()) {
    const known = new Set(row.issues.map(({ code }) => code));
    const suspects = found.get(at) ?? [];
    const merging = mergeTarget(row.issues, row.decisions) !== undefined;
    const news = merging ? [] : registerIssues(suspects).filter(({ code }) => !known.has(code));
    if (!merging && draft.identityNumber !== undefined && numbers.has(draft.identityNumber)) news.push(issue('register.sameNumber', 'identityNumber'));
    if (draft.communityId === undefined || !live.has(draft.communityId)) news.push(issue('community.unknown', 'community'));
    if (news.length > 0) doubts.set(row, { issues: news, ...(suspects.length > 0 ? { suspects } : {}) });
    else if (draft.identityNumber !== undefined) numbers.add(draft.identityNumber);
  }
  return doubts;
};

const block = async (tx: Tx, row: StoredRow, { issues, suspects = row.suspects }: Doubt): Promise<void> => {
  // A choice made of a community that is gone is no choice any more.
  const { 'community.unknown': gone, ...others } = row.decisions;
  const decisions = issues.some(({ code }) => code === 'community.unknown')
    ? others
    : { ...others, ...(gone === undefined ? {} : { 'community.unknown': gone }) };
  const all = [...row.issues.filter(({ code }) => !issues.some((one) => one.code === code)), ...issues];
  await updateRow(tx, row.id, {
    issues: JSON.stringify(all),
    suspects: JSON.stringify(suspects),
    decisions: JSON.stringify(decisions),
    ...settledColumns(tx, { ...row, issues: all, decisions }).columns,
  });
};

const mergeRow = async (tx: Tx, row: StoredRow, draft: RegisterDraft, context: Omit<FileContext, 'id'>): Promise<void> => {
  const childId = mergeTarget(row.issues, row.decisions)!;
  const child = await lockChild(tx, childId);
  const added = await mergeInto(tx, child, fileOf(draft, { ...context, id: childId }));
  await updateRow(tx, row.id, { status: 'merged', open: [], child_id: childId, added_sealed: tx.sealing.seal(labels.importAdded, JSON.stringify(added)) });
  await tx.audit({ action: 'child.merged', subjectKind: 'child', subjectId: childId, areaId: child.area_id, detail: { row: row.row, filled: added.filled } });
};
