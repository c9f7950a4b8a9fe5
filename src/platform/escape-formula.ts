const longestCell = 32_000;

/**
 * Text as it may be written into a workbook or CSV file: what a spreadsheet could take for a formula gets an apostrophe in front.
 * Full-width signs count, since some programs fold them. Overlong text is cut to what a cell holds.
 */
export function escapeFormula(text: string): string {
  const cut = text.length > longestCell ? text.slice(0, longestCell) + '…' : text;
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u.test(cut) ? "'" + cut : cut;
}
