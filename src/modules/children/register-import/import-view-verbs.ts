import { sql } from 'kysely';
import { messageOf, type Language } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/work.ts';
import { areaRange } from '../../areas/store.ts';
import { askRiskScheme } from '../listeners.ts';
import { labels } from '../sealed-fields.ts';
import type { Sheet } from './cells.ts';
import { describeWords, type Found } from './found-tables.ts';
import type { HeaderTable } from './headers.ts';
import type { ImportDetail, RegisterImport } from './import-contract.ts';
import { stopReason } from './import-errors.ts';
import { importMay, type ImportState, type RowCounts } from './import-rules.ts';
import { countsOf, getImport, listImports, mappingOf, type ImportRecord } from './import-store.ts';
import { sealedCellsMessage, sealedSheetMessage } from './issue-messages.ts';
import { missingFields } from './mapping.ts';
import { findVocabulary } from './vocabulary.ts';

type Page = { page: number; size: number; area?: string | undefined };

export const importList = async (tx: Tx, { page, size, area }: Page, language: Language) => {
  const range = area === undefined ? undefined : await areaRange(tx, area);
  // One more than fits tells whether there is a next page.
  const records = await listImports(tx, { offset: (page - 1) * size, limit: size + 1 }, range && { from: range.id, to: range.lastId });
  const items = await viewsOf(tx, records.slice(0, size), language);
  const total = (page - 1) * size + records.length;
  return { items, total, totalCapped: records.length > size, page, size };
};

export const viewsOf = async (tx: Tx, records: readonly ImportRecord[], language: Language): Promise<RegisterImport[]> => {
  const counts = await countsOf(
    tx,
    records.map((record) => record.id),
  );
  const names = await namesOf(tx, records);
  return records.map((record) => viewOf(tx, record, counts(record.id), names, language));
};

const viewOf = (tx: Tx, record: ImportRecord, counts: RowCounts, names: Map<string, string>, language: Language): RegisterImport => {
  const state = record.state as ImportState;
  const progress = record.progress as { done?: number; total?: number };
  const mine = record.person_id === tx.personId();
  return {
    id: record.id,
    filename: record.filename,
    areaId: record.area_id,
    area: names.get(record.area_id) ?? '',
    by: names.get(record.person_id) ?? '',
    mine,
    state,
    progress: { done: progress.done ?? 0, total: progress.total ?? 0 },
    error: record.error_code === null ? null : { code: record.error_code, message: messageOf(stopReason(record.error_code), language, { megabytes: 30 }) },
    counts: { rows: Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts },
    createdAt: record.created_at.toISOString(),
    committedAt: record.committed_at?.toISOString() ?? null,
    undoneAt: record.undone_at?.toISOString() ?? null,
    version: record.version,
    may: importMay(state, counts, mine, record.has_file),
  };
};

const namesOf = async (tx: Tx, records: readonly ImportRecord[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select a::text as id, area_path(a) as name from unnest(${records.map((record) => record.area_id)}::bigint[]) a
    union select p::text, person_name(p) from unnest(${records.map((record) => record.person_id)}::uuid[]) p`.execute(tx.db);
  return new Map(rows.map((row) => [row.id, row.name ?? '']));
};

export const importDetail = async (tx: Tx, id: string, language: Language): Promise<ImportDetail> => {
  const record = await getImport(tx, id);
  const [view] = await viewsOf(tx, [record], language);
  const found = await foundOf(tx, id);
  const scheme = await askRiskScheme(tx, record.area_id);
  const ownCommunity = (await areaRange(tx, record.area_id)).level === 'community';
  return {
    ...view!,
    sheet: record.mapping === null ? null : mappingOf(record).sheet,
    tables: (found?.tables ?? []).map(({ fingerprint, sealedColumns: _, ...table }) => ({
      ...table,
      missing: missingAmong(fingerprint, table.columns, ownCommunity),
    })),
    levels: scheme?.levels ?? [],
    notice: view!.mine && found ? noticeOf(found, language) : null,
  };
};

export const foundOf = async (tx: Tx, id: string): Promise<Found | undefined> => {
  const row = await tx.db.selectFrom('register_imports').select('found_sealed').where('id', '=', id).executeTakeFirst();
  const text = row ? tx.sealing.openMaybe(labels.importFound, row.found_sealed) : null;
  return text === null ? undefined : (JSON.parse(text) as Found);
};

const missingAmong = (fingerprint: string, columns: Found['tables'][number]['columns'], ownCommunity: boolean) =>
  missingFields({ fingerprint, fieldByColumn: Object.fromEntries(columns.map(({ index, field }) => [String(index), field])) }).filter(
    (field) => !(ownCommunity && field === 'community'),
  );

const noticeOf = ({ sealedCells, sealedSheets }: Found, language: Language): string | null => {
  const said = [sealedSheets ? sealedSheetMessage : undefined, sealedCells ? sealedCellsMessage : undefined].filter((message) => message !== undefined);
  return said.length === 0 ? null : said.map((message) => (language === 'en' ? message.en : message.zh)).join('\n');
};

/** What was confirmed takes the place of what was proposed, for whoever looks at columns and words again. */
export const keepConfirmed = async (tx: Tx, record: ImportRecord, sheet: Sheet, table: HeaderTable): Promise<void> => {
  const found = await foundOf(tx, record.id);
  if (found === undefined) return;
  const { vocabulary, ...mapping } = mappingOf(record);
  const words = describeWords(findVocabulary(sheet, table, mapping), await askRiskScheme(tx, record.area_id), vocabulary, { proposals: false });
  const tables = found.tables.map((one) => {
    const columns = one.columns.map((column) => ({
      ...column,
      field: mapping.fieldByColumn[String(column.index)] ?? ('ignore' as const),
      confidence: 1,
      sure: true,
    }));
    return one.sheet === mapping.sheet ? { ...one, columns, words } : one;
  });
  await tx.db
    .updateTable('register_imports')
    .set({ found_sealed: tx.sealing.seal(labels.importFound, JSON.stringify({ ...found, tables })) })
    .where('id', '=', record.id)
    .execute();
};
