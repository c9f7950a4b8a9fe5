import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Children',
  search: 'Find a child',
  searchHint: 'Name, pinyin, initials, identity number or file code',
  find: 'Find',
  clear: 'Clear',
  filters: 'Filters',
  allLevels: 'All levels',
  late: 'Only late',
  level: 'Level of risk',
  count: { one: '{count} child', other: '{count} children' },
  countOver: 'more than {count} children',
  risen1: 'Told to the supervisor',
  risen2: 'Told to the district',
  next: 'Next {date}',
  noNext: 'No next visit is set',
  newChild: 'Register a child',
  none: 'No child is registered yet',
  noneWhat: 'Register a child who needs help when you find one; the first visit is then set for you.',
  notFound: 'Nobody found',
  notFoundWhat: 'Try another spelling: pinyin and initials work too. The child may not be registered yet.',
  noneSuch: 'There is no such child',
  clearFilters: 'Show all',
  keptAt: 'No network. This is the list of {time}.',
  more: 'There are more; please search or filter',
  previousPage: 'Previous page',
  nextPage: 'Next page',
};
export default en;
