import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { excelFile } from './test-workbooks.ts';
import { openWorkbook } from './workbook.ts';
import { pack, readZip, type ZipEntry } from './zip.ts';
import { writeZip } from './zip-writer.ts';

const problem = async (bytes: Uint8Array, options = {}) => {
  const result = await openWorkbook(bytes, options);
  return result.ok ? 'none' : result.problem;
};

const good = await excelFile({
  a: [
    ['姓名', '性别', '社区'],
    ['王小明', '男', '阳光社区'],
  ],
});

function withPart(name: string, content: string | ZipEntry): Buffer {
  const entries = readZip(good);
  entries.set(name, typeof content === 'string' ? pack(name, content) : content);
  return writeZip(entries.values());
}

describe('hostile and unlucky files', () => {
  test('each kind has a code of its own', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]);
    expect(await problem(Buffer.alloc(0))).toBe('file.empty');
    expect(await problem(ole)).toBe('file.oldExcel');
    expect(await problem(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('file.password');
    expect(await problem(Buffer.from('\ufeff <html><table><tr><td>姓名</td></tr></table></html>'))).toBe('file.html');
    expect(await problem(good, { maxBytes: 100 })).toBe('file.tooLarge');
    expect(await problem(writeZip([pack('word/document.xml', '<a/>')]))).toBe('file.notAWorkbook');
    expect(await problem(randomBytes(5000))).toBe('file.notAWorkbook');
    expect(await problem(Buffer.concat([Buffer.from('PK'), randomBytes(5000)]))).toBe('file.damaged');
  });

  test('a truncated or altered file is damaged, never a crash', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) expect(await problem(good.subarray(0, good.length * share))).toBe('file.damaged');
    const altered = Buffer.from(good);
    const at = altered.indexOf('xl/worksheets/sheet1.xml') + 60;
    altered.fill(0xff, at, at + 40);
    expect(await problem(altered)).toBe('file.damaged');
    expect(await problem(withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1'))).toBe('file.damaged');
    expect(await problem(withPart('xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'))).toBe('file.damaged');
  });

  test('bombs are refused by their table of contents and by what they unpack to', async () => {
    const zeros = Buffer.alloc(130 * 2 ** 20);
    const packed = deflateRawSync(zeros, { level: 1 });
    const declared = { name: 'xl/worksheets/sheet1.xml', method: 8, crc: 0, packed };
    expect(await problem(withPart(declared.name, { ...declared, size: zeros.length }))).toBe('file.bomb');
    expect(await problem(withPart(declared.name, { ...declared, size: 5000 }))).toBe('file.bomb');
    const picture = pack('xl/media/image1.png', zeros.subarray(0, 20 * 2 ** 20));
    expect(await problem(withPart(picture.name, picture))).toBe('file.bomb');
    expect(await problem(writeZip(Array.from({ length: 3000 }, (_, index) => pack(`a${index}`, ''))))).toBe('file.bomb');
    const encrypted = Buffer.from(good);
    for (let at = encrypted.indexOf('PK\u0001\u0002'); at !== -1; at = encrypted.indexOf('PK\u0001\u0002', at + 1)) encrypted[at + 8]! |= 1;
    expect(await problem(encrypted)).toBe('file.password');
  });

  test('memory and time have an end', async () => {
    const cells = Array.from({ length: 200_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${Math.sin(row)}</v></c></row>`).join('');
    const heavy = withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${cells}</sheetData></worksheet>`);
    expect(await problem(heavy, { timeLimitMs: 20 })).toBe('file.tooSlow');
    expect(await problem(heavy, { memoryMb: 16 })).toBe('file.tooHeavy');
  });

  test('a validation over whole columns and a merge over the whole sheet cost nothing', async () => {
    const entries = readZip(good);
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations></worksheet>`;
    entries.set('xl/worksheets/sheet1.xml', pack('xl/worksheets/sheet1.xml', sheet));
    expect(await problem(writeZip(entries.values()), { timeLimitMs: 5000 })).toBe('none');
  });
});
