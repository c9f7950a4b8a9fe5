import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { communityFinder } from '../../areas/area-names.ts';
import type { Cell } from './cells.ts';
import { duplicateIssues, findDuplicatesInFile } from './duplicates.ts';
import { countsByCode, markRequest } from './mark-request.ts';
import { dataRows } from './headers.ts';
import { fieldsOf, imported, opened, readExcel } from './test-workbooks.ts';
import { markWorkbook } from './workbook.ts';

const register = new URL('../../../../../shared/data/register/ledger-a.xlsx', import.meta.url);
const areas = new URL('../../areas/data/shenzhen/', import.meta.url);

const csv = (name: string) =>
  readFileSync(new URL(name, areas), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

function shenzhen() {
  const streets = new Map(csv('streets.csv').map(([code, name]) => [code, name!]));
  const districts = new Map(csv('areas.csv').map(([code, name]) => [code, name!]));
  return communityFinder(
    csv('communities.csv').map(([id, name, street, , , area]) => ({ id: id!, name: name!, street: streets.get(street)!, district: districts.get(area)! })),
  );
}

describe.skipIf(!existsSync(register))('a district’s register as offices keep it', async () => {
  const bytes = existsSync(register) ? readFileSync(register) : Buffer.alloc(0);
  const [sheet] = existsSync(register) ? (await opened(bytes)).sheets : [];
  const context = { today: '2026-09-30', findCommunity: shenzhen(), area: { district: '坪山区' } };
  const { table, rows, columns, mapping, found } = sheet ? imported(sheet, [4, 3, 2, 1], context) : ({} as ReturnType<typeof imported>);
  const drafts = rows?.map(({ draft }) => draft) ?? [];
  const counts = Object.fromEntries(countsByCode(rows?.flatMap(({ issues }) => issues) ?? []).map(({ code, count }) => [code, count]));
  const repeats = new Set(findDuplicatesInFile(drafts).map(({ index }) => index));
  const withIssue = (code: string, among = rows) => among.filter(({ issues }) => issues.some((one) => one.code === code));

  test('table, headings and columns are found', () => {
    expect(table).toMatchObject({ headerRows: [4, 5], firstDataRow: 6, lastDataRow: 1223, footRows: [1224], skippedRows: [] });
    expect(table.columns[6]!.path).toEqual(['监护人信息', '姓名']);
    expect(fieldsOf({ table, mapping })).toEqual([
      'sequenceNumber',
      'childName',
      'sex',
      'identityNumber',
      'birthDate',
      'community',
      'guardianName',
      'guardianRelation',
      'guardianPhone',
      'categories',
      'incomeStatus',
      'school',
      'health',
      'riskLevel',
      'visitFrequency',
      'notes',
    ]);
    expect(columns.every(({ confidence }) => confidence >= 0.75)).toBe(true);
    expect(found.categories.every(({ guess }) => guess !== undefined)).toBe(true);
    expect(rows).toHaveLength(1218);
  });

  test('what is wrong in it is told, and nothing else', () => {
    // 24 were planted, and one of the children stands in the file twice.
    expect(counts['identityNumber.checkDigit']).toBe(25);
    expect(
      withIssue(
        'identityNumber.checkDigit',
        rows.filter((_row, index) => !repeats.has(index)),
      ),
    ).toHaveLength(24);
    // 18 were planted; one of them was blanked again when its child was made grown up.
    expect(counts['identityNumber.ruinedByExcel']).toBe(17);
    const children = rows.filter(({ issues }, index) => !repeats.has(index) && !issues.some(({ code }) => code === 'age.over18'));
    expect(withIssue('identityNumber.missing', children)).toHaveLength(30);
    expect(counts).toMatchObject({
      'community.unknown': 9,
      'age.over18': 8,
      'guardian.missing': 12,
      'name.formula': 2,
    });
  });

  test('phones: fourteen are not one good number', () => {
    expect(counts).toMatchObject({ 'phone.bad': 6, 'phone.missing': 4, 'phone.several': 4 });
    const fullWidth = dataRows(sheet!, table).filter(({ cells }) => /[０-９]/.test(cells[8]?.text ?? ''));
    expect(fullWidth).toHaveLength(10);
    const read = fullWidth.map(({ number }) => drafts.find(({ row }) => row === number)!.guardian!.phones);
    expect(read.every((phones) => /^1\d{10}$/.test(phones?.[0] ?? ''))).toBe(true);
  });

  test('birth dates are read however they are written', () => {
    const written = (cell: Cell | undefined) => cell?.kind === 'date' || !/^\d{4}-\d{2}-\d{2}$/.test(cell?.text ?? '');
    const loose = dataRows(sheet!, table).filter(({ cells }) => written(cells[4]));
    expect(loose).toHaveLength(485);
    expect(drafts.every(({ birthDate, birthMonth }) => birthDate ?? birthMonth)).toBe(true);
    expect(counts['birthDate.unreadable']).toBeUndefined();
  });

  test('repeated rows and repeated children are told apart', () => {
    const kinds = findDuplicatesInFile(drafts);
    expect(kinds.filter(({ kind }) => kind === 'sameRow')).toHaveLength(10);
    const found = [...duplicateIssues(drafts).values()];
    expect(found.filter(({ code }) => code === 'row.duplicateInFile')).toHaveLength(18);
    // Two children with other names share a number by accident.
    expect(found.filter(({ code }) => code === 'identityNumber.usedTwice')).toHaveLength(1);
  });

  test('the same workbook comes back with cells coloured and everything else as it was', async () => {
    const marked = await markWorkbook(bytes, markRequest([table], rows, 'zh-CN'));
    if (!marked.ok) throw new Error(marked.problem);
    const [before, after] = [await readExcel(bytes), await readExcel(marked.bytes)];
    const [original, copy] = [before.worksheets[0]!, after.getWorksheet('困境儿童台账')!];
    expect(after.worksheets[0]!.name).toBe('核对汇总');
    expect(copy.model.merges).toEqual(original.model.merges);
    for (let row = 1; row <= original.rowCount; row++) {
      for (let column = 1; column <= 16; column++) expect(copy.getCell(row, column).value).toEqual(original.getCell(row, column).value);
    }
    expect(copy.getCell(39, 4).fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFF8CBC6' } });
    expect(copy.getCell(39, 17).value).toContain('校验码');
    expect(copy.getCell(7, 5).numFmt).toBe(original.getCell(7, 5).numFmt);
  });
});
