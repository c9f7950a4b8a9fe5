/** Cells below this are withheld from readers who may not open the records behind them (domain practice: <5). Ours. */
const SMALLEST_CELL = 5;

/** Zero tells nobody anything about a child; one to four might. */
export const isSmall = (value: number): boolean => value > 0 && value < SMALLEST_CELL;

/**
 * Which parts of a sum to withhold. A small one never stands alone, or it would be the sum less the others:
 * the next smallest goes with it. Of a sum that is withheld itself not every part may be shown.
 */
export const withheldParts = (parts: readonly number[], sumWithheld: boolean): boolean[] => {
  const withheld = parts.map(isSmall);
  const next = [...parts.keys()].filter((index) => parts[index]! >= SMALLEST_CELL).toSorted((a, b) => parts[a]! - parts[b]!);
  while (next.length > 0 && !suffices(parts, withheld, sumWithheld)) withheld[next.shift()!] = true;
  return withheld;
};

const suffices = (parts: readonly number[], withheld: readonly boolean[], sumWithheld: boolean): boolean => {
  const hidden = parts.filter((_, index) => withheld[index]);
  if (sumWithheld) return hidden.length > 0;
  return hidden.length === 0 || (hidden.length > 1 && hidden.reduce((a, b) => a + b, 0) >= SMALLEST_CELL);
};
