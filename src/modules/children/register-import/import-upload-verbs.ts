import { basename } from 'node:path';
import { sql } from 'kysely';
import { errors, Problem } from '../../../platform/errors.ts';
import type { Upload } from '../../../platform/contract.ts';
import type { Tx } from '../../../platform/work.ts';
import { askRiskScheme } from '../listeners.ts';
import { fileErrors } from './import-errors.ts';
import { sendStep } from './import-job.ts';
import { statesFor, WORKBOOK_BYTES } from './import-rules.ts';
import { beginStep, deleteRows, sealFile } from './import-store.ts';
import { showable } from './sealed-words.ts';
import { templateWorkbook } from './template.ts';
import { problemAtFirstSight } from './workbook.ts';

/** Keeps the file, sealed, and has it read. What is plainly no workbook is refused at the door. */
export const uploadRegister = async (tx: Tx, areaId: string, upload: Upload | undefined): Promise<{ id: string }> => {
  if (upload === undefined) throw new Problem(errors.invalid);
  const { filename, bytes } = upload;
  await requireReach(tx, areaId);
  const problem = problemAtFirstSight(bytes, { maxBytes: WORKBOOK_BYTES });
  if (problem) throw new Problem(fileErrors[problem], { params: { megabytes: 30 } });
  const id = tx.newId();
  await tx.db
    .insertInto('register_imports')
    .values({
      id,
      area_id: areaId,
      person_id: tx.personId(),
      step_person_id: tx.personId(),
      filename: shownName(filename),
      state: 'reading',
      file_sealed: sealFile(tx, bytes),
      created_at: tx.now,
      touched_at: tx.now,
    })
    .execute();
  await tx.audit({ action: 'import.uploaded', subjectKind: 'import', subjectId: id, areaId, detail: { bytes: bytes.length } });
  sendStep(tx, 'reading', { id, version: 1 });
  return { id };
};

/** The whole area must lie inside the walls, not only some of it. */
const requireReach = async (tx: Tx, areaId: string): Promise<void> => {
  const { rows } = await sql<{
    inside: boolean;
  }>`select int8range(id, last_id, '[]') <@ reach('files') as inside from areas where id = ${areaId}::bigint and ended_on is null`.execute(tx.db);
  if (rows[0]?.inside !== true) throw new Problem(errors.notFound);
};

const shownName = (filename: string): string => showable(basename(filename.replaceAll('\\', '/'))).slice(0, 100);

/** Gives up an import of which nothing was taken in; what it held is deleted. */
export const cancelImport = async (tx: Tx, id: string, version: number): Promise<{ version: number }> => {
  const record = await beginStep(tx, id, { from: statesFor('cancel'), to: 'cancelled', version });
  const taken = await tx.db
    .selectFrom('register_import_rows')
    .select('id')
    .where('import_id', '=', id)
    .where('status', 'in', ['imported', 'merged'])
    .limit(1)
    .executeTakeFirst();
  if (taken) throw new Problem(errors.conflict);
  await deleteRows(tx, id);
  await tx.db.updateTable('register_imports').set({ file_sealed: null, found_sealed: null, mapping: null }).where('id', '=', id).execute();
  await tx.audit({ action: 'import.cancelled', subjectKind: 'import', subjectId: id, areaId: record.area_id });
  return { version: record.version };
};

// As many as a list inside a workbook can hold.
const mostCommunities = 40;

/** A blank register with the levels in force and, where they are few, the communities of one's area. */
export const blankTemplate = async (tx: Tx, areaId: string | undefined) => {
  const area = areaId ?? (tx.actor.kind === 'person' ? tx.actor.posts[0]?.areaId : undefined);
  const scheme = area === undefined ? undefined : await askRiskScheme(tx, area);
  const communities = area === undefined ? [] : await communityNames(tx, area);
  const bytes = templateWorkbook({ levels: scheme?.levels.map(({ label }) => label['zh-CN']) ?? [], communities });
  return { filename: '儿童台账模板.xlsx', type: XLSX, bytes };
};

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const communityNames = async (tx: Tx, areaId: string): Promise<string[]> => {
  const { rows } = await sql<{
    name: string;
  }>`select c.name from areas a join areas c on c.id between a.id and a.last_id and c.level = 'community' and c.ended_on is null
    where a.id = ${areaId}::bigint order by c.id limit ${sql.lit(mostCommunities + 1)}`.execute(tx.db);
  return rows.length > mostCommunities ? [] : rows.map((row) => row.name);
};
