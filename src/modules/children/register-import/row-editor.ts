import { cellPosition, columnLetters } from './cells.ts';
import type { Severity } from './issues.ts';
import { textCellXml } from './sheet-writer.ts';
import type { Edit, StyleBook } from './style-book.ts';
import { attribute, type XmlTag } from './xml.ts';

/** What a cell is to become: coloured, or replaced by a text. */
export interface Wanted {
  severity?: Severity;
  text?: string;
}

/** Writes one row's wanted cells among those it has, in the order of columns. */
export class RowEditor {
  #xml: string;
  #number: number;
  #wanted: [number, Wanted][];
  #styles: StyleBook;
  #prefix: string;
  #edits: Edit[];
  /** The column of an earlier check's findings, which are taken away. */
  #earlier: number | undefined;
  #column = -1;
  #style = 0;
  #replacedFrom: { start: number; text: string } | undefined;

  constructor(xml: string, number: number, wanted: Map<number, Wanted>, styles: StyleBook, prefix: string, edits: Edit[], earlier?: number) {
    this.#xml = xml;
    this.#number = number;
    this.#wanted = [...wanted].sort((one, other) => one[0] - other[0]);
    this.#styles = styles;
    this.#prefix = prefix;
    this.#edits = edits;
    this.#earlier = earlier;
  }

  open(tag: XmlTag): void {
    // `spans` promises where the row's cells lie, which no longer holds.
    const text = this.#xml.slice(tag.start, tag.end).replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '');
    if (!tag.selfClosing) return void this.#edits.push({ from: tag.start, to: tag.end, text });
    const open = text.replace(/\/>$/, '>');
    this.#edits.push({ from: tag.start, to: tag.end, text: `${open}${this.#missing(Infinity)}</${this.#prefix}row>` });
  }

  cell(tag: XmlTag): void {
    if (tag.closing) return this.#endReplaced(tag.end);
    this.#column = cellPosition(attribute(tag.attributes, 'r') ?? '')?.column ?? this.#column + 1;
    const before = this.#missing(this.#column);
    if (before) this.#edits.push({ from: tag.start, to: tag.start, text: before });
    this.#style = Number(attribute(tag.attributes, 's') ?? 0);
    const next = this.#wanted[0];
    if (next?.[0] !== this.#column) return this.#clear(tag);
    this.#wanted.shift();
    this.#mark(tag, next[1]);
  }

  close(tag: XmlTag): void {
    const rest = this.#missing(Infinity);
    if (rest) this.#edits.push({ from: tag.start, to: tag.start, text: rest });
  }

  #clear(tag: XmlTag): void {
    if (this.#earlier === undefined) return;
    if (this.#column === this.#earlier) return this.#replace(tag, '');
    const style = this.#styles.cleared(this.#style);
    if (style !== this.#style) this.#restyle(tag, style);
  }

  #mark(tag: XmlTag, wanted: Wanted): void {
    if (wanted.text !== undefined) this.#replace(tag, this.#written(this.#column, wanted));
    else this.#restyle(tag, this.#styles.coloured(this.#style, wanted.severity ?? 'info'));
  }

  #replace(tag: XmlTag, text: string): void {
    if (tag.selfClosing) this.#edits.push({ from: tag.start, to: tag.end, text });
    else this.#replacedFrom = { start: tag.start, text };
  }

  #restyle(tag: XmlTag, style: number): void {
    const bare = this.#xml.slice(tag.start, tag.end).replace(/\ss\s*=\s*("[^"]*"|'[^']*')/, '');
    this.#edits.push({ from: tag.start, to: tag.end, text: bare.replace(/^<[\w:]+/, (name) => `${name} s="${style}"`) });
  }

  #endReplaced(end: number): void {
    if (this.#replacedFrom) this.#edits.push({ from: this.#replacedFrom.start, to: end, text: this.#replacedFrom.text });
    this.#replacedFrom = undefined;
  }

  #missing(before: number): string {
    let text = '';
    while (this.#wanted.length > 0 && this.#wanted[0]![0] < before) {
      const [column, wanted] = this.#wanted.shift()!;
      text += this.#written(column, wanted);
    }
    return text;
  }

  #written(column: number, { severity, text }: Wanted): string {
    const reference = columnLetters(column) + String(this.#number);
    const style = severity ? this.#styles.coloured(0, severity) : this.#style;
    return text === undefined ? `<${this.#prefix}c r="${reference}" s="${style}"/>` : textCellXml(reference, text, style, this.#prefix);
  }
}
