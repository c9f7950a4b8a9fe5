export default {
  label: '证件号码',
  hint: '没有或不便提供可以先不填，以后补上',
  read: '号码有效：{date}出生，{sex}',
  problem: {
    length: '应为 18 位，现在是 {count} 位',
    oldFifteenDigits: '这是 15 位的旧号码，请填新证上的 18 位号码',
    characters: '只能有数字，最后一位可以是 X',
    birthDate: '号码里的出生日期不存在，第 7 到 14 位可能输错了',
    checkDigit: '号码前后对不上，有一位可能输错了，请对着证件再看一遍',
    ruinedByExcel: '号码被 Excel 改坏了，后几位已丢失，请对着证件重新输入',
  },
};
