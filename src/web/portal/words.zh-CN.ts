export default {
  home: {
    title: '每个孩子，都有人照看',
    lead: '这里是本市儿童关爱服务平台。发现孩子需要帮助，告诉我们，会有人上门了解。',
    tasks: '您要办什么',
    report: '报告孩子的情况',
    reportNote: '不用登录，可以不留姓名，一分钟填完',
    follow: '查报告的进度',
    followNote: '凭回执号查看办到哪一步',
    signIn: '工作人员登录',
    signInNote: '儿童主任、社工、志愿者等',
    work: '进入我的工作',
    account: '我的账号',
    workNote: '{name}，您已登录',
  },
  footer: { rules: '儿童个人信息保护规则', about: '童心是开放源代码的儿童关爱服务平台。', demo: '演示系统：孩子和工作人员都是虚构的，请勿填写真实信息。' },
};
