import type { PlainDate } from '../../areas/dates.ts';
import type { NewCategory, NewFile, NewGuardian, NewHealthFact } from '../file-rows.ts';
import type { CategoryMeaning } from './category-words.ts';
import type { PersonDraft, RegisterDraft } from './register-draft.ts';
import { wordKey } from './words.ts';

export type FileContext = {
  id: string;
  /** Where a category comes from: the name of the file it stood in. */
  source: string;
  today: PlainDate;
  schemeId: string | null;
};

/** The file a settled row becomes. Facts without a place of their own are kept in a note, so that nothing of the row is lost. */
export function fileOf(draft: RegisterDraft, { id, source, today, schemeId }: FileContext): NewFile {
  const { guardians, leftOver } = guardiansOf(draft);
  const note = noteOf(draft, leftOver);
  return {
    id,
    areaId: draft.communityId!,
    name: draft.name!,
    sex: draft.sex ?? 'unknown',
    ...birthOf(draft),
    paper: draft.identityNumber === undefined ? { kind: 'none', number: null } : { kind: 'residentIdentityCard', number: draft.identityNumber },
    ethnicGroup: draft.ethnicity ?? null,
    school: draft.school ?? null,
    grade: draft.grade ?? null,
    address: draft.address,
    registeredAddress: draft.householdRegistration,
    incomeStatus: draft.incomeStatus,
    categories: categoriesOf(draft.categories, draft.registeredOn ?? today, source),
    guardians,
    healthFacts: healthOf(draft),
    ...(note === '' ? {} : { note }),
    risk: draft.riskLevel === undefined || schemeId === null ? null : { schemeId, ordinal: draft.riskLevel },
    closed: draft.agedOut === true,
  };
}

function birthOf({ birthDate, birthMonth }: RegisterDraft): { birthDate: string | null; birthPrecision: string | null } {
  if (birthDate !== undefined) return { birthDate, birthPrecision: 'day' };
  if (birthMonth === undefined) return { birthDate: null, birthPrecision: null };
  return birthMonth.length === 4 ? { birthDate: `${birthMonth}-01-01`, birthPrecision: 'year' } : { birthDate: `${birthMonth}-01`, birthPrecision: 'month' };
}

const careModes = { institutional: '机构集中养育', dispersed: '社会散居' };

function categoriesOf(meanings: readonly CategoryMeaning[], fromOn: PlainDate, source: string): NewCategory[] {
  const first = new Map<string, NewCategory>();
  for (const { category, careMode } of meanings) {
    if (!first.has(category)) first.set(category, { category, fromOn, source, ...(careMode ? { basis: careModes[careMode] } : {}) });
  }
  return [...first.values()];
}

type Teller = { person: PersonDraft | undefined; kind: string; relation: string; title: string };

/** Guardian first, then parents and carer; somebody told of twice stands once. Whoever has no name goes to the note. */
function guardiansOf(draft: RegisterDraft): { guardians: NewGuardian[]; leftOver: string[] } {
  const tellers: Teller[] = [
    { person: draft.guardian, kind: 'guardian', relation: '监护人', title: '监护人' },
    { person: draft.father, kind: 'parent', relation: '父亲', title: '父亲' },
    { person: draft.mother, kind: 'parent', relation: '母亲', title: '母亲' },
    { person: draft.carer, kind: 'carer', relation: '照料人', title: '照料人' },
  ];
  const guardians = new Map<string, NewGuardian>();
  const leftOver: string[] = [];
  for (const { person, kind, relation, title } of tellers) {
    if (person === undefined) continue;
    const [phone = null, ...morePhones] = person.phones ?? [];
    const spare = person.name === undefined && phone !== null ? [phone, ...morePhones] : morePhones;
    if (spare.length > 0) leftOver.push(`${title}${person.name === undefined ? '（未写姓名）' : ''}电话：${spare.join('、')}`);
    if (person.status !== undefined) leftOver.push(`${title}情况：${person.status}`);
    if (person.name === undefined) continue;
    const known = guardians.get(person.name);
    if (known) guardians.set(person.name, { ...known, phone: known.phone ?? phone, identityNumber: known.identityNumber ?? person.identityNumber });
    else
      guardians.set(person.name, {
        kind,
        relation: person.relation ?? relation,
        name: person.name,
        phone,
        identityNumber: person.identityNumber,
        callOrder: guardians.size + 1,
      });
  }
  return { guardians: [...guardians.values()], leftOver };
}

const well = /^(身体)?(状况)?(健康|良好|正常|healthy|good|normal)$/;

function healthOf({ health, disability }: RegisterDraft): NewHealthFact[] {
  return [
    ...(health === undefined || well.test(wordKey(health)) ? [] : [{ kind: 'diagnosis', text: health }]),
    ...(disability === undefined ? [] : [{ kind: 'disability', text: disability }]),
  ];
}

const units = { week: '周', halfMonth: '半月', month: '个月', year: '年' };

function noteOf(draft: RegisterDraft, leftOver: readonly string[]): string {
  const { notes, allowanceFen, visitFrequency, phones = [] } = draft;
  const lines = [
    notes === undefined ? '' : `备注：${notes}`,
    allowanceFen === undefined ? '' : `月补贴：${(allowanceFen / 100).toFixed(2)} 元`,
    visitFrequency === undefined ? '' : `原走访频次：每 ${visitFrequency.every} ${units[visitFrequency.unit]} ${visitFrequency.times} 次`,
    phones.length === 0 ? '' : `儿童电话：${phones.join('、')}`,
    ...leftOver,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** `导入：` and the file's name, as short as a source may be. */
export const sourceOf = (filename: string): string => `导入：${filename}`.slice(0, 60);
