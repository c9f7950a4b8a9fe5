import { sheetXml, transitional, type WrittenSheet } from './sheet-writer.ts';
import { escapeXml } from './xml.ts';
import { pack } from './zip.ts';
import { writeZip } from './zip-writer.ts';

/** Cell styles of workbooks written here, by their index. */
export const styleIndex = { plain: 0, text: 1, title: 2, heading: 3, example: 4, note: 5 };

const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A new workbook of these sheets, in their order. */
export function writeWorkbook(sheets: { name: string; sheet: WrittenSheet }[]): Buffer {
  const numbered = sheets.map((entry, index) => ({ ...entry, number: index + 1 }));
  const overrides = numbered.map(({ number }) => contentType(`/xl/worksheets/sheet${number}.xml`, 'worksheet'));
  const relations = numbered.map(({ number }) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`));
  const tabs = numbered.map(({ number, name }) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${number}" r:id="rId${number}"/>`);
  return writeZip([
    pack(
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${contentType('/xl/workbook.xml', 'sheet.main')}${contentType('/xl/styles.xml', 'styles')}${overrides.join('')}</Types>`,
    ),
    pack('_rels/.rels', relationships([relation(1, 'officeDocument', 'xl/workbook.xml')])),
    pack('xl/workbook.xml', `${xmlHead}<workbook xmlns="${transitional}" xmlns:r="${officeNamespace}"><sheets>${tabs.join('')}</sheets></workbook>`),
    pack('xl/_rels/workbook.xml.rels', relationships([...relations, relation(numbered.length + 1, 'styles', 'styles.xml')])),
    pack('xl/styles.xml', stylesXml),
    ...numbered.map(({ number, sheet }) => pack(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet))),
  ]);
}

/** A name Excel allows for a sheet. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'|'$/g, '')
      .slice(0, 31) || '1'
  );
}

const contentType = (part: string, kind: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${officeNamespace}/${type}" Target="${target}"/>`;

const relationships = (relations: string[]) => `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">${relations.join('')}</Relationships>`;

const font = (inner: string) => `<font>${inner}<name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const solid = (colour: string) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const thin = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('');
const xf = (numFmt: number, fontId: number, fill: number, border: number, alignment = '') =>
  `<xf numFmtId="${numFmt}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;

// In the order of styleIndex. Number format 49 is Text: what is typed there keeps all its digits.
const stylesXml = `${xmlHead}<styleSheet xmlns="${transitional}"><fonts count="4">${font('<sz val="11"/>')}${font('<b/><sz val="16"/>')}${font('<b/><sz val="11"/>')}${font('<i/><sz val="11"/><color rgb="FF7F7F7F"/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('FFE2EFDA')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf(49, 0, 0, 0)}${xf(0, 1, 0, 0, '<alignment horizontal="center"/>')}${xf(0, 2, 2, 1, '<alignment horizontal="center" vertical="center" wrapText="1"/>')}${xf(49, 3, 0, 1)}${xf(0, 0, 0, 0, '<alignment vertical="top" wrapText="1"/>')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
