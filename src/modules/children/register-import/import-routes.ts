import { bind, read, steps, write } from '../../../platform/handlers.ts';
import { beginCommit, beginUndo } from './import-commit-verbs.ts';
import { importContract } from './import-contract.ts';
import { decideAll } from './import-decide-verbs.ts';
import { fixRow } from './import-fix-verbs.ts';
import { confirmMapping, wordsUnder } from './import-mapping-verbs.ts';
import { markedWorkbook } from './import-marked-verbs.ts';
import { importRows, importSummary } from './import-rows-verbs.ts';
import { blankTemplate, cancelImport, uploadRegister } from './import-upload-verbs.ts';
import { importDetail, importList } from './import-view-verbs.ts';

export const importRoutes = bind(importContract, {
  upload: write((tx, { query, upload }) => uploadRegister(tx, query.area, upload)),
  list: read((tx, { query }, call) => importList(tx, query, call.language)),
  template: read((tx, { query }) => blankTemplate(tx, query.area)),
  one: read((tx, { params }, call) => importDetail(tx, params.id, call.language)),
  words: steps(wordsUnder),
  confirm: write((tx, { params, body }) => confirmMapping(tx, params.id, body)),
  summary: read((tx, { params }, call) => importSummary(tx, params.id, call.language)),
  rows: read((tx, { params, query }, call) => importRows(tx, params.id, query, call.language)),
  fix: write((tx, { params, body }, call) => fixRow(tx, params.id, params.row, body, call.language)),
  decide: write((tx, { params, body }) => decideAll(tx, params.id, body.code, body.decision)),
  marked: steps(markedWorkbook),
  commit: write((tx, { params, body }) => beginCommit(tx, params.id, body.version)),
  undo: write((tx, { params, body }) => beginUndo(tx, params.id, body.version)),
  cancel: write((tx, { params, body }) => cancelImport(tx, params.id, body.version)),
});
