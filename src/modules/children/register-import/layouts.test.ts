import { describe, expect, test } from 'vitest';
import { settleRow } from './decisions.ts';
import { findHeaders } from './headers.ts';
import { headerFingerprint } from './mapping.ts';
import { context, excelFile, fieldsOf, imported, opened } from './test-workbooks.ts';

const children = [
  ['王小明', '男', '999999201905050010', '2019-05-05', '阳光社区', '王大山', '父亲', '13800138000', '高', '孤儿'],
  ['李小红', '女', '', '2015.3.9', '湖边社区居委会', '李大海', '祖父', '13900139000', '中', '重病儿童；低保家庭儿童'],
  ['赵小雨', '女', '', '2018年4月', '湖边', '赵大江', '母亲', '无', '低', '其他'],
];
const headings = ['姓名', '性别', '身份证号', '出生日期', '社区', '监护人', '与儿童关系', '联系电话', '风险等级', '困境类型'];
const fields = ['childName', 'sex', 'identityNumber', 'birthDate', 'community', 'guardianName', 'guardianRelation', 'guardianPhone', 'riskLevel', 'categories'];

async function firstSheet(sheets: Record<string, unknown[][]>, finish?: Parameters<typeof excelFile>[1]) {
  return (await opened(await excelFile(sheets, finish))).sheets[0]!;
}

