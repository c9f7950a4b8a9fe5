import { parseIdentityNumber } from '../identity-number.ts';
import { normaliseName } from '../person-name.ts';
import { parsePhones } from '../phone.ts';
import { type Field, personField, type Person } from './fields.ts';
import type { PersonDraft, RegisterDraft } from './register-draft.ts';
import type { RowCells } from './row-cells.ts';

/** Guardian, parents and carer, and the phones. */
export function readFamily(cells: RowCells, draft: RegisterDraft): void {
  for (const person of ['guardian', 'father', 'mother', 'carer'] as const) {
    const found = readPerson(cells, person);
    if (Object.keys(found).length > 0) draft[person] = found;
  }
  if (cells.has('guardianName') && cells.text('guardianName') === '') cells.report('guardian.missing', 'guardianName');
  const phones = readPhones(cells, 'childPhone', false);
  if (phones.length > 0) draft.phones = phones;
}

function readPerson(cells: RowCells, person: Exclude<Person, 'child'>): PersonDraft {
  const found: PersonDraft = {};
  const name = readName(cells, `${person}Name`);
  if (name) found.name = name;
  const relation = personField(person, 'Relation');
  if (relation && cells.text(relation)) found.relation = cells.text(relation);
  const status = personField(person, 'Status');
  if (status && cells.text(status)) found.status = cells.text(status);
  const phones = readPhones(cells, `${person}Phone`, name !== undefined && person === 'guardian');
  if (phones.length > 0) found.phones = phones;
  const number = readIdentityNumber(cells, `${person}IdentityNumber`);
  if (number) found.identityNumber = number;
  return found;
}

function readName(cells: RowCells, field: Field): string | undefined {
  const text = cells.text(field);
  if (text === '') return undefined;
  const result = normaliseName(text);
  if (result.ok && cells.cell(field).kind !== 'formula') return result.name;
  cells.report('person.nameInvalid', field);
  return undefined;
}

function readIdentityNumber(cells: RowCells, field: Field): string | undefined {
  const result = parseIdentityNumber(cells.value(field));
  if (result.ok) return result.number;
  if (result.problem !== 'missing') cells.report('person.identityNumberInvalid', field);
  return undefined;
}

function readPhones(cells: RowCells, field: Field, expected: boolean): string[] {
  if (!cells.has(field)) return [];
  const results = parsePhones(cells.value(field));
  const phones = results.flatMap((result) => (result.ok ? [result.phone] : []));
  if (phones.length < results.length) cells.report('phone.bad', field);
  else if (phones.length > 1) cells.report('phone.several', field, { count: phones.length });
  else if (phones.length === 0 && expected) cells.report('phone.missing', field);
  return phones;
}
