import type { WorkbookParts } from './workbook-parts.ts';
import { sheetName } from './workbook-writer.ts';
import { escapeXml, plainXml } from './xml.ts';
import { pack } from './zip.ts';

/** Puts a sheet in front of the others; print areas, views and the open tab follow their sheets. */
export function addFirstSheet(parts: WorkbookParts, wantedName: string, content: string): void {
  const workbook = plainXml(parts.get('xl/workbook.xml'));
  const relations = plainXml(parts.get('xl/_rels/workbook.xml.rels'));
  const types = plainXml(parts.get('[Content_Types].xml'));
  const id = freeId(relations);
  const target = freePart(parts);
  const put = (name: string, xml: string) => parts.entries.set(parts.nameOf(name) ?? name, pack(parts.nameOf(name) ?? name, xml));
  put('xl/workbook.xml', withTab(workbook, freeName(workbook, wantedName), id));
  put('xl/_rels/workbook.xml.rels', withRelation(relations, id, target));
  put('[Content_Types].xml', withType(types, target));
  put(`xl/${target}`, content);
}

function withTab(workbook: string, name: string, id: string): string {
  const numbers = [...workbook.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map(([, number]) => Number(number));
  const idName = /<(?:\w+:)?sheet\s[^>]*?\s(\w+:id)\s*=/.exec(workbook)?.[1] ?? 'r:id';
  const prefix = /<(\w+:)?sheets[\s>]/.exec(workbook)?.[1] ?? '';
  const tab = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...numbers) + 1}" ${idName}="${id}"/>`;
  return workbook
    .replace(/<(?:\w+:)?sheets(?:\s[^>]*)?>/, (open) => open + tab)
    .replace(/\s(activeTab|firstSheet)\s*=\s*["']\d+["']/g, '')
    .replace(/\slocalSheetId\s*=\s*["'](\d+)["']/g, (_whole, number: string) => ` localSheetId="${Number(number) + 1}"`);
}

function withRelation(relations: string, id: string, target: string): string {
  const type = /["'](http[^"']*\/relationships\/worksheet)["']/.exec(relations)?.[1];
  const prefix = /<(\w+:)?Relationships[\s>]/.exec(relations)?.[1] ?? '';
  const entry = `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  return relations.replace(/<\/(?:\w+:)?Relationships>/, (close) => entry + close);
}

function withType(types: string, target: string): string {
  const prefix = /<(\w+:)?Types[\s>]/.exec(types)?.[1] ?? '';
  const entry = `<${prefix}Override PartName="/xl/${target}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;
  return types.replace(/<\/(?:\w+:)?Types>/, (close) => entry + close);
}

// Some readers know a sheet by its part's name alone, so it is numbered like the others.
function freePart(parts: WorkbookParts): string {
  let number = 1;
  while (parts.nameOf(`xl/worksheets/sheet${number}.xml`)) number++;
  return `worksheets/sheet${number}.xml`;
}

function freeId(relations: string): string {
  let number = 1;
  while (relations.includes(`"rIdChecked${number}"`)) number++;
  return `rIdChecked${number}`;
}

function freeName(workbook: string, wanted: string): string {
  let name = sheetName(wanted);
  for (let number = 2; workbook.includes(`name="${escapeXml(name)}"`); number++) name = sheetName(`${wanted} ${number}`);
  return name;
}
