import { columnLetters } from './cells.ts';
import { escapeFormula } from '../../../platform/escape-formula.ts';
import { escapeXml } from './xml.ts';

export interface WrittenCell {
  value: string | number;
  /** Index of a cell style of the workbook. */
  style?: number;
}

export interface Validation {
  column: number;
  fromRow: number;
  toRow: number;
  /** The values offered; any other may still be typed. */
  list: string[];
}

export interface WrittenSheet {
  widths: number[];
  /** Styles for whole columns, where new rows are to be typed. */
  columnStyles?: number[];
  rows: WrittenCell[][];
  merges?: string[];
  validations?: Validation[];
  frozenRows?: number;
  selected?: boolean;
}

export const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A worksheet part. Texts are written as texts and can never be taken for formulas. */
export function sheetXml(sheet: WrittenSheet, namespace = transitional): string {
  const parts = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    viewXml(sheet),
    colsXml(sheet),
    `<sheetData>${sheet.rows.map(rowXml).join('')}</sheetData>`,
    listOf(
      'mergeCells',
      (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`),
    ),
    listOf('dataValidations', (sheet.validations ?? []).map(validationXml)),
    '</worksheet>',
  ];
  return parts.join('');
}

/** A cell holding a text, for a place like `Q12`. */
export function textCellXml(reference: string, text: string, style: number, prefix = ''): string {
  const content = escapeXml(escapeFormula(text));
  return `<${prefix}c r="${reference}" s="${style}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${content}</${prefix}t></${prefix}is></${prefix}c>`;
}

const listOf = (name: string, items: string[]) => (items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`);

function viewXml({ frozenRows = 0, selected = false }: WrittenSheet): string {
  const pane = frozenRows ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  return `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function colsXml({ widths, columnStyles = [] }: WrittenSheet): string {
  if (widths.length === 0) return '';
  const cols = widths.map((width, index) => {
    const style = columnStyles[index] ? ` style="${columnStyles[index]}"` : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${style} customWidth="1"/>`;
  });
  return `<cols>${cols.join('')}</cols>`;
}

function rowXml(cells: WrittenCell[], index: number): string {
  const written = cells.map(({ value, style = 0 }, column) => {
    const reference = columnLetters(column) + String(index + 1);
    if (value === '') return style ? `<c r="${reference}" s="${style}"/>` : '';
    if (typeof value === 'string') return textCellXml(reference, value, style);
    return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  });
  return `<row r="${index + 1}">${written.join('')}</row>`;
}

function validationXml({ column, fromRow, toRow, list }: Validation): string {
  const letters = columnLetters(column);
  const formula = escapeXml(`"${list.map((item) => item.replace(/[",]/g, '')).join(',')}"`);
  return `<dataValidation type="list" allowBlank="1" errorStyle="warning" showErrorMessage="1" sqref="${letters}${fromRow}:${letters}${toRow}"><formula1>${formula}</formula1></dataValidation>`;
}
