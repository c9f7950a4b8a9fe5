export default {
  notAssessed: '未评估',
  recordVisit: '记走访',
  recordCall: '记电话',
  report: '报告',
  backToToday: '回到今天',
  openFile: '看孩子档案',
  needsNetwork: '这一页要联网才能打开。连上网络后会自动显示。',
  required: '请填写。',
  chooseOne: '请选一项。',
  notBefore: '日期要在今天以后。',
};
