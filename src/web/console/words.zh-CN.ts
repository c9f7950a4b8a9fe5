export default {
  navigation: '工作台导航',
  group: { work: '日常工作', manage: '管理' },
  nav: {
    board: '工作看板',
    register: '儿童名册',
    leads: '报告与线索',
    decisions: '待我审批',
    people: '人员',
    organisations: '机构',
    import: '导入名册',
    rules: '规则',
    audit: '审计日志',
  },
  post: '当前岗位',
  demo: '演示数据',
  noPage: { title: '这里没有您的页面', what: '您现在的岗位不使用这个页面。如需开通，请联系上级管理员。', go: '去我的工作页面' },
};
