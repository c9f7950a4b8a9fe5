import type { SealedColumn } from '../../platform/module.ts';
import type { Tx } from '../../platform/work.ts';
import { nameTokens } from './name-search.ts';

/** What each sealed field is sealed under; a label is part of the cipher, so it never changes. */
export const labels = {
  childName: 'children.name',
  childIdentity: 'children.identity',
  address: 'households.address',
  registeredAddress: 'households.registered_address',
  guardianName: 'guardians.name',
  guardianPhone: 'guardians.phone',
  guardianIdentity: 'guardians.identity',
  blockedReason: 'guardians.blocked_reason',
  health: 'health_facts.body',
  note: 'child_notes.body',
  sealedFact: 'sealed_facts.body',
  importFile: 'register_imports.file',
  importFound: 'register_imports.found',
  importRecord: 'register_import_rows.record',
  importAdded: 'register_import_rows.added',
} as const;

const id = 'id';
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'children', key: id, column: 'name_sealed', label: labels.childName },
  { table: 'children', key: id, column: 'identity_sealed', label: labels.childIdentity },
  { table: 'households', key: id, column: 'address_sealed', label: labels.address },
  { table: 'households', key: id, column: 'registered_address_sealed', label: labels.registeredAddress },
  { table: 'guardians', key: id, column: 'name_sealed', label: labels.guardianName },
  { table: 'guardians', key: id, column: 'phone_sealed', label: labels.guardianPhone },
  { table: 'guardians', key: id, column: 'identity_sealed', label: labels.guardianIdentity },
  { table: 'guardians', key: id, column: 'blocked_reason_sealed', label: labels.blockedReason },
  { table: 'health_facts', key: id, column: 'body_sealed', label: labels.health },
  { table: 'child_notes', key: id, column: 'body_sealed', label: labels.note },
  { table: 'sealed_facts', key: id, column: 'body_sealed', label: labels.sealedFact, sealClass: 'sealed' },
  { table: 'register_imports', key: id, column: 'found_sealed', label: labels.importFound },
  { table: 'register_imports', key: id, column: 'file_sealed', label: labels.importFile, sealClass: 'sealed', batch: 1 },
  { table: 'register_import_rows', key: id, column: 'record_sealed', label: labels.importRecord },
  { table: 'register_import_rows', key: id, column: 'added_sealed', label: labels.importAdded },
];

type Sealing = Tx['sealing'];

/** Spaces and case do not tell two names apart. */
export const nameHash = (sealing: Sealing, name: string): Buffer => sealing.lookup('name', name.replaceAll(' ', '').toLowerCase());
export const identityHash = (sealing: Sealing, number: string): Buffer => sealing.lookup('identity', number.toUpperCase());
export const phoneHash = (sealing: Sealing, phone: string): Buffer => sealing.lookup('phone', phone);
export const hashTokens = (sealing: Sealing, tokens: readonly string[]): string[] => [...new Set(tokens)].map((token) => sealing.token('name token', token));
export const tokensOfName = (sealing: Sealing, name: string): string[] => hashTokens(sealing, nameTokens(name));
