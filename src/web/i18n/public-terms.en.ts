import type { Same } from './words.ts';
import type zh from './public-terms.zh-CN.ts';

const en: Same<typeof zh> = {
  ground: {
    privateInjury: 'Unusual injury of private parts',
    girlUnder14: 'A girl under 14 sexually assaulted, pregnant or after an abortion (or suspected)',
    girlOver14: 'A girl of 14 or more pregnant, or after an abortion, because of an assault',
    violence: 'Many injuries, very thin or unconscious, as if beaten, abused, bullied or drugged',
    selfHarm: 'Harmed by suicide, self-harm, a work injury, poisoning or the like',
    abandoned: 'Abandoned, or with nobody to look after them for a long time',
    missing: 'Of unknown origin, missing, trafficked or bought',
    begging: 'Made to beg by others',
    otherDanger: 'Other serious harm, or in danger at present',
  },
  leadState: {
    received: 'Received',
    triaged: 'Taken on',
    visiting: 'Being looked into',
    linked: 'Taken into care services',
    answered: 'Answered',
    closed: 'Finished',
    merged: 'Joined with another report of the same matter',
  },
  dates: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    inDays: { one: 'in {count} day', other: 'in {count} days' },
    late: { one: '{count} day late', other: '{count} days late' },
    lateHours: { one: '{count} hour late', other: '{count} hours late' },
    lateMinutes: { one: '{count} minute late', other: '{count} minutes late' },
    age: 'aged {count}',
  },
};
export default en;
