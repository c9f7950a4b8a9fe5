export default {
  tab: { today: '今天', children: '孩子', report: '报告', me: '我' },
};
