import type { Same } from '../../i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Me',
  posts: 'Posts',
  noPosts: 'You hold no post now. Please ask your supervisor.',
  post: '{role} · {area}',
  userName: 'User name {name}',
  display: 'Display',
  largeType: 'Size of type',
  on: 'Large',
  off: 'Standard',
  waiting: 'Waiting to be sent',
  waitingNone: 'Nothing waits to be sent.',
  waitingWhat: 'These are kept on the phone and sent once there is a network.',
  madeAt: 'Written {time}',
  refused: 'Not sent: {problem}',
  sendAll: 'Send now',
  again: 'Send again',
  edit: 'Open and change',
  drop: 'Delete',
  dropTitle: 'Delete this one?',
  dropWhat: 'It has not been sent. Once deleted it cannot be found again.',
  dropYes: 'Delete',
  account: 'Account',
  outWaiting: {
    one: '{count} thing has not been sent. It stays on this phone and is sent when you sign in again.',
    other: '{count} things have not been sent. They stay on this phone and are sent when you sign in again.',
  },
  outOffline: 'Without a network you cannot sign out now.',
  outTitle: 'Sign out?',
  outWhat: 'What you have not finished is removed from this phone.',
  everywhereWhat: 'You are signed out on all phones and computers. Use this when a phone is lost.',
};
export default en;
