import { describe, expect, test } from 'vitest';
import { findHeaders } from './headers.ts';
import { markRequest } from './mark-request.ts';
import { templateWorkbook } from './template.ts';
import { context, excelFile, fieldsOf, imported, opened, readExcel } from './test-workbooks.ts';
import { markWorkbook } from './workbook.ts';

const headings = ['姓名', '性别', '身份证号', '社区', '出生日期'];
const rows = [
  ['王小明', '男', '999999201905050011', '阳光社区', '2019-05-05'],
  ['李小红', '女', '', '湖边社区', '2015-03-09'],
];

async function marked(bytes: Uint8Array): Promise<{ bytes: Uint8Array; sheet: string }> {
  const workbook = await opened(bytes);
  const sheet = workbook.sheets.find((one) => findHeaders(one))!;
  const { table, rows: parsed } = imported(sheet);
  const result = await markWorkbook(bytes, markRequest([table], parsed, 'zh-CN'));
  if (!result.ok) throw new Error(result.problem);
  return { bytes: result.bytes, sheet: sheet.name };
}

describe('a workbook handed back', () => {
  test('keeps the office’s formatting, print area and views', async () => {
    const bytes = await excelFile({ 封面: [['某区']], 台账: [headings, ...rows] }, (book) => {
      const page = book.getWorksheet('台账')!;
      page.getColumn(1).width = 33;
      page.getCell('C2').font = { bold: true, name: '黑体' };
      page.getCell('C2').border = { top: { style: 'thin' } };
      page.pageSetup.printArea = 'A1:E3';
      page.views = [{ state: 'frozen', ySplit: 1 }];
      page.addConditionalFormatting({ ref: 'A1:A9', rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: {} }] });
    });
    const book = await readExcel((await marked(bytes)).bytes);
    const page = book.getWorksheet('台账')!;
    expect(book.worksheets.map(({ name }) => name)).toEqual(['核对汇总', '封面', '台账']);
    expect(page.getColumn(1).width).toBe(33);
    expect(page.getCell('C2').font).toMatchObject({ bold: true, name: '黑体' });
    expect(page.getCell('C2').border).toMatchObject({ top: { style: 'thin' } });
    expect(page.getCell('C2').fill).toMatchObject({ fgColor: { argb: 'FFF8CBC6' } });
    expect(page.getCell('F1').value).toBe('核对结果');
    expect(page.getCell('F2').value).toContain('校验码');
    expect(page.getCell('A2').fill).toBeUndefined();
    expect(page.pageSetup.printArea).toBe('A1:E3');
    expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  test('comes back corrected, and is marked afresh', async () => {
    const once = await marked(await excelFile({ 台账: [headings, ...rows] }));
    const book = await readExcel(once.bytes);
    book.getWorksheet('台账')!.getCell('C2').value = '999999201905050010';
    const corrected = Buffer.from(await book.xlsx.writeBuffer());
    const result = imported((await opened(corrected)).sheets[1]!);
    expect(fieldsOf(result).at(-1)).toBe('ignore');
    const page = (await readExcel((await marked(corrected)).bytes)).getWorksheet('台账')!;
    expect(page.getCell('C2').fill).not.toMatchObject({ pattern: 'solid' });
    expect([page.getCell('F1').value, page.getCell('F2').value, page.getCell('G1').value]).toEqual(['核对结果', null, null]);
    expect(page.getCell('F3').value).toContain('身份证号');
    expect((await readExcel((await marked(corrected)).bytes)).worksheets).toHaveLength(2);
  });

  test('a CSV file comes back as a workbook, its formulas as text', async () => {
    const { bytes } = await marked(Buffer.from(`${headings.join(',')}\n=cmd|' /C calc'!A0,男,,阳光社区,2019-05-05\n王小,男,,湖边社区,2019-05-05\n`));
    const page = (await readExcel(bytes)).getWorksheet('CSV')!;
    expect(page.getCell('A2').value).toBe(`'=cmd|' /C calc'!A0`);
    expect(page.getCell('F2').value).toContain('公式');
  });
});

test('the template is read by the import, its example left out', async () => {
  const bytes = templateWorkbook({ levels: ['红', '黄', '蓝', '绿'], communities: ['阳光社区'] });
  const [sheet] = (await opened(bytes)).sheets;
  const empty = imported(sheet!);
  expect(empty.table.skippedRows).toEqual([{ row: 3, reason: 'example' }]);
  expect(empty.rows).toEqual([]);
  const book = await readExcel(bytes);
  const page = book.worksheets[0]!;
  expect(page.getCell('D5').numFmt).toBe('@');
  expect(page.getCell('C9').dataValidation).toMatchObject({ type: 'list', formulae: ['"男,女"'] });
  page.getRow(4).values = ['1', '王小明', '男', '999999201905050010', '2019-05-05', '汉族', '坪山街道', '阳光社区'];
  const filled = imported((await opened(Buffer.from(await book.xlsx.writeBuffer()))).sheets[0]!, [4, 3, 2, 1], context);
  expect(filled.rows).toMatchObject([
    { draft: { name: '王小明', ethnicity: '汉族', communityId: 'sunny' }, issues: [{ code: 'guardian.missing' }, { code: 'categories.missing' }] },
  ]);
});