describe('registers laid out as offices lay them out', () => {
  test('one line of headings on the first row, levels in words', async () => {
    const result = imported(await firstSheet({ 台账: [headings, ...children] }), [3, 2, 1]);
    expect(result.table.headerRows).toEqual([1, 1]);
    expect(fieldsOf(result)).toEqual(fields);
    expect(result.found.riskLevels.map(({ word, guess }) => [word, guess?.rank])).toEqual(
      expect.arrayContaining([
        ['高', 1],
        ['中', 2],
        ['低', 3],
      ]),
    );
    expect(result.rows.map(({ draft }) => [draft.name, draft.riskLevel, draft.communityId])).toEqual([
      ['王小明', 3, 'sunny'],
      ['李小红', 2, 'lake'],
      ['赵小雨', 1, 'lake'],
    ]);
    expect(result.rows[1]!.draft).toMatchObject({ birthDate: '2015-03-09', incomeStatus: 'minimumLiving' });
    expect(result.rows[2]!.draft).toMatchObject({ birthMonth: '2018-04' });
    expect(result.rows[2]!.issues.map(({ code }) => code)).toEqual(['identityNumber.missing', 'birthDate.monthOnly', 'phone.missing']);
  });

  test('another order gives the same children and another fingerprint', async () => {
    const turned = [headings, ...children].map((row) => [...row].reverse());
    const [one, other] = [imported(await firstSheet({ a: [headings, ...children] })), imported(await firstSheet({ a: turned }))];
    const facts = (result: typeof one) => result.rows.map(({ draft: { rowKey: _key, ...draft } }) => draft);
    expect(facts(other).map(({ name, birthDate, communityId }) => [name, birthDate, communityId])).toEqual(
      facts(one).map(({ name, birthDate, communityId }) => [name, birthDate, communityId]),
    );
    expect(headerFingerprint(other.table)).not.toBe(headerFingerprint(one.table));
    const spaced = imported(await firstSheet({ a: [headings.map((text) => ` ${text}： `), ...children] }));
    expect(headerFingerprint(spaced.table)).toBe(headerFingerprint(one.table));
  });

  test('a title, three levels of headings, a line of column numbers and a foot', async () => {
    const sheet = await firstSheet(
      {
        汇总: [
          ['困境儿童信息表'],
          ['填报单位：某街道', '', '', '', '', '填报日期：2026年9月'],
          ['儿童信息', '', '', '', '监护信息', '', '', ''],
          ['基本情况', '', '', '', '监护人', '', '父亲', ''],
          ['姓名', '性别', '出生日期', '社区', '姓名', '联系电话', '姓名', '身份证号'],
          [1, 2, 3, 4, 5, 6, 7, 8],
          ['王小明', '男', '2019-05-05', '阳光社区', '王大山', '13800138000', '王大山', ''],
          ['小计', '', '', '', 1],
          ['姓名', '性别', '出生日期', '社区', '姓名', '联系电话', '姓名', '身份证号'],
          ['李小红', '女', '2015-03-09', '湖边社区', '李大海', '13900139000', '李小海', ''],
          [],
          ['合计', '', '', '', 2],
          ['填表人：', '', '审核人：'],
          ['备注：本表一式两份'],
        ],
      },
      (book) => {
        const [page] = book.worksheets;
        for (const range of ['A1:H1', 'A3:D3', 'E3:H3', 'A4:D4', 'E4:F4', 'G4:H4']) page!.mergeCells(range);
      },
    );
    const result = imported(sheet);
    expect(result.table).toMatchObject({ headerRows: [3, 6], firstDataRow: 7, lastDataRow: 10, footRows: [12, 13, 14] });
    expect(result.table.skippedRows).toEqual([
      { row: 8, reason: 'total' },
      { row: 9, reason: 'repeatedHeader' },
    ]);
    expect(result.table.columns[5]!.path).toEqual(['监护信息', '监护人', '联系电话']);
    expect(fieldsOf(result)).toEqual(['childName', 'sex', 'birthDate', 'community', 'guardianName', 'guardianPhone', 'fatherName', 'fatherIdentityNumber']);
    expect(result.rows.map(({ draft }) => [draft.name, draft.father?.name])).toEqual([
      ['王小明', '王大山'],
      ['李小红', '李小海'],
    ]);
  });

  test('groups that are not merged stand over their first column only', async () => {
    const sheet = await firstSheet({
      a: [
        ['儿童基本信息', '', '', '监护人信息', '', '走访频次'],
        ['姓名', '性别', '社区', '姓名', '电话', ''],
        ['王小明', '男', '阳光社区', '王大山', '13800138000', '每月'],
      ],
    });
    const result = imported(sheet);
    expect(result.table.headerRows).toEqual([1, 2]);
    expect(fieldsOf(result)).toEqual(['childName', 'sex', 'community', 'guardianName', 'guardianPhone', 'visitFrequency']);
  });

  test('English headings and two sheets, one of them not a register', async () => {
    const workbook = await opened(
      await excelFile({
        Notes: [['This is how to fill in the form'], ['Ask us']],
        Children: [
          ['No.', 'Name', 'Sex', 'ID number', 'Date of birth', 'Community', 'Guardian', 'Guardian phone', 'Risk level'],
          [1, '王小明', 'M', '999999201905050010', new Date(Date.UTC(2019, 4, 5)), '阳光社区', '王大山', 13800138000, 'High'],
          [2, '李小红', 'F', '', new Date(Date.UTC(2015, 2, 9)), '湖边社区', '李大海', 13900139000, 'Low'],
        ],
      }),
    );
    expect(findHeaders(workbook.sheets[0]!)).toBeUndefined();
    const result = imported(workbook.sheets[1]!, [2, 1]);
    expect(fieldsOf(result)).toEqual([
      'sequenceNumber',
      'childName',
      'sex',
      'identityNumber',
      'birthDate',
      'community',
      'guardianName',
      'guardianPhone',
      'riskLevel',
    ]);
    expect(result.rows[0]!.draft).toMatchObject({ sex: 'male', birthDate: '2019-05-05', guardian: { phones: ['13800138000'] }, riskLevel: 2 });
    expect(result.rows[0]!.issues.map(({ code }) => code)).not.toContain('birthDate.disagreesWithIdentity');
  });

  test('a community merged down over its children holds for all of them', async () => {
    const sheet = await firstSheet(
      {
        a: [
          ['社区', '姓名', '性别', '出生日期'],
          ['阳光社区', '王小明', '男', '2019-05-05'],
          ['', '李小红', '女', '2015-03-09'],
          ['湖边社区', '赵小雨', '女', '2018-01-01'],
        ],
      },
      (book) => book.worksheets[0]!.mergeCells('A2:A3'),
    );
    expect(imported(sheet).rows.map(({ draft }) => draft.communityId)).toEqual(['sunny', 'sunny', 'lake']);
  });

  test('a date that shows no day has no day', async () => {
    const sheet = await firstSheet(
      {
        a: [
          ['姓名', '性别', '出生年月', '社区'],
          ['王小明', '男', new Date(Date.UTC(2019, 4, 1)), '阳光社区'],
        ],
      },
      (book) => {
        book.worksheets[0]!.getCell('C2').numFmt = 'yyyy"年"m"月"';
      },
    );
    expect(imported(sheet).rows[0]!.draft).toMatchObject({ birthMonth: '2019-05' });
  });

  test('CSV in GB18030, as Excel saves it in China', async () => {
    // 姓名,性别,社区,出生日期 / 王小明,男,阳光社区,2019-05-05
    const bytes = Buffer.from('d0d5c3fb2cd0d4b1f02cc9e7c7f82cb3f6c9fac8d5c6da0d0acdf5d0a1c3f72cc4d02cd1f4b9e2c9e7c7f82c323031392d30352d30350d0a', 'hex');
    const [sheet] = (await opened(bytes)).sheets;
    expect(imported(sheet!).rows[0]!.draft).toMatchObject({ name: '王小明', sex: 'male', communityId: 'sunny', birthDate: '2019-05-05' });
    const marked = (await opened(Buffer.from('\ufeff姓名,性别,社区\n"王,小",男,"阳光\n社区"\n'))).sheets[0]!;
    expect(marked.rows[1]!.cells.map(({ text }) => text)).toEqual(['王,小', '男', '阳光\n社区']);
  });
});

