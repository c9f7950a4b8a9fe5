import type { Field, Person, PersonFact } from './fields.ts';

/** Header text made comparable: full-width, spaces, notes in brackets and punctuation no longer matter. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（【[〔].*?[)）】\]〕]/g, '')
    .replace(/[\s*:：、,，.。/_\-#?？!！"'“”《》]+/g, '');
}

const listed = (words: string) => words.split(' ');

export interface HeaderWord {
  words: string[];
  field: Field;
}

export interface PersonWord {
  words: string[];
  fact: PersonFact;
}

/** Header words of facts that are told once, of the child. */
export const headerWords: HeaderWord[] = [
  { field: 'ignore', words: listed('核对结果 checkresult') },
  { field: 'sequenceNumber', words: listed('序号 编号 顺序号 行号 no number seq serialnumber') },
  { field: 'sex', words: listed('性别 sex gender') },
  { field: 'birthDate', words: listed('出生年月 出生日期 出生年月日 出生时间 生日 出生 dateofbirth birthdate birthday dob') },
  { field: 'age', words: listed('年龄 周岁 实足年龄 age') },
  { field: 'ethnicity', words: listed('民族 ethnicity ethnicgroup') },
  { field: 'district', words: listed('区县 所属区 所在区 县区 县市区 行政区 区 district county') },
  {
    field: 'street',
    words: listed('街道 镇街 所属街道 所在街道 街镇 乡镇 乡镇街道 镇 街道办 街道办事处 street subdistrict town'),
  },
  {
    field: 'community',
    words: listed('社区 现住社区 所属社区 所在社区 居住社区 村居 村社区 社区村 居委会 村委会 村居委会 行政村 community village'),
  },
  {
    field: 'address',
    words: listed('现住址 现居住地 居住地址 家庭住址 家庭地址 住址 详细地址 现居住地址 实际居住地 居住地 地址 address homeaddress'),
  },
  {
    field: 'householdRegistration',
    words: listed('户籍地 户籍地址 户籍 户籍所在地 户口所在地 户口 户籍类型 户籍性质 户口性质 householdregistration hukou'),
  },
  {
    field: 'categories',
    words: listed('困境类型 困境类别 儿童类别 儿童类型 人员类别 对象类别 困境儿童类别 困境儿童类型 保障类别 类别 类型 困境情形 困境原因 category categories'),
  },
  {
    field: 'incomeStatus',
    words: listed('是否低保 低保 低保情况 家庭经济状况 家庭经济情况 经济状况 是否低保家庭 低保类型 社会救助情况 incomestatus minimumliving lowincome'),
  },
  { field: 'school', words: listed('就读学校 学校 所在学校 就学情况 学校名称 就读学校名称 就学学校 school') },
  { field: 'grade', words: listed('年级 就读年级 班级 年级班级 grade class') },
  { field: 'health', words: listed('健康状况 身体状况 健康情况 健康 身体健康状况 患病情况 疾病 health') },
  { field: 'disability', words: listed('残疾类别 残疾等级 残疾类型 残疾情况 残疾类别等级 是否残疾 残疾 残疾证号 disability') },
  {
    field: 'riskLevel',
    words: listed('风险等级 风险级别 等级 风险评估等级 评估等级 危险等级 预警等级 级别 分级 风险 risk risklevel level'),
  },
  { field: 'visitFrequency', words: listed('走访频次 走访频率 探访频次 走访要求 巡访频次 家访频次 走访周期 visitfrequency visits') },
  {
    field: 'allowance',
    words: listed('月补贴金额 补贴金额 补助金额 基本生活费 基本生活补贴 月发放金额 保障金额 补贴标准 月金额 生活补贴 发放标准 allowance monthlyamount amount'),
  },
  {
    field: 'registeredOn',
    words: listed('登记日期 纳入日期 建档日期 纳入时间 认定时间 认定日期 录入日期 建档时间 登记时间 纳入保障时间 审批时间 registeredon registrationdate'),
  },
  { field: 'notes', words: listed('备注 说明 其他 其他情况 备注说明 情况说明 notes note remarks comment') },
];

/** Header words of facts that may be told of the child or of a grown-up. */
export const personWords: PersonWord[] = [
  { fact: 'Name', words: listed('姓名 名字 名称 name fullname') },
  {
    fact: 'IdentityNumber',
    words: listed('身份证号 身份证号码 身份证 公民身份号码 公民身份证号码 证件号码 证件号 身份号码 idnumber identitynumber idno idcard id'),
  },
  {
    fact: 'Phone',
    words: listed('联系电话 电话 手机 手机号 手机号码 联系方式 电话号码 联系手机 phone mobile telephone contact phonenumber'),
  },
  {
    fact: 'Relation',
    words: listed(
      '关系 与儿童关系 与孩子关系 与本人关系 亲属关系 监护关系 与监护人关系 与未成年人关系 与被监护人关系 relation relationship relationshiptochild',
    ),
  },
  { fact: 'Status', words: listed('状况 情况 状态 现状 基本情况 现状况 监护能力 监护情况 监护状况 status situation') },
];

/** Words by which a header, or the heading above it, says whom it speaks of. Longer words come first. */
export const peopleWords: { person: Person; words: string[] }[] = [
  {
    person: 'carer',
    words: listed('实际照料人 实际照护人 受委托照护人 被委托人 委托照护人 照料人 照护人 照顾人 代养人 实际抚养人 抚养人 carer caregiver caretaker'),
  },
  { person: 'guardian', words: listed('法定监护人 主要监护人 监护人 监护 guardian') },
  { person: 'father', words: listed('父亲 生父 爸爸 父 father') },
  { person: 'mother', words: listed('母亲 生母 妈妈 母 mother') },
  { person: 'child', words: listed('困境儿童 儿童 孩子 未成年人 学生 本人 对象 被监护人 child minor') },
];
