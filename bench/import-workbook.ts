import { writeWorkbook } from '../src/modules/children/register-import/workbook-writer.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const given = [...'子轩雨涵欣怡浩宇梓佳琪一诺思远晨曦俊杰诗语文博明亮芳华安宁可心乐天'];

/** A number of no real place: 999999 is nobody's division code. */
const numberOf = (born: string, order: number): string => {
  const body = `999999${born.replaceAll('-', '')}${String(order % 1000).padStart(3, '0')}`;
  return body + '10X98765432'[[...body].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11]!;
};

const bornOn = (at: number): string =>
  `${2010 + (at % 13)}-${String(1 + (Math.floor(at / 13) % 12)).padStart(2, '0')}-${String(1 + (Math.floor(at / 156) % 28)).padStart(2, '0')}`;

const headings = [
  '序号',
  '姓名',
  '性别',
  '身份证号',
  '出生日期',
  '现住社区',
  '现住址',
  '困境类别',
  '是否低保',
  '风险等级',
  '走访频次',
  '监护人姓名',
  '与儿童关系',
  '监护人电话',
  '就读学校',
  '健康状况',
  '备注',
];

/** A register as an office keeps it, one row in twenty with something wrong. */
export const registerWorkbook = (rows: number, communities: readonly string[]): Buffer => {
  const lines = Array.from({ length: rows }, (_, at) => {
    const born = bornOn(at);
    const paper = numberOf(born, at);
    const wrong = at % 20 === 7;
    return [
      at + 1,
      pick(surnames, at) + pick(given, at * 7 + 3) + pick(given, Math.floor(at / 31) + 11),
      pick(['男', '女'], at),
      wrong ? paper.slice(0, 17) : paper,
      born,
      pick(communities, at * 3),
      `某路 ${at % 200} 号`,
      pick(['孤儿', '低保家庭儿童', '农村留守儿童；重病儿童', '事实无人抚养儿童'], at),
      pick(['是', '否'], at),
      pick(['红', '黄', '蓝', '绿'], at),
      pick(['每周', '每月一次'], at),
      pick(surnames, at + 5) + pick(given, at + 1),
      pick(['祖母', '父亲', '外祖父'], at),
      `13${String(900_000_000 + at)}`,
      '实验小学',
      pick(['健康', '肾病综合征'], at),
      pick(['', '住校'], at),
    ].map((value) => ({ value }));
  });
  return writeWorkbook([{ name: '儿童台账', sheet: { widths: [], rows: [[{ value: '困境儿童台账' }], headings.map((value) => ({ value })), ...lines] } }]);
};
