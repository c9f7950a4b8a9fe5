import type { Same } from '../i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  tab: { today: 'Today', children: 'Children', report: 'Report', me: 'Me' },
};
export default en;
