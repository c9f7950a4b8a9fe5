import { type Cell, emptyCell, type SheetRow, type Workbook } from './cells.ts';
import { TooManyCells } from './sheet-reader.ts';
import { cellBudget } from './xlsx-reader.ts';

/** The text of a CSV file in UTF-8, UTF-16 with a mark, or GB18030 (what Excel writes in China). Undefined: no text. */
export function csvText(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) return undefined;
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** One sheet of text cells. */
export function readCsv(text: string): Workbook {
  const rows: SheetRow[] = [];
  let budget = cellBudget;
  for (const [index, fields] of records(text, separatorOf(text)).entries()) {
    const cells = fields.map(csvCell);
    while (cells.at(-1)?.kind === 'empty') cells.pop();
    if (cells.length > 0) rows.push({ number: index + 1, cells });
    if ((budget -= cells.length) < 0) throw new TooManyCells();
  }
  return { format: 'csv', sheets: [{ name: 'CSV', hidden: false, rows, merges: [] }] };
}

function separatorOf(text: string): string {
  const start = text.slice(0, 4000);
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: start.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

function records(text: string, separator: string): string[][] {
  const all: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { value, next } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    fields.push(value);
    at = next + 1;
    if (text[next] === separator) continue;
    if (text[next] === '\r' && text[next + 1] === '\n') at++;
    all.push(fields);
    fields = [];
  }
  return all;
}

function bare(text: string, from: number, separator: string): { value: string; next: number } {
  let next = from;
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++;
  return { value: text.slice(from, next), next };
}

function quoted(text: string, from: number, separator: string): { value: string; next: number } {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return { value: text.slice(from + 1), next: text.length };
  const rest = bare(text, close + 1, separator);
  return { value: text.slice(from + 1, close).replaceAll('""', '"') + rest.value, next: rest.next };
}

function csvCell(value: string): Cell {
  // `="4403…"` and a leading tab are the usual tricks to keep Excel from rounding a long number.
  const text = (/^="([^"]*)"$/.exec(value.trim())?.[1] ?? value).trim();
  if (text === '') return emptyCell;
  if (text.startsWith('=')) return { kind: 'formula', text, raw: text, formula: text };
  return { kind: 'text', text, raw: text };
}
