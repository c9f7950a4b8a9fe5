export interface XmlTag {
  /** Without its namespace prefix. */
  name: string;
  attributes: string;
  closing: boolean;
  selfClosing: boolean;
  /** Where the tag stands in the text, and where the one before it ended. */
  start: number;
  end: number;
  previousEnd: number;
}

export class DamagedXml extends Error {}

/** Comments dropped and CDATA turned into plain text, so that a scan meets tags and text only. */
export function plainXml(xml: string): string {
  if (/<!DOCTYPE/i.test(xml.slice(0, 4096))) throw new DamagedXml('doctype');
  if (!xml.includes('<!')) return xml;
  return xml.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_whole, text: string) => escapeXml(text));
}

/** Calls `visit` for every tag, in order. */
export function scanXml(xml: string, visit: (tag: XmlTag) => void): void {
  let previousEnd = 0;
  for (let start = xml.indexOf('<'); start !== -1; start = xml.indexOf('<', previousEnd)) {
    const end = tagEnd(xml, start);
    const mark = xml.charCodeAt(start + 1);
    if (mark !== QUESTION && mark !== EXCLAMATION) visit(tagBetween(xml, start, end, previousEnd));
    previousEnd = end;
  }
}

const QUESTION = 63;
const EXCLAMATION = 33;
const SLASH = 47;

function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  if (end === -1) throw new DamagedXml('unclosed tag');
  let quote = openQuote(xml, start, end, '');
  while (quote) {
    const next = xml.indexOf('>', end + 1);
    if (next === -1) throw new DamagedXml('unclosed attribute');
    quote = openQuote(xml, end, next, quote);
    end = next;
  }
  return end + 1;
}

function openQuote(xml: string, from: number, to: number, already: string): string {
  let quote = already;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code !== 34 && code !== 39) continue;
    const character = code === 34 ? '"' : "'";
    if (!quote) quote = character;
    else if (quote === character) quote = '';
  }
  return quote;
}

function tagBetween(xml: string, start: number, end: number, previousEnd: number): XmlTag {
  const closing = xml.charCodeAt(start + 1) === SLASH;
  const selfClosing = xml.charCodeAt(end - 2) === SLASH;
  const from = start + (closing ? 2 : 1);
  const to = end - (selfClosing ? 2 : 1);
  let nameEnd = from;
  while (nameEnd < to && xml.charCodeAt(nameEnd) > 32) nameEnd++;
  const full = xml.slice(from, nameEnd);
  const colon = full.indexOf(':');
  const name = colon === -1 ? full : full.slice(colon + 1);
  return { name, attributes: xml.slice(nameEnd, to), closing, selfClosing, start, end, previousEnd };
}

/** The value of an attribute, decoded; its name may carry a prefix (`r:id`). */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name + '=');
  while (at > 0 && attributes.charCodeAt(at - 1) > 32) at = attributes.indexOf(name + '=', at + 1);
  if (at === -1) return undefined;
  const quote = attributes[at + name.length + 1];
  if (quote !== '"' && quote !== "'") return undefined;
  const from = at + name.length + 2;
  const to = attributes.indexOf(quote, from);
  return to === -1 ? undefined : decodeXml(attributes.slice(from, to));
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities and Excel's own `_x000D_` escapes turned into characters. */
export function decodeXml(text: string): string {
  let plain = text;
  if (plain.includes('&')) {
    plain = plain.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{2,4});/g, (whole, name: string) => {
      if (!name.startsWith('#')) return named[name] ?? whole;
      const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
  }
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

// Characters XML 1.0 does not allow; Excel calls a file with one of them damaged.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
