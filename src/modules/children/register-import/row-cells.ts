import { createHash } from 'node:crypto';
import { type Cell, emptyCell } from './cells.ts';
import { type Field, sharedFields, unreadFields } from './fields.ts';
import { type Issue, issue } from './issues.ts';
import type { Mapping } from './mapping.ts';
import { namesSealedFact } from './sealed-words.ts';
import { saysNone } from './words.ts';

/** The cells of one row by field. Cells that name a sealed fact, or hold an error, are told of and read as empty. */
export class RowCells {
  issues: Issue[] = [];
  #found = new Map<Field, { cell: Cell; column: number }[]>();

  constructor(cells: readonly Cell[], mapping: Mapping) {
    for (const [key, field] of Object.entries(mapping.fieldByColumn)) {
      const column = Number(key);
      const cell = this.#usable(cells[column] ?? emptyCell, field, column);
      const known = this.#found.get(field);
      if (known && sharedFields.has(field)) known.push({ cell, column });
      else if (!known) this.#found.set(field, [{ cell, column }]);
    }
  }

  has(field: Field): boolean {
    return this.#found.has(field);
  }

  cell(field: Field): Cell {
    return this.#found.get(field)?.[0]?.cell ?? emptyCell;
  }

  column(field: Field): number | undefined {
    return this.#found.get(field)?.[0]?.column;
  }

  /** The cell's text; the texts of columns that share the field, joined. Empty for 无, — and the like. */
  text(field: Field): string {
    const texts = (this.#found.get(field) ?? []).map(({ cell }) => cell.text).filter((text) => text !== '' && !saysNone(text));
    return texts.join('；');
  }

  /** What a parser should see: a number stays a number, so that lost digits are noticed. */
  value(field: Field): string | number {
    const { raw, text } = this.cell(field);
    if (saysNone(text)) return '';
    return typeof raw === 'number' && this.cell(field).kind !== 'date' ? raw : text;
  }

  report(code: Issue['code'], field: Field, params: Issue['params'] = {}): void {
    this.issues.push(issue(code, field, this.column(field), params));
  }

  /** Whether anything a register keeps stands in the row. */
  get isBlank(): boolean {
    return [...this.#found].every(([field, cells]) => unreadFields.has(field) || cells.every(({ cell }) => cell.kind === 'empty'));
  }

  key(): string {
    const written = [...this.#found]
      .filter(([field]) => !unreadFields.has(field) && field !== 'birthDate' && field !== 'registeredOn')
      .map(([field, cells]) => [field, ...cells.map(({ cell }) => cell.text)]);
    return createHash('sha256').update(JSON.stringify(written)).digest('hex').slice(0, 24);
  }

  #usable(cell: Cell, field: Field, column: number): Cell {
    if (cell.kind === 'empty') return cell;
    if (field === 'sealed' ? !saysNone(cell.text) && !/^(否|不是|no?)$/i.test(cell.text) : namesSealedFact(cell.text)) {
      this.issues.push(issue('cell.sealed', field === 'sealed' ? 'sealed' : field, column));
      return emptyCell;
    }
    if (unreadFields.has(field)) return cell;
    if (cell.kind === 'error') this.issues.push(issue('cell.error', field, column));
    if (cell.kind === 'formula' && field !== 'childName') this.issues.push(issue('cell.formula', field, column));
    return cell.kind === 'error' ? emptyCell : cell;
  }
}
