/** A word of a register made comparable: width, case and spaces no longer matter. */
export function wordKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const noneWords = /^(无|没有|暂无|未知|不详|空|—+|-+|\/+|\\+|n\/?a|none|unknown|办理中|正在办理|未办理?|待办理?|待补|未上户|无户口)$/;

/** Whether a text says that there is nothing to write here. */
export function saysNone(text: string): boolean {
  return noneWords.test(wordKey(text));
}

const yesWords = /^(是|有|√|✓|✔|☑|对|y|yes|true|1|v)$/;
const noWords = /^(否|无|没有|不是|×|✗|✘|x|n|no|false|0)$/;

/** `true` for 是 and √, `false` for 否 and ×, undefined for anything else. */
export function yesOrNo(text: string): boolean | undefined {
  const key = wordKey(text);
  if (yesWords.test(key)) return true;
  return noWords.test(key) ? false : undefined;
}

/** The sex a cell names. Undefined for anything that is not clearly one. */
export function sexIn(text: string): 'male' | 'female' | undefined {
  const key = wordKey(text);
  if (/^(男|男性|男孩|m|male|boy|1)$/.test(key)) return 'male';
  return /^(女|女性|女孩|f|female|girl|2)$/.test(key) ? 'female' : undefined;
}
