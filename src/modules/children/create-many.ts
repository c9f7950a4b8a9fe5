import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { CreateOptions } from './create.ts';
import { categoryRows, childRow, guardianRows, healthRows, householdRow, noteRow, type NewFile } from './file-rows.ts';
import { tellCreated } from './listeners.ts';
import { tokensOfName } from './sealed-fields.ts';
import {
  findPeopleInCharge,
  insertCategories,
  insertChildren,
  insertGuardians,
  insertHealthFacts,
  insertHouseholds,
  insertNotes,
  insertTokens,
} from './store.ts';

export type MadeFile = { id: string; fileCode: string };

/** Opens files, each table written once for all of them. Every file gets an owner; numbers must be known to be free. */
export const createChildren = async (tx: Tx, files: readonly NewFile[], options: CreateOptions = {}): Promise<MadeFile[]> => {
  if (files.length === 0) return [];
  const codes = await freshFileCodes(tx, files.length);
  const owners = await findPeopleInCharge(
    tx,
    files.map((file) => file.areaId),
  );
  const creator = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const made = files.map((file, index) => ({
    file,
    fileCode: codes[index]!,
    ownerId: owners.get(file.areaId) ?? tx.personId(),
    householdId: file.householdId ?? tx.newId(),
  }));
  await insertHouseholds(
    tx,
    made.filter(({ file }) => file.householdId === undefined).map(({ file, householdId }) => householdRow(tx, file, householdId)),
  );
  await insertChildren(
    tx,
    made.map((one) => ({
      ...childRow(tx, one.file),
      file_code: one.fileCode,
      household_id: one.householdId,
      owner_id: one.ownerId,
      created_by: creator,
      import_id: options.importId ?? null,
      is_sample: options.isSample ?? false,
    })),
  );
  await insertTokens(
    tx,
    files.flatMap(({ id, areaId, name }) => tokensOfName(tx.sealing, name).map((token) => ({ token, areaId, childId: id }))),
  );
  await insertCategories(
    tx,
    files.flatMap((file) => categoryRows(tx, file.id, file.areaId, file.categories)),
  );
  await insertGuardians(
    tx,
    files.flatMap((file) => guardianRows(tx, file.id, file.guardians)),
  );
  await insertHealthFacts(
    tx,
    files.flatMap((file) => healthRows(tx, file.id, file.healthFacts ?? [])),
  );
  await insertNotes(
    tx,
    files.flatMap((file) => (file.note === undefined ? [] : [noteRow(tx, file.id, file.note)])),
  );
  await tellCreated(
    tx,
    made.filter(({ file }) => !file.closed).map(({ file, ownerId }) => ({ id: file.id, areaId: file.areaId, ownerId, risk: file.risk ?? null })),
  );
  return made.map(({ file, fileCode }) => ({ id: file.id, fileCode }));
};

// No vowels and nothing that reads like another: codes are read out over the telephone.
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';
const newFileCode = (): string => `C-${Array.from({ length: 7 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

/** Codes that no file has, inside the walls or beyond: among a million files ten thousand random ones would meet one. */
const freshFileCodes = async (tx: Tx, count: number): Promise<string[]> => {
  const codes = new Set<string>();
  while (codes.size < count) {
    const tried = Array.from({ length: count - codes.size }, newFileCode);
    const { rows } = await sql<{ code: string }>`select code from unnest(${tried}::text[]) code cross join lateral file_by_code(code)`.execute(tx.db);
    const taken = new Set(rows.map((row) => row.code));
    for (const code of tried) if (!taken.has(code)) codes.add(code);
  }
  return [...codes];
};
