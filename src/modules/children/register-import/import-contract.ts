import { z } from 'zod';
import { AreaId, contract, DateOnly, Id, IdParams, Instant, pageOf, PageQuery, route } from '../../../platform/contract.ts';
import { fileRoles } from '../contract.ts';
import { categoryCodes } from './category-words.ts';
import { fields } from './fields.ts';
import { fileErrors, importErrors } from './import-errors.ts';
import { Correction, correctableFields, ImportAction, ImportState, RowStatus, WORKBOOK_BYTES } from './import-rules.ts';
import { issueMessages, type IssueCode } from './issue-messages.ts';

const files = { roles: fileRoles } as const;
const FieldName = z.enum(fields);
const Code = z.enum(Object.keys(issueMessages) as [IssueCode, ...IssueCode[]]);
const Severity = z.enum(['error', 'warning', 'info']);

/** How many rows stand where. */
const Counts = z.object({
  rows: z.int(),
  ready: z.int(),
  blocked: z.int(),
  skipped: z.int(),
  imported: z.int(),
  merged: z.int(),
  takenBack: z.int(),
  kept: z.int(),
});

export const RegisterImport = z.object({
  id: Id,
  filename: z.string(),
  areaId: AreaId,
  area: z.string(),
  by: z.string(),
  /** Brought by the person who asks. */
  mine: z.boolean(),
  state: ImportState,
  progress: z.object({ done: z.int(), total: z.int() }),
  /** Why the last step stopped, and what to do. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  counts: Counts,
  createdAt: Instant,
  committedAt: Instant.nullable(),
  undoneAt: Instant.nullable(),
  version: z.int(),
  may: z.array(ImportAction),
});
export type RegisterImport = z.infer<typeof RegisterImport>;

const Evidence = z.object({ kind: z.enum(['header', 'neighbour', 'values', 'valuesDisagree', 'taken']), detail: z.string(), share: z.number().nullable() });

const Column = z.object({
  index: z.int(),
  letter: z.string(),
  path: z.array(z.string()),
  /** Values of the column, masked. */
  samples: z.array(z.string()),
  field: FieldName,
  /** 0 to 1. */
  confidence: z.number(),
  /** Nobody needs to look twice. */
  sure: z.boolean(),
  evidence: z.array(Evidence),
  alternatives: z.array(FieldName),
});

const CategoryWord = z.object({
  category: z.enum(categoryCodes),
  careMode: z.enum(['institutional', 'dispersed']).optional(),
  incomeStatus: z.enum(['minimumLiving', 'minimumLivingMargin', 'rigidExpenditure']).optional(),
});
const IncomeWord = z.enum(['minimumLiving', 'minimumLivingMargin', 'rigidExpenditure', 'none']);
const VisitWord = z.object({ times: z.int().min(1).max(31), every: z.int().min(1).max(12), unit: z.enum(['week', 'halfMonth', 'month', 'year']) });

/** A word of the file, and what it is taken to mean; null: a person has to say, or it stays empty. */
const Word = <T extends z.ZodType>(meaning: T) => z.object({ word: z.string(), count: z.int(), meaning: meaning.nullable() });
const Words = z.object({
  riskLevels: z.array(Word(z.int())),
  categories: z.array(Word(CategoryWord)),
  incomeStatuses: z.array(Word(IncomeWord)),
  visitFrequencies: z.array(Word(VisitWord)),
});
export type ImportWords = z.infer<typeof Words>;

const Table = z.object({
  sheet: z.string(),
  titles: z.array(z.string()),
  headerRows: z.tuple([z.int(), z.int()]),
  firstDataRow: z.int(),
  lastDataRow: z.int(),
  rows: z.int(),
  footRows: z.array(z.int()),
  skippedRows: z.array(z.object({ row: z.int(), reason: z.enum(['repeatedHeader', 'total', 'example', 'title']) })),
  columns: z.array(Column),
  words: Words,
  /** Required fields that no column was given to. */
  missing: z.array(FieldName),
  /** Columns and words come from an earlier import of this office with the same headings. */
  remembered: z.boolean(),
});
export type ImportTable = z.infer<typeof Table>;

