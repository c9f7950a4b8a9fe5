import type { Cell, SheetRow } from './cells.ts';

type ReadCell = (row: number, column: number) => Cell;

export interface SkippedRow {
  row: number;
  reason: 'repeatedHeader' | 'total' | 'example' | 'title';
}

const signature =
  /^(填表人|填报人|填报单位|制表人|制表|经办人|经手人|审核人|审核|审批人|负责人|单位负责人|主管领导|分管领导|领导签字|联系电话|联系人|填报日期|填报时间|日期|盖章|单位[(（]盖章|prepared by|checked by|reviewed by|signature|signed)\s*([:：(（]|$)/i;
const remark = /^(备注|说明|填表说明|填报说明|注|附注|note|notes|remarks?)\s*([:：\d]|$)|^(\d+|[一二三四五])[、.．]\s*(本表|此表|填|请)/i;
const total = /^(合\s*计|总\s*计|小\s*计|共\s*计|本页小计|合计[(（].*|total|subtotal|sum)\s*[:：]?$/i;
const example = /^[(（【[]?\s*(示例|样例|填写示例|例|example)\s*[)）】\]]?\s*[:：]?\d*$/i;

/** The first row of the foot: signatures, totals and remarks under the last child. Infinity when there is none. */
export function footStart(rows: SheetRow[], at: ReadCell, width: number): number {
  let start = Number.POSITIVE_INFINITY;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    if (!isFootRow(texts(row), at, row.number, width)) break;
    start = row.number;
  }
  return start;
}

/** Rows among the children that are not children. */
export function skippedRows(rows: SheetRow[], headings: string[][], at: ReadCell): SkippedRow[] {
  const names = headings.map((path) => new Set(path));
  const found: SkippedRow[] = [];
  for (const row of rows) {
    const reason = skipReason(row, names, at);
    if (reason) found.push({ row: row.number, reason });
  }
  return found;
}

const texts = (row: SheetRow) => row.cells.map((cell) => cell.text).filter((text) => text !== '');

function isFootRow(filled: string[], at: ReadCell, row: number, width: number): boolean {
  const first = filled[0] ?? '';
  if (filled.length <= Math.max(4, width * 0.4) && (signature.test(first) || remark.test(first))) return true;
  if (filled.slice(0, 2).some((text) => total.test(text))) return true;
  // A lone sentence, or one merged over many columns, is a remark without the word.
  return filled.length === 1 && (first.length > 14 || isSpread(at, row, width));
}

function isSpread(at: ReadCell, row: number, width: number): boolean {
  const shown = Array.from({ length: width }, (_, column) => at(row, column).text);
  const first = shown.find((text) => text !== '');
  return width >= 4 && shown.filter((text) => text === first).length >= width / 2;
}

function skipReason(row: SheetRow, names: Set<string>[], at: ReadCell): SkippedRow['reason'] | undefined {
  const filled = texts(row);
  if (filled.slice(0, 2).some((text) => total.test(text))) return 'total';
  if (filled.slice(0, 2).some((text) => example.test(text))) return 'example';
  const repeated = row.cells.filter((cell, column) => cell.kind === 'text' && names[column]?.has(cell.text.replace(/\s+/g, ' ')));
  if (repeated.length >= 2 && repeated.length >= filled.length * 0.6) return 'repeatedHeader';
  return filled.length === 1 && isSpread(at, row.number, names.length) ? 'title' : undefined;
}
