import { wordKey } from './words.ts';

/** Codes of the categories a register can give a child; HIV infection is not among them and never may be. */
export const categoryCodes = [
  'orphan',
  'foundling',
  'deFactoUnattended',
  'seriouslyIll',
  'severelyDisabled',
  'hardshipFamily',
  'destitute',
  'leftBehind',
  'migrant',
  'vagrant',
  'guardianshipAbsent',
  'guardianshipImproper',
  'guardianshipAbusive',
  'otherDifficulty',
] as const;

export type CategoryCode = (typeof categoryCodes)[number];
export type IncomeStatus = 'minimumLiving' | 'minimumLivingMargin' | 'rigidExpenditure';

/** What a category word in a register says of the child. */
export interface CategoryMeaning {
  category: CategoryCode;
  careMode?: 'institutional' | 'dispersed';
  incomeStatus?: IncomeStatus;
}

// The first that fits wins: 低保边缘 before 低保, 查找不到生父母 before 孤儿.
const patterns: [RegExp, CategoryMeaning][] = [
  [/弃婴|弃儿|被遗弃|查找不到生父母|查找不到父母|foundling|abandoned/, { category: 'foundling' }],
  [/事实无人抚养|事实孤儿|无人抚养|defacto/, { category: 'deFactoUnattended' }],
  [/(集中|机构)(养育|供养|抚养)?.*孤儿|孤儿.*(集中|机构)/, { category: 'orphan', careMode: 'institutional' }],
  [/(散居|分散).*孤儿|孤儿.*(散居|分散)/, { category: 'orphan', careMode: 'dispersed' }],
  [/孤儿|^orphan/, { category: 'orphan' }],
  [/重病|大病|重大疾病|患病儿童|seriouslyill/, { category: 'seriouslyIll' }],
  [/重残|重度残疾|严重残疾|一级残疾|二级残疾|severelydisabled/, { category: 'severelyDisabled' }],
  [/边缘/, { category: 'hardshipFamily', incomeStatus: 'minimumLivingMargin' }],
  [/刚性支出|支出型/, { category: 'hardshipFamily', incomeStatus: 'rigidExpenditure' }],
  [/特困|destitute/, { category: 'destitute' }],
  [/低保|最低生活保障|minimumliving/, { category: 'hardshipFamily', incomeStatus: 'minimumLiving' }],
  [/留守|leftbehind/, { category: 'leftBehind' }],
  [/流浪|流散|乞讨|vagrant/, { category: 'vagrant' }],
  [/流动|随迁|migrant/, { category: 'migrant' }],
  [/监护.*(侵害|虐待|伤害)|遭受.*(虐待|侵害|家暴|家庭暴力)|受侵害|abus/, { category: 'guardianshipAbusive' }],
  [/监护.*(不当|失当|不力|不到位)|疏于监护|neglect|improper/, { category: 'guardianshipImproper' }],
  [/监护.*(缺失|缺位|无监护|失能)|无人监护|监护能力不足|兜底监护/, { category: 'guardianshipAbsent' }],
  [/家庭困难|困难家庭|贫困|低收入|lowincome|hardship/, { category: 'hardshipFamily' }],
  [/^其他|^其它|^other/, { category: 'otherDifficulty' }],
];

/** The category a word seems to mean. Undefined when a person has to say. */
export function guessCategory(word: string): CategoryMeaning | undefined {
  const key = wordKey(word);
  return patterns.find(([pattern]) => pattern.test(key))?.[1];
}

/** The words of a cell that may name several: `重残儿童；低保家庭儿童`. */
export function categoryWordsIn(text: string): string[] {
  const words = text.split(/[;；、,，/／|\n\r+]+|\s{2,}/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
