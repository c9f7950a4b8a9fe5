import { cellReader, type Cell, type Sheet } from './cells.ts';
import { headerLikeness } from './header-meaning.ts';
import { headerPath, headerRowsAround } from './header-rows.ts';
import { namesSealedFact, showable } from './sealed-words.ts';
import { footStart, skippedRows, type SkippedRow } from './table-rows.ts';

export interface HeaderColumn {
  /** The first column of the sheet is 0. */
  index: number;
  /** Its headings from the outermost to its own; a heading that names a sealed fact is masked. */
  path: string[];
  /** Whether its headings name a sealed fact. */
  sealed: boolean;
  /** A few of its values, for a person to recognise the column by; sealed facts are masked. */
  samples: string[];
}

/** Where the table of a sheet lies. Row numbers are Excel's. */
export interface HeaderTable {
  /** Its name, masked when it names a sealed fact. */
  sheet: string;
  /** The sheet's name or title names a sealed fact: nothing in it may be taken in or shown. */
  sealed: boolean;
  /** Texts above the headings: the title, the office, the date. */
  titles: string[];
  headerRows: [from: number, to: number];
  columns: HeaderColumn[];
  firstDataRow: number;
  lastDataRow: number;
  footRows: number[];
  /** Rows between the first and the last that hold no child: totals, repeated headings, an example. */
  skippedRows: SkippedRow[];
}

const searchedRows = 40;
const enoughWords = 2.5;

/** Finds the table of a sheet by the words its columns are headed with. Undefined when there is none. */
export function findHeaders(sheet: Sheet): HeaderTable | undefined {
  const at = cellReader(sheet);
  const width = Math.max(0, ...sheet.rows.slice(0, 3000).map((row) => row.cells.length));
  const leaf = headingRow(sheet, at, width);
  if (leaf === undefined) return undefined;
  const [from, to] = headerRowsAround(sheet, at, width, leaf);
  const data = sheet.rows.filter((row) => row.number > to);
  const headings = Array.from({ length: width }, (_, column) => headerPath(at, from, to, column));
  const foot = footStart(data, at, width);
  const body = data.filter((row) => row.number < foot);
  const skipped = skippedRows(body, headings, at);
  const titles = titlesAbove(sheet, from);
  const sealed = namesSealedFact(sheet.name) || titles.some(namesSealedFact);
  const columns = headings
    .map((path, index) => column(index, path, sealed ? [] : body, skipped))
    .filter((one) => one.path.length > 0 || one.samples.length > 0);
  return {
    sheet: showable(sheet.name),
    sealed,
    titles: titles.map(showable),
    headerRows: [from, to],
    columns,
    firstDataRow: to + 1,
    lastDataRow: body.at(-1)?.number ?? to,
    footRows: data.filter((row) => row.number >= foot).map((row) => row.number),
    skippedRows: skipped,
  };
}

/** The rows that should each hold a child; none of a sealed sheet. */
export function dataRows(sheet: Sheet, table: HeaderTable): Sheet['rows'] {
  if (table.sealed) return [];
  const skipped = new Set(table.skippedRows.map(({ row }) => row));
  return sheet.rows.filter(({ number }) => number >= table.firstDataRow && number <= table.lastDataRow && !skipped.has(number));
}

function headingRow(sheet: Sheet, at: (row: number, column: number) => Cell, width: number): number | undefined {
  let best = { row: 0, words: 0 };
  for (const { number } of sheet.rows.slice(0, searchedRows)) {
    const texts = Array.from({ length: width }, (_, column) => at(number, column).text).filter((text) => text !== '');
    const words = texts.reduce((sum, text) => sum + headerLikeness(text), 0);
    // A title merged over all columns repeats one text; a row of children holds few header words.
    if (new Set(texts).size < 2 || words < enoughWords || words < texts.length * 0.4) continue;
    if (words > best.words) best = { row: number, words };
  }
  return best.row || undefined;
}

function titlesAbove(sheet: Sheet, from: number): string[] {
  const above = sheet.rows.filter((row) => row.number < from);
  return above.flatMap((row) => row.cells.map((cell) => cell.text).filter((text) => text !== ''));
}

function column(index: number, path: string[], body: Sheet['rows'], skipped: SkippedRow[]): HeaderColumn {
  const left = new Set(skipped.map(({ row }) => row));
  const samples = new Set<string>();
  for (const row of body) {
    if (samples.size >= 5) break;
    const text = row.cells[index]?.text;
    if (text && !left.has(row.number)) samples.add(showable(text));
  }
  const shown = path.map(showable);
  return { index, path: shown, sealed: shown.some((text, level) => text !== path[level]), samples: [...samples] };
}
