import { attribute, plainXml, scanXml } from './xml.ts';

/** What a number format shows of a date: nothing (no date), down to the day, or year and month only. */
export type DateFormat = 'none' | 'day' | 'month';

/** For every cell style of the workbook, in order. */
export function dateFormats(stylesXml: string): DateFormat[] {
  const custom = new Map<number, DateFormat>();
  const styles: DateFormat[] = [];
  let inside = false;
  scanXml(plainXml(stylesXml), (tag) => {
    if (tag.name === 'cellXfs') inside = !tag.closing && !tag.selfClosing;
    if (tag.closing) return;
    if (tag.name === 'numFmt') {
      custom.set(Number(attribute(tag.attributes, 'numFmtId')), formatKind(attribute(tag.attributes, 'formatCode') ?? ''));
    }
    if (tag.name !== 'xf' || !inside) return;
    const id = Number(attribute(tag.attributes, 'numFmtId') ?? 0);
    styles.push(custom.get(id) ?? builtInKind(id));
  });
  return styles;
}

function builtInKind(id: number): DateFormat {
  // 27–36 and 50–58 are dates in the Chinese editions of Excel; 17 is mmm-yy, 27, 50, 52, 54 and 57 are 年月.
  if ([17, 27, 50, 52, 54, 57].includes(id)) return 'month';
  if ((id >= 14 && id <= 16) || id === 22 || (id >= 28 && id <= 31) || id === 36) return 'day';
  return id === 51 || id === 53 || id === 58 ? 'day' : 'none';
}

function formatKind(code: string): DateFormat {
  const shown = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .toLowerCase();
  if (!/[yeg]/.test(shown) || shown.includes('general')) return 'none';
  return shown.includes('d') ? 'day' : 'month';
}

const dayMs = 86_400_000;

/** A stored day number as ISO text, cut to what its format shows. Undefined beyond the years people live in. */
export function dateText(serial: number, format: DateFormat, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days < 1 || days > 109_574) return undefined;
  // Excel counts a 29 February 1900 that never was.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * dayMs);
  return date.toISOString().slice(0, format === 'month' ? 7 : 10);
}
