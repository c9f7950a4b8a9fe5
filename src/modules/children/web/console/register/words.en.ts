import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Register of children',
  count: { one: '{count} child', other: '{count} children' },
  countCapped: '{count}+ children; use the filters to narrow the list',
  newChild: 'Open a file',
  printed: 'Printed {time} by {name} · names are masked; keep it safe',
  search: 'Search by name, pinyin, identity number or file code',
  searchHint: 'Name, pinyin, initials, number or file code',
  searchNow: 'Search',
  area: 'Area',
  anyArea: 'All areas',
  level: 'Risk level',
  anyLevel: 'All levels',
  category: 'Category',
  anyCategory: 'All categories',
  statusLabel: 'Status',
  status: { open: 'Open', closed: 'Closed', all: 'Any status' },
  lateOnly: 'Late visits only',
  column: {
    name: 'Name / file code',
    age: 'Sex · age',
    place: 'Community',
    categories: 'Categories',
    level: 'Risk level',
    owner: 'Answers for it',
    next: 'Next visit',
  },
  moreCategories: 'and {count} more',
  notAssessed: 'Not assessed',
  noDate: 'None set',
  grace: 'In days of grace',
  step: { supervisor: 'Risen to the supervisor', district: 'Risen to the district' },
  empty: {
    none: 'No child is on the register yet. Open a file, or import a table.',
    narrowed: 'No child meets these conditions. Try wider ones.',
    notFound: 'Nothing found. Try pinyin, initials or the file code; open a new file only if there is none.',
  },
};
export default en;
