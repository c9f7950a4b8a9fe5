import { sql } from 'kysely';
import { done } from '../../platform/contract.ts';
import { bind, look, read, write } from '../../platform/handlers.ts';
import * as belongings from './belongings.ts';
import { breakGlass } from './break-glass.ts';
import { changeChild } from './change.ts';
import { childrenContract } from './contract.ts';
import { createChild } from './create.ts';
import { askDuplicates } from './duplicates.ts';
import { openFile } from './file.ts';
import { registerPage } from './register.ts';
import { addSealed, openSealed } from './sealed.ts';
import { unmask } from './unmask.ts';

export const childrenRoutes = bind(childrenContract, {
  // A search by name is recorded.
  register: look((tx, { query }) => registerPage(tx, query)),
  duplicates: look((tx, { body }) => askDuplicates(tx, body)),
  create: write((tx, { body }) => createChild(tx, body)),
  file: look((tx, { params }) => openFile(tx, params.id)),
  change: write((tx, { params, body }) => changeChild(tx, params.id, body)),
  unmask: look((tx, { params, body }) => unmask(tx, params.id, body)),
  addCategory: write((tx, { params, body }) => belongings.addCategory(tx, params.id, body)),
  endCategory: write(async (tx, { params, body }) => {
    await belongings.endCategory(tx, params.id, params.subId, body);
    return done;
  }),
  addGuardian: write((tx, { params, body }) => belongings.addGuardian(tx, params.id, body)),
  changeGuardian: write(async (tx, { params, body }) => {
    await belongings.changeGuardian(tx, params.id, params.subId, body);
    return done;
  }),
  blockGuardian: write(async (tx, { params, body }) => {
    await belongings.blockGuardian(tx, params.id, params.subId, body);
    return done;
  }),
  addHealthFact: write((tx, { params, body }) => belongings.addHealthFact(tx, params.id, body)),
  addNote: write((tx, { params, body }) => belongings.addNote(tx, params.id, body.text)),
  purposes: read(async (tx, _input, call) => {
    const { rows } = await sql<{
      code: string;
      version: number;
      legal_basis: 'consent';
      controller: string;
      retention: string;
      text_zh: string;
      text_en: string;
    }>`
      select distinct on (code) * from processing_purposes where effective_on <= ${tx.today}::date order by code, version desc`.execute(tx.db);
    return rows.map((row) => ({
      code: row.code,
      version: row.version,
      legalBasis: row.legal_basis,
      controller: row.controller,
      retention: row.retention,
      text: call.language === 'en' ? row.text_en : row.text_zh,
    }));
  }),
  recordConsent: write((tx, { params, body }) => belongings.recordConsent(tx, params.id, body)),
  withdrawConsent: write(async (tx, { params, body }) => {
    await belongings.withdrawConsent(tx, params.id, params.subId, body.withdrawnOn);
    return done;
  }),
  openSealed: look((tx, { params, body }) => openSealed(tx, params.id, body.reason)),
  addSealed: write((tx, { params, body }) => addSealed(tx, params.id, body.text, body.reason)),
  breakGlass: write((tx, { body }) => breakGlass(tx, body.fileCode, body.reason)),
});