const Level = z.object({ ordinal: z.int(), label: z.object({ 'zh-CN': z.string(), en: z.string() }) });

export const ImportDetail = RegisterImport.extend({
  /** The sheet whose columns were confirmed. */
  sheet: z.string().nullable(),
  tables: z.array(Table),
  levels: z.array(Level),
  /** For the person who brought the file: part of it was left out, as no ledger may hold it. */
  notice: z.string().nullable(),
});
export type ImportDetail = z.infer<typeof ImportDetail>;

const FieldByColumn = z.record(z.string().regex(/^\d{1,4}$/), FieldName);
const wordKeys = z.string().max(200);
const Vocabulary = z.object({
  riskLevels: z.record(wordKeys, z.int().min(1).max(9).nullable()).default({}),
  categories: z.record(wordKeys, CategoryWord.nullable()).default({}),
  incomeStatuses: z.record(wordKeys, IncomeWord.nullable()).default({}),
  visitFrequencies: z.record(wordKeys, VisitWord.nullable()).default({}),
});
const sampleMapping = { sheet: '儿童台账', fieldByColumn: { '1': 'childName', '5': 'community' } } as const;

export const ConfirmMapping = z.object({ version: z.int(), sheet: z.string().max(100), fieldByColumn: FieldByColumn, vocabulary: Vocabulary });
export type ConfirmMapping = z.output<typeof ConfirmMapping>;

const Suspect = z.object({
  /** Empty where the file lies beyond one's reach. */
  childId: Id.nullable(),
  fileCode: z.string().nullable(),
  name: z.string().nullable(),
  birthDate: DateOnly.nullable(),
  place: z.string(),
  guardian: z.string().nullable(),
  reason: z.enum(['identityNumber', 'nameAndBirthDate', 'nameAndPhone']),
});

