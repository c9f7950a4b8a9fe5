import { expect, test } from 'vitest';
import { issueMessages } from './issue-messages.ts';
import { markRequest } from './mark-request.ts';
import { namesSealedFact } from './sealed-words.ts';
import { excelFile, imported, opened } from './test-workbooks.ts';

const told = /艾\s*滋|hiv|aids/i;

test('words are recognised through spaces, width and case', () => {
  expect(['艾滋病病毒感染儿童', '艾 滋', 'ＨＩＶ阳性', 'hiv+', 'AIDS', '人类免疫缺陷病毒'].every(namesSealedFact)).toBe(true);
  expect(['小艾', '免疫性血小板减少症', 'Shivani', '获得性', 'raids'].some(namesSealedFact)).toBe(false);
});

test('what must not be kept in a ledger is told of without being repeated anywhere', async () => {
  const bytes = await excelFile({
    a: [
      ['姓名', '性别', '社区', '困境类型', '健康状况', '是否艾滋病病毒感染', '备注'],
      ['王小明', '男', '阳光社区', '孤儿；艾滋病病毒感染儿童', '健康', '否', ''],
      ['李小红', '女', '湖边社区', '孤儿', 'HIV阳性', '否', '艾 滋 病复诊'],
      ['赵小雨', '女', '湖边社区', '孤儿', '健康', '是', ''],
      ['钱小雪', '女', '湖边社区', '孤儿', '健康', '', ''],
    ],
  });
  const [sheet] = (await opened(bytes)).sheets;
  const { table, mapping, columns, found, rows } = imported(sheet!);
  expect(mapping.fieldByColumn['5']).toBe('sealed');
  expect(found.holdsSealedFacts).toBe(true);
  expect(rows.map(({ issues }) => issues.filter(({ code }) => code === 'cell.sealed').map(({ column }) => column))).toEqual([[3], [4, 6], [5], []]);
  const request = markRequest([table], rows, 'zh-CN');
  expect(JSON.stringify({ table, mapping, columns, found, rows, request })).not.toMatch(told);
  expect(JSON.stringify(issueMessages)).not.toMatch(told);
  expect(JSON.stringify(request.summary)).not.toContain(issueMessages['cell.sealed'].zh);
});

test('a sheet that is a list of such children is left out whole', async () => {
  const bytes = await excelFile({
    艾滋病病毒感染儿童: [
      ['姓名', '性别', '社区', '困境类型'],
      ['王小明', '男', '阳光社区', '孤儿'],
    ],
  });
  const { table, found, rows } = imported((await opened(bytes)).sheets[0]!);
  expect([table.sealed, found.holdsSealedFacts, rows]).toEqual([true, true, []]);
  expect(JSON.stringify(table)).not.toContain('王小明');
  const request = markRequest([table], rows, 'en');
  expect(request.sheets).toEqual([]);
  expect(JSON.stringify({ table, found, request })).not.toMatch(told);
});