describe('what people decide', () => {
  test('errors block a row until they are decided', async () => {
    const sheet = await firstSheet({
      a: [headings, ['王小明', '男', '999999201905050011', '2019-05-05', '不存在的社区', '王大山', '父亲', '13800138000', '高', '孤儿']],
    });
    const { draft, issues } = imported(sheet).rows[0]!;
    expect(settleRow(draft, issues, {}, context.today)).toMatchObject({ status: 'blocked', open: { length: 2 } });
    const half = settleRow(draft, issues, { 'identityNumber.checkDigit': 'importWithoutNumber', 'community.unknown': 'use:' }, context.today);
    expect(half).toMatchObject({ status: 'blocked', open: [{ code: 'community.unknown' }] });
    const whole = settleRow(draft, issues, { 'identityNumber.checkDigit': 'importWithoutNumber', 'community.unknown': 'use:sunny' }, context.today);
    expect(whole).toMatchObject({ status: 'ready', draft: { communityId: 'sunny' } });
    expect(settleRow(draft, issues, { 'community.unknown': 'skip' }, context.today).status).toBe('skipped');
  });

  test('a birth date chosen against the number drops the number, and may make the child grown up', async () => {
    const sheet = await firstSheet({
      a: [headings, ['王小明', '男', '999999201905050010', '2001-05-05', '阳光社区', '王大山', '父亲', '13800138000', '高', '孤儿']],
    });
    const { draft, issues } = imported(sheet).rows[0]!;
    expect(issues.map(({ code }) => code)).toContain('birthDate.disagreesWithIdentity');
    const byNumber = settleRow(draft, issues, { 'birthDate.disagreesWithIdentity': 'useIdentity' }, context.today);
    expect(byNumber).toMatchObject({ status: 'ready', draft: { birthDate: '2019-05-05', identityNumber: '999999201905050010' } });
    const byDate = settleRow(draft, issues, { 'birthDate.disagreesWithIdentity': 'useWritten' }, context.today);
    expect(byDate).toMatchObject({ status: 'blocked', open: [{ code: 'age.over18' }], draft: { birthDate: '2001-05-05' } });
    expect(byDate.draft.identityNumber).toBeUndefined();
  });
});
