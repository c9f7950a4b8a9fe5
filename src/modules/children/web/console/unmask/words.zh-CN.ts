export default {
  title: '查看完整信息',
  recorded: '只看这次要用的。谁在什么时候、为什么看了哪几项，都会记入日志；60 秒后自动遮住。',
  fields: '要看哪几项',
  purpose: '用途',
  choose: '请选择',
  reason: '原因',
  reasonHint: '一句话说清楚，例如：明天上门前与祖母约时间',
  show: '查看',
  missing: { fields: '请至少选一项', purpose: '请选择用途', reason: '请写明原因' },
  inClear: '正在显示完整信息，已记入日志。',
  secondsLeft: '{count} 秒后自动遮住',
  hide: '现在就遮住',
};
