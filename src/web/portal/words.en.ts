import type { Same } from '../i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  home: {
    title: 'Somebody looks out for every child',
    lead: 'These are the city’s care services for children. Tell us about a child who needs help, and somebody will go and see.',
    tasks: 'What would you like to do?',
    report: 'Report about a child',
    reportNote: 'No sign-in, no name needed, done in a minute',
    follow: 'Follow a report',
    followNote: 'See where it is, with your receipt code',
    signIn: 'Sign in to work',
    signInNote: 'Child directors, social workers, volunteers and others',
    work: 'Go to my work',
    account: 'My account',
    workNote: '{name}, you are signed in',
  },
  footer: {
    rules: 'Rules for children’s personal information',
    about: 'Tongxin is an open-source platform for children’s care services.',
    demo: 'Demonstration: the children and staff are made up. Please type nothing real.',
  },
};
export default en;
