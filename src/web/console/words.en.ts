import type { Same } from '../i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  navigation: 'Console',
  group: { work: 'Daily work', manage: 'Administration' },
  nav: {
    board: 'Board',
    register: 'Register',
    leads: 'Reports and leads',
    decisions: 'For my decision',
    people: 'People',
    organisations: 'Organisations',
    import: 'Import a register',
    rules: 'Rules',
    audit: 'Audit log',
    report: 'Report now',
    areas: 'Areas',
    accessReviews: 'Reviews of access',
    breakGlass: 'Emergency file access',
  },
  pages: 'Pages',
  post: 'Present post',
  demo: 'Demonstration data',
  conflict: {
    title: 'Somebody has just changed this record; what you typed is kept',
    elsewhere: 'The change was elsewhere and does not touch what you typed.',
    what: 'Item',
    mine: 'You typed',
    newest: 'Newest',
    keepMine: 'Save mine all the same',
    dropMine: 'Take the newest',
  },
  noPage: {
    title: 'There is no page for you here',
    what: 'Your present posts do not use this page. Ask an administrator above you if you need it.',
    go: 'Go to my work',
  },
};
export default en;
