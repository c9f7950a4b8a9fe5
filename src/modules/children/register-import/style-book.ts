import type { Severity } from './issues.ts';
import { attribute, plainXml, scanXml } from './xml.ts';

const colours: Record<Severity, string> = { error: 'FFF8CBC6', warning: 'FFFCE4B0', info: 'FFD6E6F7' };
const severities = Object.keys(colours) as Severity[];
const ours = new Set(Object.values(colours));
const bareStyle = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/** A workbook's styles, to which coloured copies of its own styles are added. */
export class StyleBook {
  #xml: string;
  #prefix: string;
  #styles: string[] = [];
  #added: string[] = [];
  #known = new Map<string, number>();
  #ourFills = new Set<number>();
  #fills: { count: number; at: number; openAt: number; openEnd: number } | undefined;
  #list: { at: number; openAt: number; openEnd: number } | undefined;

  constructor(stylesXml: string) {
    this.#xml = plainXml(stylesXml);
    this.#prefix = /<(\w+:)?styleSheet/.exec(this.#xml)?.[1] ?? '';
    this.#read();
  }

  /** The style that is `base` with the severity's colour behind it. The original itself when the styles cannot be added to. */
  coloured(base: number, severity: Severity): number {
    if (!this.#list || !this.#fills) return base;
    return this.#copy(`${base} ${severity}`, base, this.#fills.count + severities.indexOf(severity));
  }

  /** The style without the colour an earlier check put behind it; any other style as it is. */
  cleared(base: number): number {
    const fill = /\sfillId\s*=\s*["'](\d+)["']/.exec(this.#styles[base] ?? '')?.[1];
    if (fill === undefined || !this.#ourFills.has(Number(fill))) return base;
    return this.#copy(`${base} cleared`, base, 0);
  }

  #copy(key: string, base: number, fill: number): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const style = this.#styles.length + this.#added.length;
    this.#added.push(withFill(this.#styles[base] ?? this.#prefixed(bareStyle), fill));
    this.#known.set(key, style);
    return style;
  }

  xml(): string {
    if (!this.#list || !this.#fills || this.#added.length === 0) return this.#xml;
    const fills = severities.map((severity) => this.#prefixed(fillXml(colours[severity]))).join('');
    const edits = [
      { from: this.#fills.openAt, to: this.#fills.openEnd, text: this.#counted(this.#fills, this.#fills.count + severities.length) },
      { from: this.#fills.at, to: this.#fills.at, text: fills },
      { from: this.#list.openAt, to: this.#list.openEnd, text: this.#counted(this.#list, this.#styles.length + this.#added.length) },
      { from: this.#list.at, to: this.#list.at, text: this.#added.join('') },
    ];
    return applyEdits(
      this.#xml,
      edits.sort((one, other) => one.from - other.from),
    );
  }

  #read(): void {
    let open: { name: string; openAt: number; openEnd: number } | undefined;
    let fills = 0;
    let styleStart = 0;
    scanXml(this.#xml, (tag) => {
      const inList = open?.name === 'cellXfs';
      if (tag.name === 'fill' && open?.name === 'fills' && !tag.closing) fills++;
      if (tag.name === 'fgColor' && open?.name === 'fills' && ours.has(attribute(tag.attributes, 'rgb') ?? '')) this.#ourFills.add(fills - 1);
      if (tag.name === 'xf' && inList && !tag.closing) styleStart = tag.start;
      if (tag.name === 'xf' && inList && (tag.closing || tag.selfClosing)) this.#styles.push(this.#xml.slice(styleStart, tag.end));
      if (tag.name !== 'fills' && tag.name !== 'cellXfs') return;
      if (!tag.closing) open = tag.selfClosing ? undefined : { name: tag.name, openAt: tag.start, openEnd: tag.end };
      else if (open) {
        if (tag.name === 'fills') this.#fills = { ...open, count: fills, at: tag.start };
        else this.#list = { ...open, at: tag.start };
        open = undefined;
      }
    });
  }

  #counted({ openAt, openEnd }: { openAt: number; openEnd: number }, count: number): string {
    return this.#xml.slice(openAt, openEnd).replace(/count\s*=\s*(["'])\d+\1/, `count="${count}"`);
  }

  #prefixed(xml: string): string {
    return this.#prefix === '' ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${this.#prefix}$2`);
  }
}

const fillXml = (colour: string) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

function withFill(style: string, fill: number): string {
  const end = style.indexOf('>');
  const open = style.slice(0, end).replace(/\s(fillId|applyFill)\s*=\s*("[^"]*"|'[^']*')/g, '');
  const selfClosing = open.endsWith('/');
  return `${selfClosing ? open.slice(0, -1) : open} fillId="${fill}" applyFill="1"${selfClosing ? '/' : ''}${style.slice(end)}`;
}

export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The text with these stretches replaced; they stand in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
