import { weightsOf, type Random } from './random.ts';

export type Sex = 'male' | 'female';

/** Roughly as often as they are met; families of the demo are made of nothing else. */
const common =
  '李王张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const compound = ['欧阳', '上官', '司徒', '司马', '诸葛', '皇甫', '慕容', '令狐', '夏侯', '尉迟'];
const rare = ['乜', '冼', '佘', '蒯', '逄', '亓', '翟', '缪', '单', '仝', '桑', '禤', '揭', '粟'];

const surnames = weightsOf([
  ...[...common].map((name, rank) => [name, 60 / (rank + 8)] as const),
  ...compound.map((name) => [name, 0.03] as const),
  ...rare.map((name) => [name, 0.03] as const),
]);

const forBoys = [...'浩宇轩杰博文俊豪泽睿辰逸晨铭嘉航子凯旭阳志远明哲天佑家乐思源一鸣锐昊翔健康伟强建国军勇磊鑫龙飞鹏程海涛亮林峰正平安庆荣华'];
const forGirls = [...'欣怡雨桐诗涵梓萱可馨佳琪思颖语嫣若曦梦瑶雅静晓彤婷芳丽娟敏慧玲秀英红梅兰桂珍艳霞燕洁莹雪璐月如意安然宁悦心妍清露晴'];
const rareGiven = ['𬎆', '龑', '喆', '堃', '㛃', '翀', '昇', '䶮', '彧', '翯'];

const minority: readonly { group: string; male: readonly string[]; female: readonly string[]; after: readonly string[] }[] = [
  {
    group: '维吾尔族',
    male: ['艾力', '阿迪力', '买合木提', '吐尔逊'],
    female: ['阿依古丽', '古丽娜尔', '热依汗', '帕提古丽'],
    after: ['买买提', '吐尔地', '亚森', '卡德尔'],
  },
  { group: '哈萨克族', male: ['叶尔兰', '别克', '赛里克'], female: ['阿依努尔', '古丽扎', '加依娜'], after: ['努尔兰', '哈布力', '托合塔尔'] },
  { group: '藏族', male: ['扎西', '多吉', '丹增'], female: ['卓玛', '央金', '拉姆'], after: ['次仁', '平措', '旺姆'] },
];
/** Groups whose names are written like most others. */
const otherGroups = ['壮族', '苗族', '土家族', '瑶族', '侗族', '回族', '彝族', '满族', '布依族', '黎族'];

/** How a family is called: what its children and the elder of the father's side share. */
export type FamilyName = { surname: string; group: string; dotted: (typeof minority)[number] | undefined };

export const familyName = (random: Random): FamilyName => {
  if (random.chance(0.012)) {
    const dotted = random.pick(minority);
    return { surname: '', group: dotted.group, dotted };
  }
  return { surname: random.weighted(surnames), group: random.chance(0.06) ? random.pick(otherGroups) : '汉族', dotted: undefined };
};

export const personName = (random: Random, family: FamilyName, sex: Sex): string => {
  if (family.dotted !== undefined) return `${random.pick(family.dotted[sex])}·${random.pick(family.dotted.after)}`;
  return family.surname + givenName(random, sex);
};

const givenName = (random: Random, sex: Sex): string => {
  const list = sex === 'male' ? forBoys : forGirls;
  const first = random.pick(list);
  if (random.chance(0.14)) return first;
  return first + (random.chance(0.006) ? random.pick(rareGiven) : random.pick(list));
};

export const strangerName = (random: Random, sex: Sex): string => personName(random, familyName(random), sex);

/** No number with 154 has ever been given out, so nobody's telephone rings. */
export const samplePhone = (random: Random): string => `154${String(random.int(100_000_000)).padStart(8, '0')}`;
