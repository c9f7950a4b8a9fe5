import { errors, Problem } from '../../../platform/errors.ts';
import type { Steps } from '../../../platform/handlers.ts';
import type { Tx } from '../../../platform/work.ts';
import { areaRange } from '../../areas/store.ts';
import { askRiskScheme, type RiskScheme } from '../listeners.ts';
import { sharedFields } from './fields.ts';
import { describeWords, type FoundTable } from './found-tables.ts';
import type { ConfirmMapping, importContract } from './import-contract.ts';
import { importErrors } from './import-errors.ts';
import { sendStep } from './import-job.ts';
import { statesFor } from './import-rules.ts';
import { beginStep, countsOf, deleteRows, getImport, openFileOf, type ImportMapping } from './import-store.ts';
import { rememberedMapping, rememberMapping } from './remembered-mapping-store.ts';
import { foundOf } from './import-view-verbs.ts';
import { missingFields } from './mapping.ts';
import { namesSealedFact } from './sealed-words.ts';
import { findVocabulary, type Vocabulary } from './vocabulary.ts';
import { tableOf, workbookOf } from './workbook-of.ts';
import { wordKey } from './words.ts';

/** What stands in the columns that are told in words, under columns a person has just changed. The file is read between two transactions. */
export const wordsUnder: Steps<typeof importContract.words> = async ({ work }, { params, body }) => {
  const { bytes, scheme, areaId } = await work(async (tx) => {
    const record = await getImport(tx, params.id);
    return { bytes: await openFileOf(tx, record.id), scheme: await askRiskScheme(tx, record.area_id), areaId: record.area_id };
  });
  const { sheet, table } = tableOf(await workbookOf(bytes), body.sheet);
  const found = await work((tx) => foundOf(tx, params.id), { readOnly: true });
  const fingerprint = found?.tables.find((one) => one.sheet === body.sheet)?.fingerprint ?? '';
  const known = await work((tx) => rememberedMapping(tx, areaId, fingerprint), { readOnly: true });
  return describeWords(findVocabulary(sheet, table, { fingerprint, fieldByColumn: body.fieldByColumn }), scheme, known?.vocabulary);
};

/** Takes the columns and words a person confirmed, remembers them for this office, and has all rows checked. */
export const confirmMapping = async (tx: Tx, id: string, body: ConfirmMapping): Promise<{ version: number }> => {
  const record = await getImport(tx, id);
  const found = (await foundOf(tx, id))?.tables.find((table) => table.sheet === body.sheet);
  if (found === undefined) throw new Problem(record.state === 'mapping' || record.state === 'deciding' ? importErrors.noTable : errors.conflict);
  if (!record.has_file) throw new Problem(importErrors.noFile);
  const scheme = await askRiskScheme(tx, record.area_id);
  const ownCommunity = (await areaRange(tx, record.area_id)).level === 'community';
  const mapping = mappingFrom(body, found, scheme, ownCommunity);
  const begun = await beginStep(tx, id, { from: statesFor('confirm'), to: 'checking', version: body.version, mapping });
  const { imported, merged } = (await countsOf(tx, [id]))(id);
  if (imported + merged > 0) throw new Problem(errors.conflict);
  await deleteRows(tx, id);
  await rememberMapping(tx, record.area_id, mapping);
  await tx.audit({
    action: 'import.mappingConfirmed',
    subjectKind: 'import',
    subjectId: id,
    areaId: record.area_id,
    detail: { columns: Object.keys(mapping.fieldByColumn).length },
  });
  sendStep(tx, 'checking', begun);
  return { version: begun.version };
};

const mappingFrom = (body: ConfirmMapping, table: FoundTable, scheme: RiskScheme | undefined, ownCommunity: boolean): ImportMapping => {
  const known = new Set(table.columns.map(({ index }) => String(index)));
  // Columns of the sealed class are not among them: they are not read, whatever anybody says.
  const fieldByColumn = Object.fromEntries(Object.entries(body.fieldByColumn).filter(([column]) => known.has(column)));
  const mapping = { fingerprint: table.fingerprint, fieldByColumn };
  if (missingFields(mapping).some((field) => !(ownCommunity && field === 'community'))) throw new Problem(importErrors.missingColumns);
  const once = Object.values(fieldByColumn).filter((field) => !sharedFields.has(field));
  if (new Set(once).size < once.length) throw new Problem(importErrors.twice);
  return { ...mapping, sheet: body.sheet, vocabulary: vocabularyFrom(body.vocabulary, scheme), schemeId: scheme?.id ?? null };
};

/** Words that were given a meaning. The others are not kept: in a column wrongly taken for words, they could be anything. */
const vocabularyFrom = (given: ConfirmMapping['vocabulary'], scheme: RiskScheme | undefined): Vocabulary => {
  const ordinals = new Set(scheme?.levels.map(({ ordinal }) => ordinal));
  if (Object.values(given.riskLevels).some((ordinal) => ordinal !== null && !ordinals.has(ordinal))) throw new Problem(importErrors.level);
  const meant = <Meaning>(words: Record<string, Meaning | null>): Record<string, Meaning> => {
    const entries = Object.entries(words).flatMap(([word, meaning]) => (meaning === null ? [] : [[wordKey(word), meaning] as const]));
    if (entries.some(([word]) => namesSealedFact(word))) throw new Problem(importErrors.sealed);
    return Object.fromEntries(entries);
  };
  const { riskLevels, categories, incomeStatuses, visitFrequencies } = given;
  return {
    riskLevels: meant(riskLevels),
    categories: meant(categories) as Vocabulary['categories'],
    incomeStatuses: meant(incomeStatuses),
    visitFrequencies: meant(visitFrequencies),
  };
};
