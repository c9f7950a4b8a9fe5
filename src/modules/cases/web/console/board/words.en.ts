import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Board',
  asOf: 'As of {time}',
  path: 'Where you are',
  column: {
    area: 'Area',
    children: 'Children',
    late: 'Visits late',
    share: 'Share late',
    supervisor: 'Risen to supervisor',
    district: 'Risen to district',
    grave: 'Gravest level',
    remind: 'Remind',
  },
  areaIs: { city: 'Whole city', district: 'Whole district', street: 'Whole street', community: 'This community' },
  whole: 'Total',
  hidden: 'not shown',
  hiddenSays: 'a very small number, or one from which it could be worked out',
  hiddenWhy:
    'You see counts and cannot open files. So that no child can be told from a number, cells of one to four are not shown, nor those from which they could be worked out.',
  shareSays: '{late} of {children} late, {percent}%',
  remind: 'Remind',
  remindWhat: 'Remind those who answer for {area}',
  reminded: { none: 'Everybody has been reminded today; you can remind again tomorrow.', some: '{count} reminded; each person at most once a day.' },
  noneLate: 'None late',
  empty: 'No children in care here yet. Once a child is registered, the visit dates follow by themselves.',
  noBelow: 'This is the lowest level; open the numbers for the list.',
  records: {
    title: '{area}: {what}',
    late: 'visits late',
    all: 'children in care',
    step1: 'risen to the supervisor',
    step2: 'risen to the district',
    grave: 'children at the gravest level',
    level: 'Level',
    anyLevel: 'All levels',
    step: 'Risen',
    anyStep: 'Any',
    lateOnly: 'Late visits only',
    back: 'Board',
    none: 'No child meets these conditions.',
  },
};
export default en;
