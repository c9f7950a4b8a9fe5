export default {
  title: '专密',
  recorded: '只有获得专门授权的人员可以打开。每次打开都单独记录。',
  reason: '原因',
  open: '打开',
  none: '没有内容',
  text: '补充内容',
  add: '补充',
};
