import { errors, Problem } from '../../platform/errors.ts';
import { childrenErrors } from './contract.ts';
import { parseIdentityNumber } from './identity-number.ts';
import { normaliseName } from './person-name.ts';
import { parsePhones } from './phone.ts';

/** Reads a name as a person typed it; throws `children.name` at the field. */
export const readName = (raw: string, path = 'name'): string => {
  const result = normaliseName(raw);
  if (!result.ok) throw new Problem(childrenErrors.name, { fields: [{ path, message: raw.slice(0, 20) }] });
  return result.name;
};

/** Reads one phone; empty gives null; throws `children.phone` at the field. */
export const readPhone = (raw: string | undefined, path = 'phone'): string | null => {
  if (raw === undefined || raw.trim() === '') return null;
  const [first] = parsePhones(raw);
  if (!first?.ok) throw new Problem(childrenErrors.phone, { fields: [{ path, message: raw.slice(0, 20) }] });
  return first.phone;
};

export type Paper = {
  kind: 'residentIdentityCard' | 'passport' | 'hkMacaoPermit' | 'taiwanPermit' | 'foreignerCard' | 'birthCertificate' | 'none';
  number: string | null;
};

const problemWords: Record<string, string> = {
  length: '应为 18 位 (18 digits)',
  characters: '含有不该有的字符 (unexpected characters)',
  birthDate: '出生日期不对 (birth date)',
  checkDigit: '校验位不对 (check digit)',
  ruinedByExcel: '被 Excel 改坏了 (ruined by Excel)',
};

/** Reads a paper's number. Resident numbers are checked by GB 11643; others are kept as typed, in capitals. */
export const readPaper = (kind: Paper['kind'], raw: string | undefined): Paper => {
  if (raw === undefined || raw.trim() === '') return { kind: 'none', number: null };
  if (kind === 'none') throw new Problem(errors.invalid, { fields: [{ path: 'identityKind', message: '请选择证件类型 (choose the kind of paper)' }] });
  if (kind !== 'residentIdentityCard') return { kind, number: raw.replaceAll(/\s/g, '').toUpperCase() };
  const result = parseIdentityNumber(raw);
  if (!result.ok) {
    const problem = problemWords[result.problem] ?? result.problem;
    throw new Problem(childrenErrors.identityNumber, { params: { problem }, fields: [{ path: 'identityNumber', message: problem }] });
  }
  return { kind, number: result.number };
};
