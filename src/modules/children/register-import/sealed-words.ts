// A child's HIV status must not stand in a ledger (AIDS regulation art 39) and travels by a road of its own. Whatever names it is
// recognised here and never shown, copied or counted by the import.
const sealed = /艾滋|愛滋|爱滋|(?<![a-z])hiv(?![a-z])|(?<![a-z])aids(?![a-z])|人类免疫缺陷病毒|获得性免疫缺陷/;

// Most cells hold none of these characters, and 10,000 rows are looked through.
const mayName = /[艾愛爱人获HhＨｈAaＡａ]/;

/** What stands in place of a text that is not shown. */
export const sealedMask = '〔不在此显示〕';

/** Whether the text names a fact of the sealed class. Spacing, width and case do not hide it. */
export function namesSealedFact(text: string): boolean {
  if (!mayName.test(text)) return false;
  return sealed.test(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s·.\-_*]+/g, ''),
  );
}

/** The text, or the mask when it names a sealed fact. */
export function showable(text: string): string {
  return namesSealedFact(text) ? sealedMask : text;
}
