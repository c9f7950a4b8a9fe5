const FULL_WIDTH_SHIFT = 0xfee0;

/**
 * The text as a Western keyboard would have typed it: full-width digits, letters and signs become
 * half-width, the ideographic space a space, and invisible marks from copying are dropped.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/\u3000/g, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

/**
 * What a person typed or a cell holds, as trimmed half-width text: empty when nothing is there,
 * `undefined` when it is neither text nor a number.
 */
export function typedText(raw: unknown): string | undefined {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'string') return toHalfWidth(raw).trim();
  return typeof raw === 'number' || typeof raw === 'bigint' ? String(raw) : undefined;
}
