export default {
  title: '紧急查档',
  warning: '平时不需要打开孩子的档案',
  what: '只在交办核查、紧急处置等情形使用。每次打开一份，一小时后自动关闭；谁在什么时候、为什么打开会记入日志，次日由另一位同事复查。',
  fileCode: '档案编号',
  fileCodeHint: '形如 C-2B3C4D5',
  reason: '原因',
  reasonHint: '写明来由，例如交办单位和事项',
  needed: '请填写',
  open: '打开这份档案',
  banner: '您正在以紧急查档方式查看这份档案，已记入日志。',
  bannerUntil: '您正在以紧急查档方式查看这份档案，{time} 自动关闭，已记入日志。',
};
