export default {
  tab: { today: '今天', children: '孩子', report: '报告', me: '我' },
  noPage: { title: '这里没有您的页面', what: '您现在的岗位不在手机上办这些事。如需开通，请联系任命您的人。', go: '去我的工作页面' },
  draft: { restored: '接着上次没写完的。', clear: '清空重写' },
};
