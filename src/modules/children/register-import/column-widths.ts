import { cellPosition, columnLetters } from './cells.ts';
import { attribute } from './xml.ts';

export const lastColumn = 16_383;
const resultWidth = 70;

/** Room for the result column: its width, and the sheet's declared extent. */
export function widened(xml: string, column: number, prefix: string): string {
  if (column > lastColumn) return xml;
  const extent = xml.replace(/(<(?:\w+:)?dimension\s[^>]*ref=["'][A-Z]+\d+:)([A-Z]+)(\d+)/, (whole, head: string, last: string, row: string) =>
    (cellPosition(last + '1')?.column ?? 0) < column ? head + columnLetters(column) + row : whole,
  );
  const own = `<${prefix}col min="${column + 1}" max="${column + 1}" width="${resultWidth}" customWidth="1"/>`;
  const cols = /<(?:\w+:)?cols>([\s\S]*?)<\/(?:\w+:)?cols>/.exec(extent);
  if (cols) return extent.replace(cols[0], () => `<${prefix}cols>${colsAround(cols[1]!, column + 1, own)}</${prefix}cols>`);
  return extent.replace(/<(?:\w+:)?sheetData/, (start) => `<${prefix}cols>${own}</${prefix}cols>${start}`);
}

/** The column definitions with ours among them; one that spans ours is split around it. */
function colsAround(cols: string, number: number, own: string): string {
  const pieces: { min: number; xml: string }[] = [{ min: number, xml: own }];
  for (const [col] of cols.matchAll(/<(?:\w+:)?col\s[^>]*\/?>/g)) {
    const min = Number(attribute(col, 'min'));
    const max = Number(attribute(col, 'max'));
    const part = (from: number, to: number) => {
      if (from > to) return;
      const xml = col.replace(/\smin\s*=\s*["']\d+["']/, ` min="${from}"`).replace(/\smax\s*=\s*["']\d+["']/, ` max="${to}"`);
      pieces.push({ min: from, xml });
    };
    part(min, Math.min(max, number - 1));
    part(Math.max(min, number + 1), max);
  }
  return pieces
    .sort((one, other) => one.min - other.min)
    .map(({ xml }) => xml)
    .join('');
}
