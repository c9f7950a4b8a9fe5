import { escapeFormula } from '../../../platform/escape-formula.ts';
import type { Field } from './fields.ts';
import type { WrittenCell, WrittenSheet } from './sheet-writer.ts';
import { styleIndex, writeWorkbook } from './workbook-writer.ts';

interface TemplateColumn {
  field: Field;
  heading: string;
  width: number;
  example: string;
  list?: string[];
}

export interface TemplateOptions {
  /** The names of the risk scheme's levels, the most endangered first. */
  levels: string[];
  /** Names of the communities offered, when they are few enough for a list. */
  communities?: string[];
}

const lastRow = 3000;
// What a validation list may hold in all is limited to 255 characters by the file format.
const listBudget = 250;

/** A blank register to download and fill in: one sheet to type in, one that explains. */
export function templateWorkbook(options: TemplateOptions): Uint8Array<ArrayBuffer> {
  const bytes = writeWorkbook([
    { name: '儿童台账', sheet: registerSheet(columns(options)) },
    { name: '填写说明', sheet: instructions() },
  ]);
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
}

function columns({ levels, communities = [] }: TemplateOptions): TemplateColumn[] {
  const column = (field: Field, heading: string, width: number, example: string, list?: string[]): TemplateColumn => ({
    field,
    heading,
    width,
    example,
    ...(list && list.join(',').length <= listBudget && list.length > 0 ? { list } : {}),
  });
  return [
    column('sequenceNumber', '序号', 8, '示例'),
    column('childName', '儿童姓名', 14, '张小童'),
    column('sex', '性别', 8, '女', ['男', '女']),
    column('identityNumber', '儿童身份证号', 24, '999999201906111321'),
    column('birthDate', '出生日期', 14, '2019-06-11'),
    column('ethnicity', '民族', 10, '汉族'),
    column('street', '街道', 14, ''),
    column('community', '现住社区', 22, communities[0] ?? '', communities),
    column('address', '现居住地址', 30, ''),
    column('categories', '困境类别', 28, '重病儿童；低保家庭儿童', categoryList),
    column('incomeStatus', '家庭经济状况', 16, '低保', ['低保', '低保边缘', '刚性支出困难', '无']),
    column('riskLevel', '风险等级', 12, levels[0] ?? '', levels),
    column('visitFrequency', '走访频次', 14, '每月一次', ['每周一次', '半月一次', '每月一次', '每季度一次', '每半年一次']),
    column('guardianName', '监护人姓名', 14, '张大明'),
    column('guardianRelation', '监护人与儿童关系', 18, '祖父', ['父亲', '母亲', '祖父', '祖母', '外祖父', '外祖母', '其他亲属', '其他']),
    column('guardianPhone', '监护人联系电话', 18, '13800000000'),
    column('school', '就读学校', 20, '实验小学'),
    column('grade', '年级', 10, '一年级'),
    column('health', '健康状况', 20, '肾病综合征'),
    column('disability', '残疾类别等级', 16, ''),
    column('allowance', '月补贴金额', 14, '1200'),
    column('registeredOn', '纳入日期', 14, '2026-01-31'),
    column('notes', '备注', 30, ''),
  ];
}

const categoryList = [
  '孤儿',
  '事实无人抚养儿童',
  '重病儿童',
  '重残儿童',
  '低保家庭儿童',
  '低保边缘家庭儿童',
  '特困人员中的未成年人',
  '农村留守儿童',
  '流动儿童',
  '监护缺失',
  '监护失当',
  '监护侵害',
  '其他困境',
];

function registerSheet(all: TemplateColumn[]): WrittenSheet {
  const style = (value: string, index: number): WrittenCell => ({ value, style: index });
  return {
    widths: all.map(({ width }) => width),
    columnStyles: all.map(() => styleIndex.text),
    rows: [
      [style('困境儿童台账', styleIndex.title)],
      all.map(({ heading }) => style(heading, styleIndex.heading)),
      all.map(({ example }) => style(escapeFormula(example), styleIndex.example)),
    ],
    merges: [`A1:${String.fromCharCode(64 + all.length)}1`],
    validations: all.flatMap(({ list }, index) => (list ? [{ column: index, fromRow: 3, toRow: lastRow, list }] : [])),
    frozenRows: 2,
    selected: true,
  };
}

const advice = [
  '一名儿童一行，从第 4 行开始填。第 3 行是示例，留着也不会导入。',
  '必填：儿童姓名、现住社区。其他可以先空着，以后补。',
  '所有列都已设为“文本”，身份证号和电话照证件、照实填写即可。从别处粘贴时请选“只粘贴文本”，否则身份证号后几位会丢。',
  '出生日期写成 2019-06-11。只知道年月的写 2019年6月，不要编一个日子。',
  '一名儿童有几种困境类别，写在同一格，用分号隔开：重病儿童；低保家庭儿童。下拉里没有的可以直接写，导入时再确认意思。',
  '没有的就空着，不用写“无”。列的顺序可以变，也可以加自己的列；标题不同也能认，导入时会请您确认。',
  '感染类等须保密的情况不要写进台账，由专门人员单独办理。',
  'One child a row, from row 4 on. Name and community are required. All columns are Text, so that long numbers keep their digits.',
];

function instructions(): WrittenSheet {
  const rows = advice.map((text, index) => [{ value: index + 1 }, { value: text, style: styleIndex.note }]);
  return { widths: [6, 100], rows: [[{ value: '填写说明', style: styleIndex.title }], ...rows], merges: ['A1:B1'] };
}
