import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryWordsIn, guessCategory } from './category-words.ts';
import { type Cell, cellPosition, columnLetters, emptyCell } from './cells.ts';
import { readCsv } from './csv-reader.ts';
import { findDuplicatesInFile } from './duplicates.ts';
import { escapeFormula } from '../../../platform/escape-formula.ts';
import { fields } from './fields.ts';
import { findHeaders } from './headers.ts';
import { issueMessage, issueMessages } from './issue-messages.ts';
import { guessLevels } from './level-words.ts';
import { parseRow } from './rows.ts';
import { context, imported } from './test-workbooks.ts';
import { guessVisitFrequency } from './visit-words.ts';
import { decodeXml, escapeXml } from './xml.ts';
import { readXlsx } from './xlsx-reader.ts';

const cell = fc.oneof(
  fc.constant<Cell>(emptyCell),
  fc.string({ unit: 'binary' }).map((text): Cell => ({ kind: 'text', text, raw: text })),
  fc.double().map((raw): Cell => ({ kind: 'number', text: String(raw), raw })),
  fc.string().map((text): Cell => ({ kind: 'formula', text, raw: text, formula: '=' + text })),
  fc.constantFrom<Cell>({ kind: 'date', text: '2019-05-05', raw: 43590 }, { kind: 'error', text: '#N/A', raw: '#N/A' }),
);
const mapping = fc.array(fc.constantFrom(...fields), { maxLength: 20 }).map((mapped) => ({
  fingerprint: '',
  fieldByColumn: Object.fromEntries(mapped.map((field, column) => [String(column), field])),
}));
const vocabulary = { riskLevels: {}, categories: {}, incomeStatuses: {}, visitFrequencies: {} };

test('no row throws, and the same row gives the same answer', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 22 }), mapping, (cells, columns) => {
      const read = () => parseRow(cells, columns, vocabulary, context, { sheet: 'a', row: 1 });
      const one = read();
      expect(read()).toEqual(one);
      if (!one) return;
      for (const { code, params } of one.issues) expect(issueMessage(code, params, 'en')).not.toMatch(/\{\w+\}/);
      expect(findDuplicatesInFile([one.draft, one.draft])).toMatchObject([{ index: 1, earlier: 0, kind: 'sameRow' }]);
    }),
    { numRuns: 300 },
  );
});

test('no table of texts throws on its way through', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('姓名', '社区', '性别', '合计', '王小明', '阳光社区', '2019-05-05', '监护人信息', '高', '一级'));
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
      const csv = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
      const [sheet] = readCsv(csv).sheets;
      if (findHeaders(sheet!)) imported(sheet!);
    }),
    { numRuns: 200 },
  );
});

test('bytes that are no workbook are refused, and nothing hangs', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(() => readXlsx(Buffer.from(bytes))).toThrow();
    }),
  );
});

test('words of any kind are taken without a fall', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      guessVisitFrequency(text);
      guessLevels([text]);
      categoryWordsIn(text).map(guessCategory);
    }),
  );
});

test('nothing written can be taken for a formula, and plain text stays as it is', () => {
  const risky = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '＝', '＠'), fc.string()).map((parts) => parts.join(''));
  fc.assert(
    fc.property(risky, (text) => {
      expect(escapeFormula(text)).toBe("'" + text);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeFormula(escapeFormula(text))).toBe(escapeFormula(text));
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[\w\u4e00-\u9fff][^\0]*$/), (text) => {
      expect(escapeFormula(text)).toBe(text);
    }),
  );
});

test('XML takes texts there and back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !/_x[0-9a-f]{4}_/i.test(text)),
      (text) => {
        // oxlint-disable-next-line no-control-regex
        expect(decodeXml(escapeXml(text))).toBe(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
      },
    ),
  );
});

test('columns have one name each', () => {
  fc.assert(
    fc.property(fc.nat(16_383), (column) => {
      expect(cellPosition(columnLetters(column) + '7')).toEqual({ row: 7, column });
    }),
  );
});

test('every message says something in both languages', () => {
  for (const { zh, en } of Object.values(issueMessages)) expect(zh.length * en.length).toBeGreaterThan(0);
  expect(Object.values(issueMessages).filter(({ severity, decisions }) => (severity === 'error') !== (decisions !== undefined))).toEqual([]);
});
