import type { Same } from '../i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  tab: { today: 'Today', children: 'Children', report: 'Report', me: 'Me' },
  noPage: {
    title: 'There is no page for you here',
    what: 'Your present posts do not do this work on the phone. Ask whoever appointed you if you need it.',
    go: 'Go to my work',
  },
  draft: { restored: 'Here is what you had not finished.', clear: 'Start again' },
};
export default en;
