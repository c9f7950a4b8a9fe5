export default {
  tab: { today: '今天', children: '孩子', report: '报告', me: '我' },
  draft: { restored: '接着上次没写完的。', clear: '清空重写' },
};
