import type { Same } from '../../../web/i18n/words.ts';
import type zh from './select-words.zh-CN.ts';

const en: Same<typeof zh> = {
  placeholder: 'Type a place name',
  type: 'Type the name of a community, street or district',
  searching: 'Searching…',
  none: 'No place of this name',
};
export default en;
