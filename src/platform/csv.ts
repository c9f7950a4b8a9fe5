import { escapeFormula } from './escape-formula.ts';

const BOM = '\uFEFF';

/** A CSV file that Excel and WPS open in the right letters, with nothing in it that they would run. */
export const csvOf = (rows: readonly (readonly string[])[]): string => BOM + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';

const cell = (text: string): string => {
  const safe = escapeFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
