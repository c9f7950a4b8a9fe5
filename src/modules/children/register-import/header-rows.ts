import type { Cell, Sheet } from './cells.ts';
import { headerLikeness } from './header-meaning.ts';

type ReadCell = (row: number, column: number) => Cell;

/** The rows the headings take, given the one that holds most of them. */
export function headerRowsAround(sheet: Sheet, at: ReadCell, width: number, leaf: number): [from: number, to: number] {
  const first = sheet.rows[0]?.number ?? 1;
  let from = leaf;
  while (from > first && leaf - from < 3 && isGroupRow(sheet, at, width, from - 1)) from--;
  let to = leaf;
  while (to - leaf < 3 && (continuesHeadings(at, width, to + 1) || isNumberRow(at, width, to + 1))) to++;
  return [from, to];
}

/** A column's headings from the outermost to its own. */
export function headerPath(at: ReadCell, from: number, to: number, column: number): string[] {
  const path: string[] = [];
  for (let row = from; row <= to; row++) {
    const text = tidy(at(row, column).text) || inheritedGroup(at, row, to, column);
    if (text && text !== path.at(-1) && !isNumbering(text)) path.push(text);
  }
  return path;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

const isNumbering = (text: string) => /^([0-9]{1,2}|[甲乙丙丁])$/.test(text);

/** Where offices do not merge, a group's name stands over its first column only. */
function inheritedGroup(at: ReadCell, row: number, to: number, column: number): string {
  if (row === to || !belowIsFilled(at, row, to, column)) return '';
  for (let left = column - 1; left >= 0; left--) {
    if (!belowIsFilled(at, row, to, left)) return '';
    const text = tidy(at(row, left).text);
    if (text) return at(row + 1, left).text === at(row, left).text || headerLikeness(text) === 1 ? '' : text;
  }
  return '';
}

function belowIsFilled(at: ReadCell, row: number, to: number, column: number): boolean {
  for (let below = row + 1; below <= to; below++) {
    const text = at(below, column).text;
    if (text && text !== at(row, column).text) return true;
  }
  return false;
}

/** A row of group names: several of them, over more than one column, or merged down into the row below. */
function isGroupRow(sheet: Sheet, at: ReadCell, width: number, row: number): boolean {
  const texts = Array.from({ length: width }, (_, column) => at(row, column).text).filter((text) => text !== '');
  if (texts.length < 2 || new Set(texts).size < 2) return false;
  if (texts.some((text) => text.length > 20 || /[:：]\s*$|[:：]\s*[\d_]|年.*月.*日/.test(text))) return false;
  const wide = sheet.merges.some((range) => range.fromRow <= row && range.toRow >= row && (range.toRow > row || range.toColumn > range.fromColumn));
  return wide || texts.every((text) => /信息|情况|基本|^[\p{sc=Han}]{2,8}$/u.test(text));
}

/** A row under the headings that still names columns and holds no value of a child. */
function continuesHeadings(at: ReadCell, width: number, row: number): boolean {
  let words = 0;
  let others = 0;
  for (let column = 0; column < width; column++) {
    const cell = at(row, column);
    if (cell.kind === 'empty' || cell.text === at(row - 1, column).text) continue;
    if (cell.kind !== 'text') return false;
    if (headerLikeness(cell.text) === 1) words++;
    else others++;
  }
  // A row of a child holds a few header words too (健康, 低保), and must not be swallowed.
  return words >= 2 && words > 2 * others;
}

/** The line that numbers the columns (甲 乙 1 2 3 …), as statistical forms have it. */
function isNumberRow(at: ReadCell, width: number, row: number): boolean {
  const texts = Array.from({ length: width }, (_, column) => at(row, column).text).filter((text) => text !== '');
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  if (texts.length < 3 || !texts.every(isNumbering)) return false;
  return numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}
