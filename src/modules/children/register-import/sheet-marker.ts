import { cellPosition, columnLetters } from './cells.ts'
import type { Severity } from './issues.ts'
import { textCellXml } from './sheet-writer.ts'
import { applyEdits, type Edit, type StyleBook } from './style-book.ts'
import { attribute, plainXml, scanXml, type XmlTag } from './xml.ts'

export interface RowMark {
  row: number
  severity: Severity
  /** What stands in the result column. */
  text: string
  cells: { column: number; severity: Severity }[]
}

export interface SheetMarks {
  sheet: string
  /** The row of the sheet that gets the result column's heading. */
  headingRow: number
  heading: string
  /** Where an earlier check wrote its findings; without it a column is added. */
  resultColumn?: number
  rows: RowMark[]
}

interface Wanted {
  severity?: Severity
  text?: string
}

const lastColumn = 16_383

/** The sheet part with marked cells coloured and one more column of findings. Everything else stays as it stands. */
export function markSheet(part: string, marks: SheetMarks, styles: StyleBook): string {
  const xml = plainXml(part)
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(xml)?.[1] ?? ''
  const result = marks.resultColumn ?? lastUsedColumn(xml) + 1
  const wanted = wantedCells(marks, result)
  const edits: Edit[] = []
  let row: RowEditor | undefined
  const again = marks.resultColumn !== undefined
  let number = 0
  scanXml(xml, (tag) => {
    if (tag.name === 'row' && !tag.closing) {
      number = Number(attribute(tag.attributes, 'r')) || number + 1
      const cells = wanted.get(number) ?? (again && number > marks.headingRow ? new Map<number, Wanted>() : undefined)
      row = cells && new RowEditor(xml, number, cells, styles, prefix, edits, again ? result : undefined)
      row?.open(tag)
    } else if (row && tag.name === 'c') row.cell(tag)
    else if (row && tag.name === 'row') row.close(tag)
  })
  return widened(applyEdits(xml, edits), result, prefix).replace(/\stabSelected\s*=\s*(["'])(1|true)\1/, '')
}

function wantedCells(marks: SheetMarks, result: number): Map<number, Map<number, Wanted>> {
  const rows = new Map<number, Map<number, Wanted>>()
  const put = (row: number, column: number, cell: Wanted) => {
    if (column <= lastColumn) rows.set(row, (rows.get(row) ?? new Map<number, Wanted>()).set(column, cell))
  }
  put(marks.headingRow, result, { text: marks.heading })
  for (const mark of marks.rows) {
    for (const { column, severity } of mark.cells) put(mark.row, column, { severity })
    put(mark.row, result, { severity: mark.severity, text: mark.text })
  }
  return rows
}

/** Writes one row's wanted cells among those it has, in the order of columns. */
class RowEditor {
  #xml: string
  #number: number
  #wanted: [number, Wanted][]
  #styles: StyleBook
  #prefix: string
  #edits: Edit[]
  /** The column of an earlier check's findings, which are taken away. */
  #earlier: number | undefined
  #column = -1
  #style = 0
  #replacedFrom: { start: number; text: string } | undefined

  constructor(xml: string, number: number, wanted: Map<number, Wanted>, styles: StyleBook, prefix: string, edits: Edit[], earlier?: number) {
    this.#xml = xml
    this.#number = number
    this.#wanted = [...wanted].sort((one, other) => one[0] - other[0])
    this.#styles = styles
    this.#prefix = prefix
    this.#edits = edits
    this.#earlier = earlier
  }

  open(tag: XmlTag): void {
    // `spans` promises where the row's cells lie, which no longer holds.
    const text = this.#xml.slice(tag.start, tag.end).replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '')
    if (!tag.selfClosing) return void this.#edits.push({ from: tag.start, to: tag.end, text })
    const open = text.replace(/\/>$/, '>')
    this.#edits.push({ from: tag.start, to: tag.end, text: `${open}${this.#missing(Infinity)}</${this.#prefix}row>` })
  }

  cell(tag: XmlTag): void {
    if (tag.closing) return this.#endReplaced(tag.end)
    this.#column = cellPosition(attribute(tag.attributes, 'r') ?? '')?.column ?? this.#column + 1
    const before = this.#missing(this.#column)
    if (before) this.#edits.push({ from: tag.start, to: tag.start, text: before })
    this.#style = Number(attribute(tag.attributes, 's') ?? 0)
    const next = this.#wanted[0]
    if (next?.[0] !== this.#column) return this.#clear(tag)
    this.#wanted.shift()
    this.#mark(tag, next[1])
  }

  close(tag: XmlTag): void {
    const rest = this.#missing(Infinity)
    if (rest) this.#edits.push({ from: tag.start, to: tag.start, text: rest })
  }

  #clear(tag: XmlTag): void {
    if (this.#earlier === undefined) return
    if (this.#column === this.#earlier) return this.#replace(tag, '')
    const style = this.#styles.cleared(this.#style)
    if (style !== this.#style) this.#restyle(tag, style)
  }

  #mark(tag: XmlTag, wanted: Wanted): void {
    if (wanted.text !== undefined) this.#replace(tag, this.#written(this.#column, wanted))
    else this.#restyle(tag, this.#styles.coloured(this.#style, wanted.severity ?? 'info'))
  }

  #replace(tag: XmlTag, text: string): void {
    if (tag.selfClosing) this.#edits.push({ from: tag.start, to: tag.end, text })
    else this.#replacedFrom = { start: tag.start, text }
  }

  #restyle(tag: XmlTag, style: number): void {
    const bare = this.#xml.slice(tag.start, tag.end).replace(/\ss\s*=\s*("[^"]*"|'[^']*')/, '')
    this.#edits.push({ from: tag.start, to: tag.end, text: bare.replace(/^<[\w:]+/, (name) => `${name} s="${style}"`) })
  }

  #endReplaced(end: number): void {
    if (this.#replacedFrom) this.#edits.push({ from: this.#replacedFrom.start, to: end, text: this.#replacedFrom.text })
    this.#replacedFrom = undefined
  }

  #missing(before: number): string {
    let text = ''
    while (this.#wanted.length > 0 && this.#wanted[0]![0] < before) {
      const [column, wanted] = this.#wanted.shift()!
      text += this.#written(column, wanted)
    }
    return text
  }

  #written(column: number, { severity, text }: Wanted): string {
    const reference = columnLetters(column) + String(this.#number)
    const style = severity ? this.#styles.coloured(0, severity) : this.#style
    return text === undefined ? `<${this.#prefix}c r="${reference}" s="${style}"/>` : textCellXml(reference, text, style, this.#prefix)
  }
}

function lastUsedColumn(xml: string): number {
  let last = 0
  let column = -1
  scanXml(xml, (tag) => {
    if (tag.closing) return
    if (tag.name === 'row') column = -1
    if (tag.name !== 'c') return
    column = cellPosition(attribute(tag.attributes, 'r') ?? '')?.column ?? column + 1
    if (!tag.selfClosing && column > last) last = column
  })
  return last
}

const resultWidth = 70

/** Room for the result column: its width, and the sheet's declared extent. */
function widened(xml: string, column: number, prefix: string): string {
  if (column > lastColumn) return xml
  const extent = xml.replace(/(<(?:\w+:)?dimension\s[^>]*ref=["'][A-Z]+\d+:)([A-Z]+)(\d+)/, (whole, head: string, last: string, row: string) =>
    (cellPosition(last + '1')?.column ?? 0) < column ? head + columnLetters(column) + row : whole,
  )
  const own = `<${prefix}col min="${column + 1}" max="${column + 1}" width="${resultWidth}" customWidth="1"/>`
  const cols = /<(?:\w+:)?cols>([\s\S]*?)<\/(?:\w+:)?cols>/.exec(extent)
  if (cols) return extent.replace(cols[0], () => `<${prefix}cols>${colsAround(cols[1]!, column + 1, own)}</${prefix}cols>`)
  return extent.replace(/<(?:\w+:)?sheetData/, (start) => `<${prefix}cols>${own}</${prefix}cols>${start}`)
}

/** The column definitions with ours among them; one that spans ours is split around it. */
function colsAround(cols: string, number: number, own: string): string {
  const pieces: { min: number; xml: string }[] = [{ min: number, xml: own }]
  for (const [col] of cols.matchAll(/<(?:\w+:)?col\s[^>]*\/?>/g)) {
    const min = Number(attribute(col, 'min'))
    const max = Number(attribute(col, 'max'))
    const part = (from: number, to: number) => {
      if (from > to) return
      const xml = col.replace(/\smin\s*=\s*["']\d+["']/, ` min="${from}"`).replace(/\smax\s*=\s*["']\d+["']/, ` max="${to}"`)
      pieces.push({ min: from, xml })
    }
    part(min, Math.min(max, number - 1))
    part(Math.max(min, number + 1), max)
  }
  return pieces.sort((one, other) => one.min - other.min).map(({ xml }) => xml).join('')
}
