import type { Same } from '../../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Today',
  count: { one: '{count} thing', other: '{count} things' },
  late: '{count} late',
  keptAt: 'This is the list of {time}.',
  refresh: 'Refresh',
  capped: 'The list is long; these are the 200 due first.',
  leads: 'Reports to follow up',
  lateGroup: 'Late',
  todayGroup: 'Today',
  weekGroup: 'Within seven days',
  grace: 'Due, within its grace',
  risen1: 'Told to the supervisor',
  risen2: 'Told to the district',
  waitingToSend: 'Recorded, waiting to be sent',
  line: 'Measure of the plan',
  lead: 'Report · {area}',
  danger: 'The child is in danger now',
  clockLeft: '{step}: {left} left',
  clockLate: '{step}: {late}',
  noClock: 'No clock is running',
  minutes: { one: '{count} minute', other: '{count} minutes' },
  hours: { one: '{count} hour', other: '{count} hours' },
  days: { one: '{count} day', other: '{count} days' },
  visitOf: 'Record visit: {name}',
  empty: 'Nothing to do in these seven days',
  emptyWhat: 'All visits are done in time. Look through the children, or register one who is new.',
  children: 'Children',
  newChild: 'Register a child',
};
export default en;
