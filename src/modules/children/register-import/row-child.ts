import { isPlainDate, type PlainDate } from '../../areas/dates.ts';
import { parseIdentityNumber } from '../identity-number.ts';
import { parseLooseDate } from '../loose-date.ts';
import { normaliseName } from '../person-name.ts';
import type { RegisterDraft } from './register-draft.ts';
import type { RowCells } from './row-cells.ts';
import { sexIn } from './words.ts';

/** Name, identity number, sex and birth date: who the child is. */
export function readChild(cells: RowCells, draft: RegisterDraft, today: PlainDate): void {
  readName(cells, draft);
  const identity = readIdentityNumber(cells, draft);
  readSex(cells, draft, identity?.sex);
  readBirthDate(cells, draft, identity?.birthDate, today);
  if (isGrownUp(draft, today)) cells.report('age.over18', 'birthDate');
}

function readName(cells: RowCells, draft: RegisterDraft): void {
  const cell = cells.cell('childName');
  if (cell.kind === 'formula') return cells.report('name.formula', 'childName');
  const result = normaliseName(cells.text('childName'));
  if (result.ok) draft.name = result.name;
  else if (result.problem === 'missing') cells.report('name.missing', 'childName');
  else cells.report(result.problem === 'formula' ? 'name.formula' : 'name.invalid', 'childName');
}

function readIdentityNumber(cells: RowCells, draft: RegisterDraft): { sex: 'male' | 'female'; birthDate: PlainDate } | undefined {
  if (!cells.has('identityNumber')) return undefined;
  const result = parseIdentityNumber(cells.value('identityNumber'));
  if (result.ok) {
    draft.identityNumber = result.number;
    return result;
  }
  const code = result.note === 'oldFifteenDigits' ? result.note : result.problem;
  cells.report(`identityNumber.${code}`, 'identityNumber');
  return undefined;
}

function readSex(cells: RowCells, draft: RegisterDraft, fromIdentity: 'male' | 'female' | undefined): void {
  const written = sexIn(cells.cell('sex').text);
  if (written && fromIdentity && written !== fromIdentity) return cells.report('sex.disagreesWithIdentity', 'sex');
  const sex = written ?? fromIdentity;
  if (sex) draft.sex = sex;
  else cells.report('sex.missing', 'sex');
}

function readBirthDate(cells: RowCells, draft: RegisterDraft, fromIdentity: PlainDate | undefined, today: PlainDate): void {
  const written = parseLooseDate(cells.value('birthDate'));
  if (!written.ok) {
    if (written.problem !== 'missing') cells.report('birthDate.unreadable', 'birthDate');
    if (fromIdentity) draft.birthDate = fromIdentity;
    else if (written.problem === 'missing') cells.report('birthDate.missing', 'birthDate');
    return;
  }
  const known = written.date.slice(0, { day: 10, month: 7, year: 4 }[written.precision]);
  if (written.date > today) return cells.report('birthDate.future', 'birthDate');
  if (fromIdentity && !fromIdentity.startsWith(known)) {
    draft.birthDateWritten = written.date;
    return cells.report('birthDate.disagreesWithIdentity', 'birthDate');
  }
  if (fromIdentity ?? written.precision === 'day') draft.birthDate = fromIdentity ?? written.date;
  else draft.birthMonth = known;
  if (written.precision !== 'day') cells.report(fromIdentity ? 'birthDate.fromIdentity' : 'birthDate.monthOnly', 'birthDate');
}

/** Whether the child is surely 18: with only a month or year known, once the whole of it lies 18 years back. */
export function isGrownUp(draft: RegisterDraft, today: PlainDate): boolean {
  const latest = draft.birthDate ?? lastDayOf(draft.birthMonth);
  if (latest === undefined) return false;
  const birthday = String(Number(latest.slice(0, 4)) + 18) + latest.slice(4);
  return birthday <= today;
}

function lastDayOf(month: string | undefined): PlainDate | undefined {
  if (month === undefined) return undefined;
  const whole = month.length === 4 ? `${month}-12` : month;
  return ['31', '30', '29', '28'].map((day) => `${whole}-${day}`).find(isPlainDate);
}
