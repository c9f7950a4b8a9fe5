const compoundSurnames = new Set(
  `欧阳 上官 司马 司徒 司空 司寇 诸葛 东方 皇甫 尉迟 公孙 公羊 公冶 公西 公良 慕容 令狐 夏侯 轩辕 宇文 长孙
  钟离 闾丘 鲜于 申屠 南宫 百里 呼延 端木 赫连 澹台 拓跋 独孤 万俟 濮阳 淳于 单于 太叔 仲孙 宗政 亓官 颛孙
  巫马 漆雕 乐正 壤驷 夹谷 宰父 谷梁 榖梁 段干 东郭 羊舌 微生 梁丘 左丘 西门 第五 纳兰 完颜 耶律 叶赫 即墨
  达奚 贺兰 屈突 斛律 哥舒 闻人 阳佟 歐陽 欧陽 司馬 諸葛 東方 尉遲 公孫 長孫 鍾離 鮮于 南宮 獨孤 單于 仲孫`.split(/\s+/),
);

/** Surnames that families read in a second way, beside the first reading a dictionary gives. */
const secondReadings = new Map(
  Object.entries({
    翟: 'di',
    覃: 'tan',
    缪: 'mou',
    隗: 'kui',
    祭: 'zhai',
    折: 'she',
    种: 'chong',
    费: 'bi',
    郇: 'huan',
    柏: 'bo',
    谌: 'shen',
    尉: 'yu',
    薄: 'bo',
    藏: 'zang',
    黑: 'he',
    秘: 'bi',
    乜: 'mie',
    角: 'jue',
    郗: 'xi',
    郄: 'xi',
    洗: 'xian',
    召: 'zhao',
  }),
);

/**
 * How many leading characters are the surname: 2 for 欧阳娜 and its like, else 1. A name of two
 * characters has a surname of one, even when both together look like a compound surname.
 * @param characters the characters of one name, in order
 */
export function surnameLength(characters: readonly string[]): 1 | 2 {
  return characters.length > 2 && isCompoundSurname(characters[0]! + characters[1]!) ? 2 : 1;
}

/** Whether these two characters are a known compound surname (复姓). */
export function isCompoundSurname(text: string): boolean {
  return compoundSurnames.has(text);
}

/** The known compound surnames that end with this character. */
export function compoundSurnamesEndingWith(character: string): string[] {
  return [...compoundSurnames].filter((surname) => surname.endsWith(character));
}

/** A second toneless reading of a one-character surname, if families use one. */
export function secondSurnameReading(character: string): string | undefined {
  return secondReadings.get(character);
}
