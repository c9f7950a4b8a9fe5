import type { Same } from '../i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  tab: { today: 'Today', children: 'Children', report: 'Report', me: 'Me' },
  draft: { restored: 'Here is what you had not finished.', clear: 'Start again' },
};
export default en;
