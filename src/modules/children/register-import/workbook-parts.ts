import { attribute, decodeXml, plainXml, scanXml } from './xml.ts';
import { unpack, type ZipEntry, ZipProblem } from './zip.ts';

/** The parts of a workbook file by name, as text. Names are compared without case: some programs write `XL/Workbook.xml`. */
export class WorkbookParts {
  entries: Map<string, ZipEntry>;
  #names: Map<string, string>;

  constructor(entries: Map<string, ZipEntry>) {
    this.entries = entries;
    this.#names = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  nameOf(path: string): string | undefined {
    return this.#names.get(path.toLowerCase());
  }

  find(path: string): string | undefined {
    const name = this.nameOf(path);
    return name === undefined ? undefined : textOf(unpack(this.entries.get(name)!));
  }

  get(path: string): string {
    const text = this.find(path);
    if (text === undefined) throw new ZipProblem('damaged');
    return text;
  }
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

export interface SheetPart {
  name: string;
  hidden: boolean;
  /** Path of its part, like `xl/worksheets/sheet1.xml`. */
  path: string;
}

/** The worksheets in the order of their tabs; charts and macro sheets are not among them. */
export function sheetParts(parts: WorkbookParts): { sheets: SheetPart[]; from1904: boolean } {
  const targets = relations(parts);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  scanXml(plainXml(parts.get('xl/workbook.xml')), (tag) => {
    if (tag.closing) return;
    if (tag.name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(tag.attributes, 'date1904') ?? '');
    if (tag.name !== 'sheet') return;
    const id = relationId(tag.attributes);
    const target = id === undefined ? undefined : targets.get(id);
    if (!target || !parts.nameOf(target.path) || !target.type.endsWith('/worksheet')) return;
    const hidden = (attribute(tag.attributes, 'state') ?? 'visible') !== 'visible';
    sheets.push({ name: attribute(tag.attributes, 'name') ?? '', hidden, path: target.path });
  });
  return { sheets, from1904 };
}

function relationId(attributes: string): string | undefined {
  return attribute(attributes, 'r:id') ?? /\s\w+:id\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1];
}

function relations(parts: WorkbookParts): Map<string, { path: string; type: string }> {
  const targets = new Map<string, { path: string; type: string }>();
  scanXml(plainXml(parts.get('xl/_rels/workbook.xml.rels')), (tag) => {
    if (tag.name !== 'Relationship' || tag.closing) return;
    const target = (attribute(tag.attributes, 'Target') ?? '').replaceAll('\\', '/');
    const path = target.startsWith('/') ? target.slice(1) : 'xl/' + target.replace(/^\.\//, '');
    targets.set(attribute(tag.attributes, 'Id') ?? '', { path, type: attribute(tag.attributes, 'Type') ?? '' });
  });
  return targets;
}

/** The text of every shared string, without the phonetic marks that may stand beside it. */
export function sharedStrings(parts: WorkbookParts): string[] {
  const part = parts.find('xl/sharedStrings.xml');
  if (part === undefined) return [];
  const xml = plainXml(part);
  const strings: string[] = [];
  let text = '';
  let phonetic = false;
  scanXml(xml, (tag) => {
    if (tag.name === 'rPh') phonetic = !tag.closing;
    else if (tag.name === 't' && tag.closing && !phonetic) text += xml.slice(tag.previousEnd, tag.start);
    else if (tag.name === 'si' && (tag.closing || tag.selfClosing)) {
      strings.push(decodeXml(text));
      text = '';
    }
  });
  return strings;
}