export const ImportRow = z.object({
  row: z.int(),
  version: z.int(),
  status: RowStatus,
  severity: z.enum(['none', 'info', 'warning', 'error']),
  /** What will be taken in, masked. */
  name: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  identityNumber: z.string().nullable(),
  birthDate: z.string().nullable(),
  community: z.string().nullable(),
  guardian: z.string().nullable(),
  phone: z.string().nullable(),
  categories: z.array(z.enum(categoryCodes)),
  level: z.int().nullable(),
  issues: z.array(
    z.object({
      code: Code,
      severity: Severity,
      field: FieldName,
      column: z.string().nullable(),
      message: z.string(),
      written: z.string().nullable(),
      decision: z.string().nullable(),
      decisions: z.array(z.string()),
    }),
  ),
  suspects: z.array(Suspect),
  corrected: z.array(z.enum(correctableFields)),
  childId: Id.nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

const RowsQuery = PageQuery.extend({
  status: RowStatus.optional(),
  severity: z.enum(['none', 'info', 'warning', 'error']).optional(),
  code: Code.optional(),
  row: z.coerce.number().int().optional(),
});

const Summary = z.object({
  counts: Counts,
  clean: z.int(),
  kinds: z.array(z.object({ code: Code, severity: Severity, message: z.string(), rows: z.int(), open: z.int(), decisions: z.array(z.string()) })),
});

const Decision = z.string().max(80);
const Version = z.object({ version: z.int() });

export const importContract = contract({
  upload: route({
    method: 'POST',
    url: '/api/imports',
    summary: 'Bring a register: a workbook or CSV file of at most 30 MB',
    access: files,
    upload: true,
    bodyLimit: WORKBOOK_BYTES,
    perMinute: 20,
    query: z.object({ area: AreaId }),
    reply: z.object({ id: Id }),
    errors: Object.values(fileErrors),
  }),
  list: route({
    method: 'GET',
    url: '/api/imports',
    summary: 'Imports of one’s area, the newest first',
    access: files,
    query: PageQuery.extend({ area: AreaId.optional() }),
    reply: pageOf(RegisterImport),
  }),
  template: route({
    method: 'GET',
    url: '/api/imports/template',
    summary: 'A blank register to fill in',
    access: files,
    query: z.object({ area: AreaId.optional() }),
    reply: z.unknown(),
    download: true,
  }),
  one: route({
    method: 'GET',
    url: '/api/imports/{id}',
    summary: 'How far an import is, and what was found in the file',
    access: files,
    params: IdParams,
    reply: ImportDetail,
  }),
  words: route({
    method: 'POST',
    url: '/api/imports/{id}/words',
    summary: 'The words of a sheet that want a meaning, under these columns',
    access: files,
    params: IdParams,
    perMinute: 60,
    body: z.object({ sheet: z.string().max(100), fieldByColumn: FieldByColumn }),
    example: sampleMapping,
    reply: Words,
    errors: [importErrors.noFile],
  }),
  confirm: route({
    method: 'POST',
    url: '/api/imports/{id}/mapping',
    summary: 'Confirm columns and words; the rows are then checked',
    access: files,
    params: IdParams,
    body: ConfirmMapping,
    example: { version: 1, ...sampleMapping, vocabulary: { riskLevels: { 红: 4 } } },
    reply: Version,
    errors: [importErrors.missingColumns, importErrors.twice, importErrors.noFile, importErrors.sealed, importErrors.level],
  }),
  summary: route({
    method: 'GET',
    url: '/api/imports/{id}/summary',
    summary: 'What was found, counted by kind',
    access: files,
    params: IdParams,
    reply: Summary,
  }),
  rows: route({
    method: 'GET',
    url: '/api/imports/{id}/rows',
    summary: 'Rows with what is to say about them, masked',
    access: files,
    params: IdParams,
    query: RowsQuery,
    reply: pageOf(ImportRow),
  }),
  fix: route({
    method: 'PATCH',
    url: '/api/imports/{id}/rows/{row}',
    summary: 'Correct or decide one row; it is judged again by the same rules',
    access: files,
    params: IdParams.extend({ row: z.coerce.number().int().min(1) }),
    body: z.object({ version: z.int(), fields: Correction.optional(), decisions: z.partialRecord(Code, Decision.nullable()).optional() }),
    example: { version: 1, decisions: { 'name.missing': 'skip' } },
    reply: ImportRow,
    errors: [importErrors.decision, importErrors.sealed],
  }),
  decide: route({
    method: 'POST',
    url: '/api/imports/{id}/decisions',
    summary: 'Decide all rows of one kind',
    access: files,
    params: IdParams,
    body: z.object({ code: Code, decision: Decision.nullable() }),
    example: { code: 'row.duplicateInFile', decision: 'skip' },
    reply: z.object({ changed: z.int(), left: z.int() }),
    errors: [importErrors.decision],
  }),
  marked: route({
    method: 'GET',
    url: '/api/imports/{id}/marked',
    summary: 'The same workbook with cells coloured and explained; only for the person who brought it',
    access: files,
    params: IdParams,
    perMinute: 20,
    reply: z.unknown(),
    download: true,
    errors: [importErrors.onlyBringer, importErrors.noFile],
  }),
  commit: route({
    method: 'POST',
    url: '/api/imports/{id}/commit',
    summary: 'Take in every row that is ready; the others stay',
    access: files,
    params: IdParams,
    body: Version,
    example: { version: 1 },
    reply: Version,
    errors: [importErrors.nothingReady],
  }),
  undo: route({
    method: 'POST',
    url: '/api/imports/{id}/undo',
    summary: 'Take back what the import brought, except what somebody has worked on since',
    access: files,
    params: IdParams,
    body: Version,
    example: { version: 1 },
    reply: Version,
  }),
  cancel: route({
    method: 'POST',
    url: '/api/imports/{id}/cancel',
    summary: 'Give up an import of which nothing was taken in; file and rows are deleted',
    access: files,
    params: IdParams,
    body: Version,
    example: { version: 1 },
    reply: Version,
  }),
});
